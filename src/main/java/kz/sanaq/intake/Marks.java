package kz.sanaq.intake;

/**
 * Where it is marked which workbooks are being read: what is marked still at the next start was in hand when the program
 * ended, and may be why.
 */
public interface Marks {

    /** Nobody asks afterwards. */
    Marks NONE = new Marks() {
        @Override
        public void begin() {}

        @Override
        public int ends(Sha256 workbook) {
            return 0;
        }

        @Override
        public int mostEnds() {
            return Integer.MAX_VALUE;
        }

        @Override
        public void begins(Sha256 workbook) {}

        @Override
        public void ended(Sha256 workbook) {}
    };

    /** Before the first is read: whatever is marked still was in hand when the program ended. */
    void begin();

    /** How often reading has ended with this workbook in hand. */
    int ends(Sha256 workbook);

    /** So often, and it is read no more. */
    int mostEnds();

    /** Marks it, so that it is seen also if nothing is ever said again. */
    void begins(Sha256 workbook);

    /** Reading it has ended, in whatever way. */
    void ended(Sha256 workbook);
}
