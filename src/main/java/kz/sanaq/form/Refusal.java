package kz.sanaq.form;

import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * Why a workbook or one of its slots cannot be loaded.
 *
 * @param rule code of the rule that refuses
 * @param sheet name of the sheet, where there is one
 * @param cell the cell, where there is one
 */
public record Refusal(
        String rule,
        Message message,
        @Nullable String sheet,
        @Nullable CellAddress cell) {

    /** Reasons that a steward's answer about headings mends. */
    private static final Set<String> FOR_STEWARD =
            Set.of("form.strange-headings", "form.strange-row-names", "form.renamed-anchor", "form.nearly-known");

    boolean isForSteward() {
        return FOR_STEWARD.contains(message.key());
    }
}
