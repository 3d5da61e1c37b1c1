package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** Formulas as anybody writes them: translated, moved and judged, whatever they are. */
public final class FormulaTarget {

    private static final List<SheetInfo> SHEETS = List.of(new SheetInfo(0, "Лист1", SheetInfo.Visibility.VISIBLE));

    private static final SafeFormulas SAFE = new SafeFormulas(SHEETS);

    private FormulaTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String formula = new String(input, StandardCharsets.UTF_8);
        String translated = OdsFormula.translated(formula);
        if (SAFE.isSafe(translated)) {
            assertThat(translated.replaceAll("\"[^\"]*\"", ""))
                    .as("no other workbook")
                    .doesNotContain("[");
        }
        SharedFormulas shared = new SharedFormulas();
        shared.add("0", formula, 3, 3);
        shared.at("0", CellAddress.ROWS - 1, CellAddress.COLUMNS - 1);
        shared.at("0", 0, 0);
    }
}
