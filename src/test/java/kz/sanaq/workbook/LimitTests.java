package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each limit ends a workbook that exceeds it, and says which one it was. */
class LimitTests {

    private static final String ROWS = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
            + "<c r='C1' t='str'><f>A1&amp;B1</f><v>" + "ұзын ".repeat(100) + "</v></c>"
            + "<c r='D1'><f>1+1</f><v>2</v></c></row>";

    private static final byte[] BYTES = aWorkbook()
            .shared("<t>Ақмола</t>", "<t>Абай</t>")
            .sheet(
                    "a",
                    "visible",
                    "<sheetData>" + ROWS + "</sheetData><mergeCells><mergeCell ref='A1:A2'/>"
                            + "<mergeCell ref='B1:B2'/></mergeCells>")
            .sheet("b", "visible", "<sheetData/>")
            .bytes();

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"RATIO_FLOOR", "SECONDS", "SUMMED_CELLS", "COMPARISONS", "REPEATED_CELLS", "ZIPPED_FILES"})
    void aWorkbookBeyondOneLimitIsRefusedByItsName(Limit limit) {
        Limits limits = Limits.defaults().with(Limit.RATIO_FLOOR, 0).with(limit, 1);

        String refusal = limit == Limit.SHEET_CELLS ? streamed(limits) : Read.refusal(BYTES, limits);

        assertThat(refusal.replaceFirst(" .*", "")).isEqualTo("workbook.limit-" + limit.key());
    }

    @ParameterizedTest
    @ValueSource(strings = {"before", "between", "after", "in a text", "in a comment", "in an attribute", "as garbage"})
    void paddingIsRefusedByTheLimitAndNotAsDamage(String where) {
        String pad = " ".repeat(1 << 20);
        String rows = switch (where) {
            case "before" -> pad + "<sheetData>" + ROWS + "</sheetData>";
            case "between" -> "<sheetData>" + pad + ROWS + pad + "</sheetData>";
            case "after" -> "<sheetData>" + ROWS + "</sheetData>" + pad;
            case "in a text" ->
                "<sheetData><row r='1'><c r='A1' t='inlineStr'><is><t>" + pad + "</t></is></c></row></sheetData>";
            case "in a comment" -> "<sheetData><!--" + pad + "-->" + ROWS + "</sheetData>";
            case "as garbage" -> "<sheetData>" + "\0".repeat(1 << 20) + "</sheetData>";
            default -> "<sheetData><row r='1' spans='" + pad + "'/></sheetData>";
        };
        byte[] bytes = aWorkbook()
                .shared("<t>a</t>", "<t>b</t>")
                .sheet("a", "visible", rows)
                .bytes();

        assertThat(Read.refusal(bytes, Limits.defaults().with(Limit.RATIO_FLOOR, 1 << 16)))
                .isEqualTo("workbook.limit-ratio");
    }

    private static String streamed(Limits limits) {
        UnreadableWorkbook refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                UnreadableWorkbook.class, () -> Workbooks.open(BYTES, limits).read(0, cell -> {}));
        return refused.reason().key();
    }

    @Test
    void theDefaultsLetAnHonestWorkbookThrough() throws Exception {
        assertThat(Read.cells(BYTES)).hasSize(4);
    }

    @Test
    void wideAreasThatOverlapManyTimesAreRefusedBeforeTheyFillTheMemory() {
        String area = "<mergeCell ref='A1:XFD16384'/>";
        byte[] bytes = aWorkbook()
                .sheet("a", "visible", "<sheetData/><mergeCells>" + area.repeat(1000) + "</mergeCells>")
                .bytes();

        assertThat(Read.refusal(bytes)).isEqualTo("workbook.limit-merged-areas");
    }
}
