package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text with separated fields: finds the separator, and goes over the fields sign by sign, as a check on the reader. */
final class CsvText {

    private static final char[] SEPARATORS = {';', '\t', ','};

    /** So many records are asked for the separator. */
    private static final int ASKED = 500;

    private final String text;

    private final char separator;

    private int at;

    private int row;

    private int column;

    private boolean more;

    private int passedRow;

    private int passedColumn;

    private CsvText(String text, char separator) {
        this.text = text;
        this.separator = separator;
        this.more = !text.isEmpty();
    }

    static CsvText over(String text, char separator) {
        return new CsvText(text, separator);
    }

    /** The separator that gives most records the same number of fields; null where none makes two records of two fields. */
    static @Nullable Character separatorOf(String text) {
        Character best = null;
        int most = 1;
        for (char separator : SEPARATORS) {
            int score = score(text, separator);
            if (score > most) {
                most = score;
                best = separator;
            }
        }
        return best;
    }

    private static int score(String text, char separator) {
        Map<Integer, Integer> records = new HashMap<>();
        CsvText fields = new CsvText(text, separator);
        int fieldsOfRow = 0;
        int row = 0;
        while (fields.next() >= 0 && fields.passedRow < ASKED) {
            if (fields.passedRow != row) {
                records.merge(fieldsOfRow, 1, Integer::sum);
                row = fields.passedRow;
                fieldsOfRow = 0;
            }
            fieldsOfRow++;
        }
        records.merge(fieldsOfRow, 1, Integer::sum);
        return records.entrySet().stream()
                .filter(record -> record.getKey() > 1 && record.getValue() > 1)
                .mapToInt(record -> record.getValue() * (record.getKey() - 1))
                .max()
                .orElse(0);
    }

    /** Passes over the next field and says how many signs it has, quotes around it aside; -1 after the last. */
    int next() {
        if (!more) {
            return -1;
        }
        passedRow = row;
        passedColumn = column;
        int signs = at < text.length() && text.charAt(at) == '"' ? quoted() : 0;
        while (at < text.length() && !isEnd(text.charAt(at))) {
            at++;
            signs++;
        }
        if (at == text.length()) {
            more = false;
        } else if (text.charAt(at++) == separator) {
            column++;
        } else {
            if (text.charAt(at - 1) == '\r' && at < text.length() && text.charAt(at) == '\n') {
                at++;
            }
            row++;
            column = 0;
            more = at < text.length();
        }
        return signs;
    }

    /** The place of the field that was passed last, packed. */
    long address() {
        return CellAddress.pack(passedRow, passedColumn);
    }

    private int quoted() {
        int signs = 0;
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                signs++;
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                signs++;
                at++;
            } else {
                at++;
                return signs;
            }
        }
        return signs;
    }

    private boolean isEnd(char sign) {
        return sign == separator || sign == '\n' || sign == '\r';
    }
}
