package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.sanaq.language.Language;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Workbooks made to take long, or to bring along what is none of a return's business. */
class HostileTests {

    private static final Limits QUICK = Limits.defaults().with(Limit.SECONDS, 2);

    @ParameterizedTest
    @EnumSource(Language.class)
    void aRefusalNamesThePartAndTheLimit(Language language) {
        byte[] large = aWorkbook()
                .sheet("Лист 1", "visible", "<sheetData/>" + " ".repeat(5000))
                .bytes();
        byte[] longText = aWorkbook()
                .rows("<row r='7'><c r='B7' t='str'><v>" + "a".repeat(500) + "</v></c></row>")
                .bytes();

        assertThat(refused(large, Limits.defaults().with(Limit.ENTRY_BYTES, 3000))
                        .reason()
                        .in(language))
                .contains("xl/worksheets/sheet1.xml", "3000");
        UnreadableWorkbook text = refused(longText, Limits.defaults().with(Limit.TEXT_CHARACTERS, 400));
        assertThat(text.reason().in(language)).contains("xl/worksheets/sheet1.xml", "«Лист1»", "400");
        assertThat(text.reason().remedyIn(language)).contains("text-characters", "jobs/nightly.yaml");
        assertThat(text.sheet() + "!" + text.cell()).isEqualTo("Лист1!B7");
    }

    @Test
    void theTableOfTextsIsNamedAndNotTheSheetThatNeedsIt() {
        byte[] bytes = aWorkbook()
                .shared("<t>Ақмола</t>", "<t>Абай</t>")
                .rows("<row r='1'><c r='A1' t='s'><v>0</v></c></row>")
                .bytes();

        assertThat(refused(bytes, Limits.defaults().with(Limit.SHARED_STRINGS, 1))
                        .reason()
                        .arguments())
                .containsEntry("part", "xl/sharedStrings.xml");
    }

    @Test
    void aLongFormulaIsRefusedInEveryFormat() throws Exception {
        Limits limits = Limits.defaults().with(Limit.FORMULA_CHARACTERS, 10);
        byte[] html = "<table><tr><td x:fmla='=A2+A3+A4+A5+A6'>1</td><td>2</td></tr></table>"
                .getBytes(StandardCharsets.UTF_8);
        byte[] xls;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("1").createRow(0).createCell(0).setCellFormula("A2+A3+A4+A5+A6");
            workbook.write(bytes);
            xls = bytes.toByteArray();
        }
        byte[] xlsx = aWorkbook()
                .rows("<row r='1'><c r='A1'><f>A2+A3+A4+A5+A6</f><v>1</v></c></row>")
                .bytes();

        for (byte[] bytes : List.of(html, xls, xlsx)) {
            assertThat(refused(bytes, limits).reason().key()).isEqualTo("workbook.limit-formula-characters");
        }
    }

    @Test
    void aFormulaThatIsWrittenOnceForManyCellsCountsInEachOfThem() {
        StringBuilder rows = new StringBuilder(
                "<row r='1'><c r='A1'><f t='shared' si='0'>" + "B1+".repeat(2000) + "B1</f><v>1</v></c></row>");
        for (int row = 2; row <= 5000; row++) {
            rows.append("<row r='%1$d'><c r='A%1$d'><f t='shared' si='0'/><v>1</v></c></row>".formatted(row));
        }

        assertThat(Read.refusal(aWorkbook().rows(rows.toString()).bytes(), QUICK))
                .startsWith("workbook.limit-sheet-formula-characters Лист1!A");
    }

    @Test
    void bracketsThatAreNeverClosedAreGoneThroughOnce() throws Exception {
        String brackets = "[".repeat(30_000);
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><f t='shared' si='0'>" + brackets + "B1</f><v>1</v></c></row>"
                        + "<row r='2'><c r='A2'><f t='shared' si='0'/><v>1</v></c></row>")
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, QUICK)) {
            assertThat(workbook.grid(0).at(1, 0).formula()).isEqualTo(brackets + "B2");
        }
    }

    @Test
    void whatTakesTooLongIsGivenUpAtTheCellThatWasRead() {
        StringBuilder rows = new StringBuilder();
        for (int row = 1; row <= 200_000; row++) {
            rows.append("<row><c t='s'><v>0</v></c></row>");
        }
        byte[] bytes = aWorkbook()
                .shared("<t>" + "ұзын ".repeat(15_000) + "</t>")
                .rows(rows.toString())
                .bytes();

        UnreadableWorkbook refused = catchThrowableOfType(UnreadableWorkbook.class, () -> {
            try (Workbook workbook = Workbooks.open(bytes, Limits.defaults().with(Limit.SECONDS, 1))) {
                workbook.read(
                        0,
                        cell -> assertThat(cell.text()
                                        .chars()
                                        .filter(c -> c == ' ')
                                        .count())
                                .isPositive());
            }
        });

        assertThat(refused.reason().key()).isEqualTo("workbook.limit-seconds");
        assertThat(refused.cell()).isNotNull();
    }

    @Test
    void aPatternThatGoesBackAgainAndAgainIsStopped() {
        byte[] bytes = ("<html><table><tr><td>1</td><td>2</td></tr></table>" + "<a'".repeat(300_000))
                .getBytes(StandardCharsets.UTF_8);

        assertThat(Read.refusal(bytes, Limits.defaults().with(Limit.SECONDS, 1)))
                .as("out of time, or of the stack that the pattern takes")
                .isIn("workbook.limit-seconds", "workbook.damaged-sheet");
    }

    @Test
    void manyStylesAreNoBomb() throws Exception {
        String styles = "<fonts><font/></fonts><cellXfs><xf numFmtId='0'/>"
                + "<xf numFmtId='14' fontId='0' fillId='0' borderId='0' applyNumberFormat='1'/>".repeat(60_000)
                + "</cellXfs>";
        byte[] bytes = aWorkbook()
                .styles(styles)
                .rows("<row r='1'><c r='A1' s='59999'><v>43101</v></c></row>")
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, QUICK)) {
            assertThat(workbook.grid(0).at(0, 0).isDate()).isTrue();
        }
    }

    @Test
    void whatAPackageBringsAlongIsNamedByItsParts() throws Exception {
        String relations = "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>%s"
                + "</Relationships>";
        String relation = "<Relationship Id='%s' Type='http://schemas.openxmlformats.org/officeDocument/2006/"
                + "relationships/%s' Target='%s' TargetMode='%s'/>";
        byte[] bytes = aWorkbook()
                .rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part("xl/vbaProject.bin", "")
                .part("xl/embeddings/oleObject1.bin", "")
                .part("xl/media/odd.bin", "")
                .part(
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        relations.formatted(relation.formatted("a", "package", "../media/odd.bin", "Internal")
                                + relation.formatted("b", "hyperlink", "https://example.org/", "External")
                                + relation.formatted("c", "image", "https://example.org/seen.png", "External")))
                .part("xl/externalLinks/externalLink7.xml", "<externalLink/>")
                .bytes();

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.hazards()).containsExactlyInAnyOrder(Hazard.values());
            assertThat(workbook.bringing(Hazard.MACROS)).containsExactly("xl/vbaProject.bin");
            assertThat(workbook.bringing(Hazard.EMBEDDED_OBJECTS))
                    .containsExactly("xl/embeddings/oleObject1.bin", "xl/media/odd.bin");
            assertThat(workbook.bringing(Hazard.EXTERNAL_LINKS))
                    .containsExactly("xl/externalLinks/externalLink7.xml", "xl/worksheets/sheet1.xml (seen.png)");
        }
    }

    @Test
    void whatAnOldWorkbookBringsAlongIsNamedByItsStorages() throws Exception {
        byte[] bytes;
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            workbook.createSheet("1").createRow(0).createCell(0).setCellValue(1);
            workbook.write(written);
            bytes = written.toByteArray();
        }
        try (var file = new org.apache.poi.poifs.filesystem.POIFSFileSystem(new java.io.ByteArrayInputStream(bytes));
                ByteArrayOutputStream written = new ByteArrayOutputStream()) {
            DirectoryEntry root = file.getRoot();
            root.createDirectory("MBD0018D4CE");
            root.createDirectory("_VBA_PROJECT_CUR");
            file.writeFilesystem(written);
            bytes = written.toByteArray();
        }

        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(workbook.hazards()).containsExactlyInAnyOrder(Hazard.MACROS, Hazard.EMBEDDED_OBJECTS);
            assertThat(workbook.bringing(Hazard.EMBEDDED_OBJECTS)).containsExactly("MBD0018D4CE");
        }
    }

    private static UnreadableWorkbook refused(byte[] bytes, Limits limits) {
        return catchThrowableOfType(UnreadableWorkbook.class, () -> {
            try (Workbook workbook = Workbooks.open(bytes, limits)) {
                workbook.grid(0);
            }
        });
    }
}
