package kz.sanaq.answer;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook changed of an earlier one.
 *
 * @param sha256 the earlier workbook
 * @param summary all of it in one sentence, in the sender's language
 * @param same whether no cell says anything else: it was merely saved again
 * @param findings what became of findings
 * @param lines rows and columns that are new or gone; what only moved with them is not changed
 */
record CorrectionTold(
        String sha256,
        @Nullable String file,
        Instant receivedAt,
        String summary,
        boolean same,
        Counts cells,
        Findings findings,
        List<Lines> lines,
        List<Cell> changes) {

    CorrectionTold {
        lines = List.copyOf(lines);
        changes = List.copyOf(changes);
    }

    /** Changed cells, each counted once. */
    record Counts(int changed, int close, int open, int stay, int unasked, int words) {}

    /** Findings that its sender was told of and that stand no longer, that are new, and that stand still. */
    record Findings(int closed, int opened, int stayed) {}

    /**
     * Rows or columns that stand together.
     *
     * @param what such as {@code row-inserted}
     * @param first a row's number or a column's letters
     */
    record Lines(String sheet, String what, String first, int count) {

        static Lines of(ChangedLine line) {
            return new Lines(line.sheet(), what(line.axis(), line.isInserted()), line.written(), line.lines());
        }

        static String what(ChangedLine.Axis axis, boolean isInserted) {
            return axis.name().toLowerCase(Locale.ROOT) + (isInserted ? "-inserted" : "-removed");
        }
    }

    /**
     * A changed cell.
     *
     * @param before where it stood in the earlier workbook, if elsewhere
     * @param removed whether it is gone with its row or column
     * @param from what stood there, where it is a number or a mark; words are an ellipsis; absent where nothing did
     * @param effect such as {@code closes}
     * @param findings rules of the findings that it is of
     */
    record Cell(
            String sheet,
            String cell,
            @Nullable String before,
            boolean removed,
            @Nullable String from,
            @Nullable String to,
            String effect,
            List<String> findings) {

        Cell {
            findings = List.copyOf(findings);
        }
    }
}
