package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import kz.sanaq.workbook.AnXlsb.Records;
import org.junit.jupiter.api.Test;

/** Binary workbooks of Office Open XML: every value with its address; of formulas only that they are there. */
class XlsbTests {

    private static final int DATE = 1;
    private static final int STRUCK = 2;

    /** A font, a white one, a struck one; no ground; cell styles: plain, a date, struck out, white. */
    private static final Records STYLES = new Records()
            .add(278)
            .add(615, 1)
            .add(44, (short) 164, "dd.mm.yyyy")
            .add(616)
            .add(611, 3)
            .add(43, (short) 220, (short) 0, (short) 400, (short) 0, 0, color(0), "Arial")
            .add(43, (short) 220, (short) 0, (short) 400, (short) 0, 0, color(0xFFFFFF), "Arial")
            .add(43, (short) 220, (short) 8, (short) 400, (short) 0, 0, color(0), "Arial")
            .add(612)
            .add(603, 1)
            .add(45, 0, color(0), color(0))
            .add(604)
            .add(626, 1)
            .add(47, (short) -1, (short) 164, (short) 2, (short) 0, (short) 0, 0, (short) 0)
            .add(627)
            .add(617, 4)
            .add(47, (short) 0, (short) 0, (short) 0, (short) 0, (short) 0, 0, (short) 0)
            .add(47, (short) 0, (short) 164, (short) 0, (short) 0, (short) 0, 0, (short) 0)
            .add(47, (short) 0, (short) 0, (short) 2, (short) 0, (short) 0, 0, (short) 0)
            .add(47, (short) 0, (short) 0, (short) 1, (short) 0, (short) 0, 0, (short) 0)
            .add(618)
            .add(279);

    /** Red, green and blue are given. */
    private static double color(int rgb) {
        return Double.longBitsToDouble(0x05L | (long) (rgb | 0xFF000000) << 32);
    }

    private static byte[] workbook() {
        Records columns =
                new Records().add(390).add(60, 4, 4, 2000, 0, (short) 1).add(391);
        Records rows = new Records()
                .row(0, false)
                .add(7, 0, 0, 0)
                .add(5, 1, 0, 12.5)
                .add(2, 2, 0, 1204 << 2 | 2)
                .add(2, 3, 0, 985 << 2 | 3)
                .add(2, 4, 0, (int) (Double.doubleToRawLongBits(0.5) >>> 32))
                .add(5, 5, DATE, 43101.0)
                .add(4, 6, 0, (byte) 1)
                .add(3, 7, 0, (byte) 0x07)
                .add(6, 8, STRUCK, "свой")
                .add(62, 9, 0, (byte) 0, "цветной")
                .add(1, 10, 0)
                .row(1, true)
                .add(9, 0, 0, 7445.0, (short) 0, 0, 0)
                .add(8, 1, 0, "", (short) 0, 0, 0)
                .add(10, 2, 0, (byte) 0, (short) 0, 0, 0)
                .add(11, 3, 3, (byte) 0x2A, (short) 0, 0, 0)
                .add(7, 5, 0, 1);
        Records after = new Records()
                .add(177, 1)
                .add(176, 0, 0, 0, 1)
                .add(178)
                .add(479, (short) 0, "шапка", "", "", "", "", "")
                .add(480);
        return new AnXlsb()
                .sheet("Свод", 0, columns, rows, after)
                .sheet("2017", 2, new Records(), new Records().row(0, false).add(5, 0, 0, 1.0), new Records())
                .shared(new Records()
                        .add(159, 2, 2)
                        .add(19, (byte) 0, "Показатель")
                        .add(19, (byte) 0, "")
                        .add(160))
                .styles(STYLES)
                .comments(
                        1,
                        new Records()
                                .add(628)
                                .add(630)
                                .add(632, "Иванова")
                                .add(631)
                                .add(633)
                                .add(635, 0, 3, 3, 1, 1, 0, 0, 0, 0)
                                .add(637, (byte) 0, "не считать")
                                .add(636)
                                .add(634)
                                .add(629))
                .bytes();
    }

    @Test
    void everyValueComesWithItsAddress() throws Exception {
        assertThat(Read.cells(workbook()))
                .containsExactly(
                        "A1 TEXT \"Показатель\" in A1:B1",
                        "B1 NUMBER 12.5 in A1:B1",
                        "C1 NUMBER 1204",
                        "D1 NUMBER 9.85",
                        "E1 NUMBER 0.5 hidden",
                        "F1 NUMBER 43101 2018-01-01",
                        "G1 BOOLEAN \"TRUE\"",
                        "H1 ERROR \"#DIV/0!\"",
                        "I1 TEXT \"свой\"",
                        "J1 TEXT \"цветной\"",
                        "A2 NUMBER 7445 ={formula} hidden",
                        "B2 TEXT \"\" ={formula} hidden",
                        "C2 BOOLEAN \"FALSE\" ={formula} hidden",
                        "D2 ERROR \"#N/A\" ={formula} hidden");
    }

    @Test
    void sheetsLooksCommentsAndHeadersAreThere() throws Exception {
        try (Workbook workbook = Workbooks.open(workbook(), Limits.defaults())) {
            assertThat(workbook.format()).isEqualTo(Format.XLSB);
            assertThat(workbook.sheets())
                    .extracting(sheet -> sheet.name() + " " + sheet.visibility())
                    .containsExactly("Свод VISIBLE", "2017 VERY_HIDDEN");
            assertThat(workbook.grid(0))
                    .filteredOn(Cell::struckOut)
                    .extracting(Cell::raw)
                    .containsExactly("свой");
            assertThat(workbook.grid(0))
                    .filteredOn(Cell::unseen)
                    .extracting(Cell::raw)
                    .containsExactly("#N/A");
            assertThat(workbook.comments(0)).containsExactly(new Comment(CellAddress.parse("B4"), "не считать"));
            assertThat(workbook.documentTexts()).extracting(DocumentText::text).contains("шапка", "не считать");
            assertThat(workbook.hazards()).isEmpty();
        }
    }

    @Test
    void whatIsCutOffOrPointsNowhereIsRefused() {
        Records none = new Records();
        Records wide = new Records().row(0, false).add(5, 16384, 0, 1.0);
        Records lost = new Records().row(0, false).add(7, 0, 0, 5);
        Records cut = new Records().row(0, false).add(5, 0, 0, 1);

        assertThat(Read.refusal(new AnXlsb().bytes())).isEqualTo("workbook.no-sheets");
        assertThat(Read.refusal(new AnXlsb().sheet("a", 0, none, wide, none).bytes()))
                .isEqualTo("workbook.damaged-sheet");
        assertThat(Read.refusal(new AnXlsb().sheet("a", 0, none, lost, none).bytes()))
                .isEqualTo("workbook.damaged-cell a!A1");
        assertThat(Read.refusal(new AnXlsb().sheet("a", 0, none, cut, none).bytes()))
                .isEqualTo("workbook.damaged-sheet");
    }

    @Test
    void sheetsOfOtherKindsAreToldByName() throws Exception {
        byte[] bytes = new AnXlsb()
                .sheet("a", 0, new Records(), new Records(), new Records())
                .part("Макросы", 2, "xlMacrosheet", "macrosheets/sheet1.bin", new byte[0])
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.unreadSheets()).containsExactly(new UnreadSheet("Макросы", UnreadSheet.Kind.MACROS));
            assertThat(workbook.hazards()).containsExactly(Hazard.MACROS);
        }
    }
}
