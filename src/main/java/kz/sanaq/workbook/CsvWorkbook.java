package kz.sanaq.workbook;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text file of separated fields as a workbook of one sheet. */
final class CsvWorkbook extends StoredWorkbook {

    /** What Excel takes in a first line for the separator, and does not show. */
    private static final Pattern SEPARATOR_LINE = Pattern.compile("\\A\"?sep=(.)\"?\\r?\\n", Pattern.CASE_INSENSITIVE);

    private static final SheetInfo SHEET = new SheetInfo(0, "csv", SheetInfo.Visibility.VISIBLE);

    private final String text;

    private final char separator;

    private CsvWorkbook(String text, char separator, Limits limits) throws UnreadableWorkbook {
        super(Format.CSV, List.of(SHEET), false, limits);
        this.text = text;
        this.separator = separator;
    }

    static Workbook open(String text, Limits limits) throws UnreadableWorkbook {
        Matcher line = SEPARATOR_LINE.matcher(text);
        boolean stated = line.find();
        Character separator = stated ? Character.valueOf(line.group(1).charAt(0)) : CsvText.separatorOf(text);
        if (separator == null) {
            throw UnreadableWorkbook.because("text");
        }
        return new CsvWorkbook(stated ? text.substring(line.end()) : text, separator, limits);
    }

    @Override
    Structure readStructure(SheetInfo sheet) {
        return new Structure(sheet, new MergedAreas(List.of()), new BitSet(), new BitSet());
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) {
        return new Fields(cell);
    }

    @Override
    Census count(SheetInfo sheet) throws UnreadableWorkbook {
        long[] addresses = new long[256];
        int count = 0;
        CsvText fields = CsvText.over(text, separator);
        for (int signs = fields.next(); signs >= 0; signs = fields.next()) {
            if (signs > 0) {
                if (count == addresses.length) {
                    limits.check(Limit.SHEET_CELLS, count);
                    addresses = Arrays.copyOf(addresses, count * 2);
                }
                addresses[count++] = fields.address();
            }
        }
        return new Census(addresses, count);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) {
        return List.of();
    }

    @Override
    public List<DocumentText> documentTexts() {
        return List.of();
    }

    /** The fields that are not empty, one after the other. */
    private final class Fields implements Cells {

        private final StoredCell cell;

        private final Iterator<CsvRecord> records = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(false)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)
                .iterator();

        private List<String> fields = List.of();

        private int row = -1;

        private int column;

        Fields(StoredCell cell) {
            this.cell = cell;
        }

        @Override
        public boolean next() throws UnreadableWorkbook {
            while (true) {
                for (; column < fields.size(); column++) {
                    if (!fields.get(column).isEmpty()) {
                        fill(fields.get(column));
                        column++;
                        return true;
                    }
                }
                if (!records.hasNext()) {
                    return false;
                }
                int above = fields.size();
                fields = records.next().getFields();
                row++;
                column = 0;
                if (fields.size() < above && !records.hasNext() && !hasEnd()) {
                    throw UnreadableWorkbook.atCell(
                            "breaks-off", SHEET.name(), new CellAddress(row, fields.size() - 1), null);
                }
            }
        }

        private boolean hasEnd() {
            return text.endsWith("\n") || text.endsWith("\r");
        }

        private void fill(String field) throws UnreadableWorkbook {
            limits.check(Limit.TEXT_CHARACTERS, field.length());
            if (row >= CellAddress.ROWS || column >= CellAddress.COLUMNS) {
                throw UnreadableWorkbook.damagedSheet(SHEET.name(), null);
            }
            cell.row = row;
            cell.column = column;
            cell.formula(null);
            WrittenNumbers.fill(cell, field);
        }

        @Override
        public StoredCell cell() {
            return cell;
        }

        @Override
        public void close() {}
    }
}
