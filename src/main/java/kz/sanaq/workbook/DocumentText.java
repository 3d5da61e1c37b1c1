package kz.sanaq.workbook;

/** A text that stands beside the cells; it may name people and is never logged. */
public record DocumentText(Kind kind, String text) {

    /** What such a text is. */
    public enum Kind {
        /** Who made, changed, answers for or commented: an official's name belongs here. */
        AUTHOR,
        /** Title, subject, keywords and the like. */
        PROPERTY,
        COMMENT,
        /** Headers and footers of printed pages. */
        HEADER,
        /** Text boxes, and whatever else stands in the file as text. */
        OTHER,
        /** Names that somebody gave to cells or formulas. */
        NAME
    }

    public DocumentText {
        text = text.strip();
    }

    boolean isBlank() {
        return text.isEmpty();
    }

    /** Its kind, not its text. */
    @Override
    public String toString() {
        return "text of kind " + kind;
    }
}
