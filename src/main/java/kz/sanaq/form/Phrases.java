package kz.sanaq.form;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** Phrases that are looked for in folded text: each begins at a word, and ends at one where it ends with a full stop. */
final class Phrases {

    /** Rows with cells in which texts are looked for. */
    private static final int ROWS_SEARCHED = 60;

    private final List<String> written;
    private final List<List<String>> phrases;

    private Phrases(List<String> written) {
        this.written = written;
        this.phrases = written.stream()
                .map(phrase ->
                        Arrays.stream(phrase.split("\\|")).map(Phrases::sought).toList())
                .toList();
    }

    /** Each phrase may have several spellings, separated by {@code |}. */
    static Phrases of(List<String> written) {
        return new Phrases(List.copyOf(written));
    }

    int size() {
        return phrases.size();
    }

    /** How many of the phrases occur; the text as {@link #searchable} makes it. */
    int found(String searchable) {
        return (int) phrases.stream()
                .filter(spellings -> spellings.stream().anyMatch(searchable::contains))
                .count();
    }

    /** The first spelling of each phrase that does not occur. */
    List<String> missing(String searchable) {
        return IntStream.range(0, phrases.size())
                .filter(phrase -> phrases.get(phrase).stream().noneMatch(searchable::contains))
                .mapToObj(phrase -> written.get(phrase).split("\\|")[0].strip())
                .toList();
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
