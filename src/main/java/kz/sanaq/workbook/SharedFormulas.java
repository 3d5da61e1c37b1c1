package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas written once for a block of cells: each of the others has it moved to its own place. */
final class SharedFormulas {

    /** Quoted texts and sheet names, brackets and words are passed over; what is left are references. */
    private static final Pattern TOKEN = Pattern.compile("\"[^\"]*\"|'[^']*'|\\[[^\\]]*\\]"
            + "|(?<![\\w.$])(\\$?)([A-Za-z]{1,3})(\\$?)([0-9]{1,7})(?![\\w.(!])|[\\w.]+");

    private record Master(String formula, int row, int column) {}

    private final Map<String, Master> masters = new HashMap<>();

    void add(String index, String formula, int row, int column) {
        masters.put(index, new Master(formula, row, column));
    }

    /** The formula of a cell that only names the shared one; a marker where nobody wrote that. */
    String at(String index, int row, int column) {
        Master master = masters.get(index);
        return master == null ? "{shared " + index + "}" : move(master, row - master.row, column - master.column);
    }

    private static String move(Master master, int down, int across) {
        return TOKEN.matcher(master.formula)
                .replaceAll(token -> Matcher.quoteReplacement(
                        token.group(4) == null ? token.group() : reference(token, down, across)));
    }

    private static String reference(MatchResult token, int down, int across) {
        long packed = References.parse(token.group());
        if (packed < 0) {
            return token.group();
        }
        CellAddress written = CellAddress.unpack(packed);
        boolean fixedColumn = !token.group(1).isEmpty();
        boolean fixedRow = !token.group(3).isEmpty();
        int row = written.row() + (fixedRow ? 0 : down);
        int column = written.column() + (fixedColumn ? 0 : across);
        if (row < 0 || row >= CellAddress.ROWS || column < 0 || column >= CellAddress.COLUMNS) {
            return "#REF!";
        }
        return token.group(1) + References.columnName(column) + token.group(3) + (row + 1);
    }
}
