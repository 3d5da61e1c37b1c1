package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Each limit ends a workbook that exceeds it, and says which one it was. */
class LimitTests {

    private static final String ROWS = "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c>"
            + "<c r='C1' t='str'><v>" + "ұзын ".repeat(100) + "</v></c></row>";

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
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RATIO_FLOOR")
    void aWorkbookBeyondOneLimitIsRefusedByItsName(Limit limit) {
        Limits limits = Limits.defaults().with(Limit.RATIO_FLOOR, 0).with(limit, 1);

        String refusal = limit == Limit.SHEET_CELLS ? streamed(limits) : Read.refusal(BYTES, limits);

        assertThat(refusal).isEqualTo("workbook.limit-" + limit.key());
    }

    private static String streamed(Limits limits) {
        UnreadableWorkbook refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                UnreadableWorkbook.class, () -> Workbooks.open(BYTES, limits).read(0, cell -> {}));
        return refused.reason().key();
    }

    @Test
    void theDefaultsLetAnHonestWorkbookThrough() throws Exception {
        assertThat(Read.cells(BYTES)).hasSize(3);
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
