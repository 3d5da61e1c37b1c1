package kz.sanaq.answer;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook changed of an earlier one.
 *
 * @param sha256 the earlier workbook
 * @param summary all of it in one sentence, in the sender's language
 * @param same whether no cell says anything else: it was merely saved again
 * @param findings what became of findings
 */
record CorrectionTold(
        String sha256,
        @Nullable String file,
        Instant receivedAt,
        String summary,
        boolean same,
        Counts cells,
        Findings findings,
        List<Cell> changes) {

    CorrectionTold {
        changes = List.copyOf(changes);
    }

    /** Changed cells, each counted once. */
    record Counts(int changed, int close, int open, int stay, int unasked, int words) {}

    /** Findings that its sender was told of and that stand no longer, that are new, and that stand still. */
    record Findings(int closed, int opened, int stayed) {}

    /**
     * A changed cell.
     *
     * @param from what stood there, where it is a number or a mark; words are an ellipsis; absent where nothing did
     * @param effect such as {@code closes}
     * @param findings rules of the findings that it is of
     */
    record Cell(
            String sheet,
            String cell,
            @Nullable String from,
            @Nullable String to,
            String effect,
            List<String> findings) {

        Cell {
            findings = List.copyOf(findings);
        }
    }
}
