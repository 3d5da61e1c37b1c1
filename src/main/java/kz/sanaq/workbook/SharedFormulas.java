package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas written once for a block of cells: each of the others has it moved to its own place. The formula is taken to
 * pieces once, in one pass; moving it is putting them together.
 */
final class SharedFormulas {

    /**
     * A part of a formula: text that stays, and the reference behind it that moves.
     *
     * @param address where the reference points, packed; -1 where there is none
     */
    private record Piece(String text, long address, boolean fixedColumn, boolean fixedRow) {}

    private record Master(List<Piece> pieces, int row, int column) {}

    private final Map<String, Master> masters = new HashMap<>();

    void add(String index, String formula, int row, int column) {
        masters.put(index, new Master(pieces(formula), row, column));
    }

    /** The formula of a cell that only names the shared one; a marker where nobody wrote that. */
    String at(String index, int row, int column) {
        Master master = masters.get(index);
        if (master == null) {
            return "{shared " + index + "}";
        }
        StringBuilder moved = new StringBuilder();
        for (Piece piece : master.pieces) {
            moved.append(piece.text);
            if (piece.address >= 0) {
                append(moved, piece, row - master.row, column - master.column);
            }
        }
        return moved.toString();
    }

    private static void append(StringBuilder moved, Piece piece, int down, int across) {
        CellAddress written = CellAddress.unpack(piece.address);
        int row = written.row() + (piece.fixedRow ? 0 : down);
        int column = written.column() + (piece.fixedColumn ? 0 : across);
        if (row < 0 || row >= CellAddress.ROWS || column < 0 || column >= CellAddress.COLUMNS) {
            moved.append("#REF!");
            return;
        }
        moved.append(piece.fixedColumn ? "$" : "").append(References.columnName(column));
        moved.append(piece.fixedRow ? "$" : "").append(row + 1);
    }

    /** Quoted texts and sheet names, brackets and words are passed over; what is left are references. */
    private static List<Piece> pieces(String formula) {
        List<Piece> pieces = new ArrayList<>();
        int from = 0;
        int at = 0;
        int bracketsEnd = formula.lastIndexOf(']');
        while (at < formula.length()) {
            char c = formula.charAt(at);
            if (c == '"' || c == '\'' || c == '[' && at < bracketsEnd) {
                int end = formula.indexOf(c == '[' ? ']' : c, at + 1);
                at = end < 0 ? formula.length() : end + 1;
            } else if (isWord(c) || c == '$') {
                int end = at;
                while (end < formula.length() && (isWord(formula.charAt(end)) || formula.charAt(end) == '$')) {
                    end++;
                }
                char behind = end < formula.length() ? formula.charAt(end) : ' ';
                long address = behind == '(' || behind == '!' ? -1 : reference(formula, at, end);
                if (address >= 0) {
                    pieces.add(new Piece(
                            formula.substring(from, at), address, c == '$', formula.lastIndexOf('$', end - 1) > at));
                    from = end;
                }
                at = end;
            } else {
                at++;
            }
        }
        pieces.add(new Piece(formula.substring(from), -1, false, false));
        return pieces;
    }

    /** The packed address of a word that is a reference; -1 for another word. */
    private static long reference(String formula, int start, int end) {
        return end - start > LONGEST ? -1 : References.parse(formula.substring(start, end));
    }

    /** {@code $XFD$1048576}. */
    private static final int LONGEST = 12;

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '.';
    }
}
