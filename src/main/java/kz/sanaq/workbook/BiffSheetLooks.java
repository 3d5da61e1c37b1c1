package kz.sanaq.workbook;

import java.io.IOException;

/** Reads widths, heights and the style of each cell among the records of a BIFF sheet. */
final class BiffSheetLooks {

    private static final int ROW = 0x0208;
    private static final int COLUMNS = 0x007D;
    private static final int BLANK = 0x0201;
    private static final int BLANKS = 0x00BE;
    private static final int NUMBER = 0x0203;
    private static final int RK = 0x027E;
    private static final int RKS = 0x00BD;
    private static final int LABEL = 0x0204;
    private static final int SHARED_LABEL = 0x00FD;
    private static final int TRUTH = 0x0205;
    private static final int FORMULA = 0x0006;

    private static final int OWN_HEIGHT = 0x40;

    private static final int MOST = 2_000_000;

    private BiffSheetLooks() {}

    /** @param styles how many the workbook has; a number beyond them means the first */
    static SheetLooks of(BiffRecords records, int styles) throws IOException {
        SheetLooks looks = new SheetLooks(styles);
        while (records.next()) {
            switch (records.sid()) {
                case ROW -> {
                    if ((records.shortAt(12) & OWN_HEIGHT) != 0) {
                        looks.heights.put(records.shortAt(0), (records.shortAt(6) & 0x7FFF) / 20.0);
                    }
                }
                case COLUMNS ->
                    looks.columns.add(new NotedSheet.Columns(
                            records.shortAt(0),
                            Math.min(records.shortAt(2), 255),
                            looks.known(records.shortAt(6)),
                            records.shortAt(4) / 256.0));
                case BLANK, NUMBER, RK, LABEL, SHARED_LABEL, TRUTH, FORMULA ->
                    looks.add(records.shortAt(0), records.shortAt(2), records.shortAt(4));
                case BLANKS -> several(records, looks, 2);
                case RKS -> several(records, looks, 6);
                default -> {}
            }
            if (looks.size() > MOST) {
                return looks;
            }
        }
        return looks;
    }

    /** Cells side by side: the first column, then for each its style and what it stores, then the last column. */
    private static void several(BiffRecords records, SheetLooks looks, int length) throws IOException {
        int first = records.shortAt(2);
        int count = (records.length() - 6) / length;
        for (int index = 0; index < count; index++) {
            looks.add(records.shortAt(0), first + index, records.shortAt(4 + index * length));
        }
    }
}
