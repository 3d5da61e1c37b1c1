package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kz.sanaq.form.IgnoredRegion;
import kz.sanaq.form.ReportedCell;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.UnreadRegion;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import org.junit.jupiter.api.Test;

/** What {@code check} says of the cells of a sheet. */
class LedgerTextTests {

    private static final LedgerText TEXT = new LedgerText(Language.EN);

    @Test
    void theAccountNamesTheSumsEachRuleWithItsRegionsAndTheReportedCellsByAddress() {
        Message reason = Message.of("form.outside-table");
        SheetLedger sheet = new SheetLedger(
                0,
                "Список",
                21,
                4,
                List.of(
                        new IgnoredRegion("title", CellRange.parse("A1:A2"), 2),
                        new IgnoredRegion("signature", CellRange.parse("B12:B12"), 1),
                        new IgnoredRegion("title", CellRange.parse("C1:D1"), 2)),
                IntStream.range(0, 12)
                        .mapToObj(row -> new ReportedCell(new CellAddress(20 + row, 3), reason))
                        .toList(),
                null);

        assertThat(TEXT.of(sheet))
                .containsExactly(
                        "  Список: 21 cells = 4 used + 5 ignored by a named rule + 12 reported",
                        "    title: cells: 4 (A1:A2, C1:D1)",
                        "    signature: cells: 1 (B12)",
                        "    reported D21, D22, D23, D24, D25, D26, D27, D28, D29, D30 and more: 2: "
                                + reason.in(Language.EN));
    }

    @Test
    void aSheetThatNoFormKnowsIsToldOfAsAWhole() {
        SheetLedger sheet =
                new SheetLedger(0, "Меню", 3, 0, List.of(), List.of(), new UnreadRegion(CellRange.parse("B1:C2"), 3));

        assertThat(TEXT.of(sheet))
                .containsExactly(
                        "  Меню: 3 cells = 0 used + 0 ignored by a named rule + 3 reported",
                        "    reported together B1:C2, cells: 3: the workbook was not read.");
    }
}
