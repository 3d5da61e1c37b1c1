package kz.sanaq.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;
import static kz.sanaq.workbook.Annotated.annotated;
import static kz.sanaq.workbook.Annotated.comments;
import static kz.sanaq.workbook.Annotated.inPoi;
import static kz.sanaq.workbook.Annotated.note;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.sanaq.language.Message;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** A sender's xlsx comes back with notes on its cells and a list in front, and is otherwise as it was. */
class AnnotatingTests {

    @Test
    void aNotedCellKeepsItsValueAndItsLooksAndGetsTheFillAndTheComment() throws Exception {
        byte[] original = report();

        byte[] written = annotated(original, note(0, "B3", Mark.ERROR, "120 + 14 - 9 = 125, а не 124"));

        assertThat(comments(written, 1))
                .containsOnlyKeys("B3")
                .hasEntrySatisfying("B3", text -> assertThat(text).isEqualTo("Sanaq:\n120 + 14 - 9 = 125, а не 124"));
        try (XSSFWorkbook workbook = inPoi(written)) {
            XSSFSheet sheet = workbook.getSheet("Форма 1");
            XSSFCell cell = sheet.getRow(2).getCell(1);
            assertThat(cell.getNumericCellValue()).isEqualTo(124);
            XSSFCellStyle style = cell.getCellStyle();
            assertThat(style.getFillPattern()).isEqualTo(FillPatternType.SOLID_FOREGROUND);
            assertThat(style.getFillForegroundColorColor().getARGBHex()).isEqualTo(Mark.ERROR.color());
            assertThat(style.getDataFormatString()).isEqualTo("#,##0.0");
            assertThat(style.getBorderTop()).isEqualTo(BorderStyle.THIN);
            assertThat(style.getFont().getBold()).isTrue();
            assertThat(sheet.getColumnWidth(1)).isEqualTo(5000);
            assertThat(cell.getCellComment().getAuthor()).isEqualTo("Sanaq");
            assertThat(sheet.getVMLDrawing(false).findCommentShape(2, 1)).isNotNull();
        }
    }

    @Test
    void theListStandsInFrontAndLeadsToTheCells() throws Exception {
        byte[] written = annotated(
                report(),
                note(0, "B3", Mark.ERROR, "=cmd|' /c calc'!A0"),
                note(0, "B4", Mark.QUERY, "на 40 % меньше \u0001\u000B, _x0041_"));

        try (XSSFWorkbook workbook = inPoi(written)) {
            XSSFSheet list = workbook.getSheetAt(0);
            assertThat(list.getSheetName()).isEqualTo("Замечания");
            assertThat(workbook.getActiveSheetIndex()).isZero();
            assertThat(workbook.getSheetAt(1).isSelected())
                    .as("edited together with the list")
                    .isFalse();
            assertThat(list.getRow(0).getZeroHeight()).isTrue();
            assertThat(list.isColumnHidden(0)).isTrue();
            assertThat(list.getRow(1).getCell(1).getStringCellValue()).isEqualTo("Замечания к вашему отчёту");
            XSSFCell what = list.getRow(5).getCell(3);
            assertThat(what.getCellType()).isEqualTo(CellType.STRING);
            assertThat(what.getStringCellValue()).isEqualTo("=cmd|' /c calc'!A0");
            assertThat(what.getCellStyle().getQuotePrefixed()).isTrue();
            assertThat(list.getRow(6).getCell(3).getStringCellValue()).isEqualTo("на 40 % меньше , _x0041_");
            assertThat(list.getRow(5).getCell(2).getHyperlink().getLocation()).isEqualTo("'Форма 1'!B3");
            assertThat(list.getRow(6).getCell(4).getCellStyle().getLocked()).isFalse();
        }
    }

    @Test
    void namesThatBelongToASheetFollowIt() throws Exception {
        try (XSSFWorkbook workbook =
                inPoi(annotated(AwkwardWorkbooks.all().get("names"), AnnotatingAwkwardTests.NOTES))) {
            assertThat(workbook.getPrintArea(0)).isNull();
            assertThat(workbook.getPrintArea(1)).isEqualTo("'Лист 1'!$A$1:$C$6");
            assertThat(workbook.getPrintArea(2)).isEqualTo("Итоги!$A$1:$B$2");
            assertThat(workbook.getSheetAt(1).getRepeatingRows().formatAsString())
                    .isEqualTo("1:1");
        }
    }

    @Test
    void aListOfTheSameNameGetsANumber() throws Exception {
        try (XSSFWorkbook workbook =
                inPoi(annotated(AwkwardWorkbooks.all().get("quotes"), AnnotatingAwkwardTests.NOTES))) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Замечания (2)");
            assertThat(workbook.getSheetAt(0)
                            .getRow(5)
                            .getCell(2)
                            .getHyperlink()
                            .getLocation())
                    .isEqualTo("'Д''Артаньян & <Ко> \"1\"'!B3");
        }
    }

    @Test
    void whatIsNotNamedGoesOverByteForByte() throws Exception {
        byte[] original = AwkwardWorkbooks.all().get("chart");

        Map<String, byte[]> before = parts(original);
        Map<String, byte[]> after = parts(annotated(original, AnnotatingAwkwardTests.NOTES));

        assertThat(after.keySet()).containsAll(before.keySet());
        Set<String> changed = new TreeSet<>();
        before.forEach((name, content) -> {
            if (!Arrays.equals(content, after.get(name))) {
                changed.add(name);
            }
        });
        assertThat(changed)
                .containsExactlyInAnyOrder(
                        "[Content_Types].xml",
                        "docProps/app.xml",
                        "xl/_rels/workbook.xml.rels",
                        "xl/styles.xml",
                        "xl/workbook.xml",
                        "xl/worksheets/_rels/sheet1.xml.rels",
                        "xl/worksheets/sheet1.xml");
    }

    @Test
    void manyLongNotesOnOneSheetAllHaveTheirBoxes() throws Exception {
        CellNote[] notes = IntStream.range(0, 300)
                .mapToObj(index -> new CellNote(0, new CellAddress(index * 3, index % 7), Mark.QUERY, numbers(index)))
                .toArray(CellNote[]::new);

        byte[] written = annotated(report(), notes);

        assertThat(comments(written, 1).values().stream().map(String::length))
                .hasSize(300)
                .containsOnly(WrittenText.MOST - 2);
        try (XSSFWorkbook workbook = inPoi(written)) {
            for (CellNote note : notes) {
                CellAddress cell = note.cell();
                assertThat(workbook.getSheetAt(1).getVMLDrawing(false).findCommentShape(cell.row(), cell.column()))
                        .isNotNull();
            }
        }
    }

    @Test
    void macrosAndSignaturesAreNotPassedOnAndThatIsSaid() throws Exception {
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        byte[] original = AWorkbook.aWorkbook()
                .mainType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")
                .rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part("xl/vbaProject.bin", "macros")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns='" + relations + "'>"
                                + "<Relationship Id='r0' Type='x/worksheet' Target='worksheets/sheet1.xml'/>"
                                + "<Relationship Id='r9' Type='x/vbaProject' Target='vbaProject.bin'/></Relationships>")
                .part("_xmlsignatures/origin.sigs", "")
                .part(
                        "_rels/.rels",
                        "<Relationships xmlns='" + relations + "'>"
                                + "<Relationship Id='r' Type='x/officeDocument' Target='xl/workbook.xml'/>"
                                + "<Relationship Id='s' Type='x/digital-signature/origin'"
                                + " Target='_xmlsignatures/origin.sigs'/></Relationships>")
                .bytes();
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        AnnotatedWorkbooks.Written written = AnnotatedWorkbooks.write(
                original, Limits.defaults(), new Annotations(Annotated.list(List.of()), List.of()), out);

        assertThat(written.isConverted()).isFalse();
        assertThat(written.notCarried())
                .extracting(Message::key)
                .containsExactly("workbook.not-carried-macros", "workbook.not-carried-signature");
        Map<String, byte[]> parts = parts(out.toByteArray());
        assertThat(parts.keySet()).noneMatch(name -> name.contains("vba") || name.contains("sig"));
        assertThat(new String(parts.get("xl/_rels/workbook.xml.rels"), UTF_8)).doesNotContain("vba");
        assertThat(new String(parts.get("[Content_Types].xml"), UTF_8)).doesNotContain("macroEnabled");
    }

    @Test
    void aStreamThatFailsIsNoFaultOfTheWorkbook() throws Exception {
        byte[] original = report();
        Annotations annotations = new Annotations(Annotated.list(List.of()), List.of());
        OutputStream full = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> AnnotatedWorkbooks.write(original, Limits.defaults(), annotations, full))
                .withMessage("no space left");
    }

    /** A text that is longer than a comment can be, and that does not compress as harmful files do. */
    private static String numbers(int first) {
        return IntStream.range(first, first + 8_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    private static Map<String, byte[]> parts(byte[] workbook) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        return parts;
    }

    private static byte[] report() throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Форма 1");
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("#,##0.0"));
        style.setBorderTop(BorderStyle.THIN);
        style.setFont(workbook.createFont());
        style.getFont().setBold(true);
        sheet.createRow(0).createCell(0).setCellValue("Движение воспитанников");
        for (int row = 1; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue("строка " + row);
            sheet.getRow(row).createCell(1).setCellValue(122 + row);
            sheet.getRow(row).getCell(1).setCellStyle(style);
        }
        sheet.getRow(4).getCell(1).setCellFormula("SUM(B2:B4)");
        sheet.setColumnWidth(1, 5000);
        return Annotated.bytes(workbook);
    }
}
