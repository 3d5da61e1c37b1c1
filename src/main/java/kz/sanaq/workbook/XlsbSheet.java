package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/** What a binary sheet has beside the values of its cells: their count, merged and hidden places, headers, comments. */
final class XlsbSheet {

    private static final int COLUMNS = 60;
    private static final int MERGED = 176;
    private static final int HEADERS = 479;
    private static final int COMMENT = 635;
    private static final int COMMENT_TEXT = 637;

    private static final int ROW_FLAGS = 11;
    private static final int ROW_HIDDEN = 0x10;

    private XlsbSheet() {}

    static Structure structure(SheetInfo sheet, InputStream part, Limits limits)
            throws IOException, UnreadableWorkbook {
        FoundAreas merged = new FoundAreas(limits);
        BitSet hiddenRows = new BitSet();
        BitSet hiddenColumns = new BitSet();
        try (XlsbRecords records = new XlsbRecords(part)) {
            while (records.next()) {
                switch (records.type()) {
                    case XlsbCells.ROW -> {
                        int row = records.intAt(0);
                        if ((records.byteAt(ROW_FLAGS) & ROW_HIDDEN) != 0 && row >= 0 && row < CellAddress.ROWS) {
                            hiddenRows.set(row);
                        }
                    }
                    case COLUMNS -> {
                        int first = records.intAt(0);
                        int last = Math.min(records.intAt(4), CellAddress.COLUMNS - 1);
                        if ((records.shortAt(16) & 1) != 0 && first >= 0 && first <= last) {
                            hiddenColumns.set(first, last + 1);
                        }
                    }
                    case MERGED ->
                        merged.add(CellRange.between(
                                records.intAt(0), records.intAt(8), records.intAt(4), records.intAt(12)));
                    default -> {}
                }
            }
        }
        return new Structure(sheet, merged.areas(), hiddenRows, hiddenColumns);
    }

    /** @param emptyTexts which of the shared texts are empty */
    static Census census(InputStream part, BitSet emptyTexts, Limits limits) throws IOException, UnreadableWorkbook {
        long[] addresses = new long[256];
        int count = 0;
        int row = 0;
        try (XlsbRecords records = new XlsbRecords(part)) {
            while (records.next()) {
                if (records.type() == XlsbCells.ROW) {
                    row = records.intAt(0);
                } else if (isFilled(records, emptyTexts)) {
                    if (count == addresses.length) {
                        limits.check(Limit.SHEET_CELLS, count);
                        addresses = Arrays.copyOf(addresses, count * 2);
                    }
                    addresses[count++] = (long) row << 14 | records.intAt(0);
                }
            }
        }
        return new Census(addresses, count);
    }

    private static boolean isFilled(XlsbRecords records, BitSet emptyTexts) throws IOException {
        return switch (records.type()) {
            case XlsbCells.SMALL_NUMBER,
                    XlsbCells.ERROR,
                    XlsbCells.TRUTH,
                    XlsbCells.NUMBER,
                    XlsbCells.FORMULA_TEXT,
                    XlsbCells.FORMULA_NUMBER,
                    XlsbCells.FORMULA_TRUTH,
                    XlsbCells.FORMULA_ERROR -> true;
            case XlsbCells.TEXT -> records.intAt(XlsbCells.VALUE) > 0;
            case XlsbCells.RICH_TEXT -> records.intAt(XlsbCells.VALUE + 1) > 0;
            case XlsbCells.SHARED_TEXT -> !emptyTexts.get(records.intAt(XlsbCells.VALUE) & Integer.MAX_VALUE);
            default -> false;
        };
    }

    static List<Comment> comments(InputStream part, Limits limits) throws IOException, UnreadableWorkbook {
        List<Comment> comments = new ArrayList<>();
        CellAddress cell = null;
        try (XlsbRecords records = new XlsbRecords(part)) {
            while (records.next()) {
                if (records.type() == COMMENT) {
                    cell = new CellAddress(records.intAt(4), records.intAt(12));
                } else if (records.type() == COMMENT_TEXT && cell != null) {
                    limits.check(Limit.TEXT_CHARACTERS, records.charactersAt(1));
                    comments.add(new Comment(cell, records.textAt(1)));
                    limits.check(Limit.SHARED_STRINGS, comments.size());
                }
            }
        }
        return comments;
    }

    /** Headers and footers, one after the other in one record. */
    static void headers(InputStream part, List<DocumentText> into) throws IOException {
        try (XlsbRecords records = new XlsbRecords(part)) {
            while (records.next()) {
                if (records.type() == HEADERS) {
                    for (int at = 2; at + 4 <= records.length(); at += 4 + records.charactersAt(at) * 2) {
                        into.add(new DocumentText(DocumentText.Kind.HEADER, records.textAt(at)));
                    }
                }
            }
        }
    }
}
