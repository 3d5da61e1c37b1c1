package kz.sanaq.workbook;

/** A text that a pattern is looked for in: however often the pattern goes back, it uses the workbook's time. */
record WatchedText(CharSequence text, Limits limits) implements CharSequence {

    @Override
    public char charAt(int index) {
        limits.tick(0);
        return text.charAt(index);
    }

    @Override
    public int length() {
        return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
        return text.subSequence(start, end);
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
