package kz.sanaq.workbook;

/** Texts of our own as a workbook can hold them: no character that XML forbids, no escape undone, not too long. */
final class WrittenText {

    /** What a cell or a comment can hold. */
    static final int MOST = 32_767;

    private WrittenText() {}

    /** The text as it is stored, before it is escaped for XML. */
    static String of(String text) {
        return of(text, MOST);
    }

    /** The same, no longer than this. */
    static String of(String text, int most) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(WrittenText::isAllowed).forEach(kept::appendCodePoint);
        return cut(kept.toString(), most).replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
    }

    /** A sender's text with every character, those that XML forbids written as Office writes them. */
    static String exactly(String text) {
        String kept = text.length() > MOST ? text.substring(0, MOST) : text;
        StringBuilder written = new StringBuilder(kept.length());
        kept.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_").codePoints().forEach(point -> {
            if (isAllowed(point)) {
                written.appendCodePoint(point);
            } else {
                written.append("_x%04X_".formatted(point));
            }
        });
        return written.toString();
    }

    private static boolean isAllowed(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }

    private static String cut(String text, int most) {
        if (text.length() <= most) {
            return text;
        }
        int end = Math.max(0, most - 1);
        boolean splits = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
        return text.substring(0, splits ? end - 1 : end) + "…";
    }
}
