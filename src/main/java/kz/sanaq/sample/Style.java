package kz.sanaq.sample;

/** How a cell looks; a few, so that files stay small. */
enum Style {
    PLAIN,
    TITLE,
    HEADER,
    TEXT,
    NUMBER,
    BOLD_TEXT,
    BOLD_NUMBER
}
