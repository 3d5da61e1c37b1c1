package kz.sanaq.publication;

/** A difference, shown with its sign. */
record Signed(Number number) {}
