package kz.sanaq.form;

import java.util.Arrays;
import java.util.List;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** Phrases that are looked for in folded text: each begins at a word, and ends at one where it ends with a full stop. */
final class Phrases {

    /** Rows with cells in which texts are looked for. */
    private static final int ROWS_SEARCHED = 60;

    private final List<List<String>> phrases;

    private Phrases(List<List<String>> phrases) {
        this.phrases = phrases;
    }

    /** Each phrase may have several spellings, separated by {@code |}. */
    static Phrases of(List<String> written) {
        return new Phrases(written.stream()
                .map(phrase ->
                        Arrays.stream(phrase.split("\\|")).map(Phrases::sought).toList())
                .toList());
    }

    int size() {
        return phrases.size();
    }

    /** How many of the phrases occur; the text as {@link #searchable} makes it. */
    int found(String searchable) {
        int found = 0;
        for (List<String> spellings : phrases) {
            for (String spelling : spellings) {
                if (searchable.contains(spelling)) {
                    found++;
                    break;
                }
            }
        }
        return found;
    }

    boolean any(String searchable) {
        return found(searchable) > 0;
    }

    boolean all(String searchable) {
        return found(searchable) == phrases.size();
    }

    /** A folded text with a blank on either side, so that words have beginnings and ends. */
    static String searchable(String folded) {
        return " " + folded + " ";
    }

    /** The folded texts of a sheet's beginning, where titles and headings stand. */
    static String searchable(Cell[] cells) {
        StringBuilder text = new StringBuilder(" ");
        int rows = 0;
        int last = -1;
        for (Cell cell : cells) {
            if (cell.row() != last) {
                last = cell.row();
                rows++;
            }
            if (rows > ROWS_SEARCHED) {
                break;
            }
            if (cell.type() == CellType.TEXT) {
                text.append(Folding.fold(cell.text())).append("  ");
            }
        }
        return text.toString();
    }

    private static String sought(String spelling) {
        String folded = Folding.fold(spelling);
        return " " + folded + (spelling.strip().endsWith(".") ? " " : "");
    }
}
