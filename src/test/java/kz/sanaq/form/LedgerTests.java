package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.junit.jupiter.api.Test;

/** Every cell of every workbook that opens is accounted for, or the account is the reason that nothing of it loads. */
class LedgerTests {

    @Test
    void aWorkbookThatNoFormKnowsHasAnAccountOfEachSheetInOneRegion() throws Exception {
        Drawn menu = Drawn.sheet("Меню", """
                 | Столовая
                 | Суп | 120
                """).and("Цены", "Суп | 5").and("Пусто", "");
        Reading reading = Desk.read(menu.bytes(), "edu-11", "menu.xlsx");

        assertThat(reading.refusals())
                .extracting(refusal -> refusal.message().key())
                .containsExactly("form.unknown");
        assertThat(reading.ledger()).allMatch(SheetLedger::closes);
        assertThat(reading.ledger().stream().map(SheetLedger::unread).filter(Objects::nonNull))
                .extracting(all -> all.region() + " " + all.cells())
                .containsExactly("B1:C2 3", "A1:B1 2");
        assertThat(reading.reportedCells()).isEqualTo(5);
    }

    @Test
    void aSenderThatNobodyKnowsIsRefusedWithTheSameAccount() throws Exception {
        Reading reading = Desk.read(Lists.aList().bytes(), "nobody", "list.xlsx");

        assertThat(reading.ledger()).singleElement().satisfies(sheet -> {
            assertThat(sheet.closes()).isTrue();
            assertThat(sheet.reportedCells()).isEqualTo(sheet.nonEmpty()).isPositive();
        });
    }

    @Test
    void anAccountThatDoesNotCloseRefusesTheWorkbookWithItsFourNumbers() {
        SheetLedger open = new SheetLedger(0, "Список", 7, 4, List.of(), List.of(), null);

        assertThat(open.refusal()).hasValueSatisfying(refusal -> {
            assertThat(refusal.rule()).isEqualTo("F00");
            assertThat(refusal.sheet()).isEqualTo("Список");
            assertThat(refusal.message().arguments())
                    .containsEntry("cells", 7)
                    .containsEntry("used", 4)
                    .containsEntry("ignored", 0)
                    .containsEntry("reported", 0);
            assertThat(refusal.message().hasRemedy()).isTrue();
        });
    }

    @Test
    void cellsThatWereCountedAndNotReadAreReportedAndRefuseTheWorkbook() throws Exception {
        Reading reading = read(
                Lists.aList().bytes(),
                Lists.aList().with(20, 20, 5).with(21, 20, 5).bytes());

        assertThat(reading.refusals())
                .extracting(refusal -> refusal.message().key())
                .containsExactly("form.cells-lost");
        assertThat(reading.ledger()).allMatch(SheetLedger::closes);
        assertThat(reading.ledger().get(0).reported())
                .extracting(cell -> cell.cell() + " " + cell.message().key())
                .containsExactly("U21 form.cell-lost", "U22 form.cell-lost");
    }

    @Test
    void cellsThatWereReadAndNotCountedLeaveTheAccountOpen() throws Exception {
        Reading reading =
                read(Lists.aList().with(20, 20, 5).bytes(), Lists.aList().bytes());

        assertThat(reading.refusals())
                .extracting(refusal -> refusal.message().key())
                .containsExactly("form.cells-lost", "form.ledger-open");
    }

    /** A workbook whose cells are counted on another one. */
    private static Reading read(byte[] bytes, byte[] counted) throws Exception {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults());
                Workbook other = Workbooks.open(counted, Limits.defaults())) {
            Workbook both = (Workbook) java.lang.reflect.Proxy.newProxyInstance(
                    Workbook.class.getClassLoader(),
                    new Class<?>[] {Workbook.class},
                    (self, method, arguments) ->
                            method.invoke(method.getName().equals("census") ? other : workbook, arguments));
            return Desk.FORMS.read(both, new Delivery("edu-11", "list.xlsx", Instant.parse("2024-01-10T09:00:00Z")));
        }
    }
}
