package kz.sanaq.publication;

/** A text of this module, named by the part of its key after {@code publication.}. */
record Wordable(String key) {}
