package kz.sanaq.workbook;

import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;

/** Counts the non-empty cells of a BIFF sheet by its raw records. */
final class BiffCensus {

    private static final int FORMULA = 0x0006;
    private static final int RICH_TEXT = 0x00D6;
    private static final int SHARED_TEXT = 0x00FD;
    private static final int MANY_NUMBERS = 0x00BD;
    private static final int NUMBER = 0x0203;
    private static final int TEXT = 0x0204;
    private static final int TRUTH_OR_ERROR = 0x0205;
    private static final int SMALL_NUMBER = 0x027E;

    private final BiffRecords records;

    private final Limits limits;

    private long[] addresses = new long[256];

    private int count;

    private BiffCensus(BiffRecords records, Limits limits) {
        this.records = records;
        this.limits = limits;
    }

    static Census of(BiffRecords records, BitSet emptyTexts, Limits limits) throws IOException, UnreadableWorkbook {
        BiffCensus census = new BiffCensus(records, limits);
        while (records.next()) {
            switch (records.sid()) {
                case FORMULA, NUMBER, SMALL_NUMBER, TRUTH_OR_ERROR -> census.add(records.shortAt(2));
                case TEXT, RICH_TEXT -> {
                    if (records.shortAt(6) > 0) {
                        census.add(records.shortAt(2));
                    }
                }
                case SHARED_TEXT -> {
                    if (!emptyTexts.get(records.intAt(6) & Integer.MAX_VALUE)) {
                        census.add(records.shortAt(2));
                    }
                }
                case MANY_NUMBERS -> {
                    int last = records.shortAt(records.length() - 2);
                    for (int column = records.shortAt(2); column <= last; column++) {
                        census.add(column);
                    }
                }
                default -> {}
            }
        }
        return new Census(census.addresses, census.count);
    }

    private void add(int column) throws IOException, UnreadableWorkbook {
        if (count == addresses.length) {
            limits.check(Limit.SHEET_CELLS, count);
            addresses = Arrays.copyOf(addresses, count * 2);
        }
        addresses[count++] = (long) records.shortAt(0) << 14 | column;
    }
}
