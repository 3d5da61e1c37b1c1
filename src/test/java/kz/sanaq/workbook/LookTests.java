package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messes M11, M16 and M20 as the workbook shows them, before 2007 and after. */
class LookTests {

    private static Workbook empty(String format) {
        return format.equals("xls") ? new HSSFWorkbook() : new XSSFWorkbook();
    }

    private static Grid grid(Workbook written) throws Exception {
        return opened(written).grid(0);
    }

    private static kz.sanaq.workbook.Workbook opened(Workbook written) throws Exception {
        try (written;
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            written.write(bytes);
            return Workbooks.open(bytes.toByteArray(), Limits.defaults());
        }
    }

    private static CellStyle style(Workbook workbook, boolean struck, boolean white, boolean dark) {
        CellStyle style = workbook.createCellStyle();
        Font font = workbook.createFont();
        font.setStrikeout(struck);
        if (white) {
            font.setColor(IndexedColors.WHITE.getIndex());
        }
        style.setFont(font);
        if (dark) {
            style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            style.setFillForegroundColor(IndexedColors.DARK_BLUE.getIndex());
        }
        return style;
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void m16StruckOutCellsAreKnown(String format) throws Exception {
        Workbook workbook = empty(format);
        Row row = workbook.createSheet("A").createRow(0);
        for (int extra = 0; extra < 4; extra++) {
            workbook.createFont();
        }
        row.createCell(0).setCellValue("закрыт");
        row.getCell(0).setCellStyle(style(workbook, true, false, false));
        row.createCell(1).setCellValue(17);
        row.getCell(1).setCellStyle(style(workbook, true, false, false));
        row.createCell(2).setCellValue(18);

        Grid grid = grid(workbook);
        assertThat(grid).extracting(Cell::struckOut).containsExactly(true, true, false);
        assertThat(grid).extracting(Cell::isDate).containsOnly(false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void m11WhiteOnWhiteIsUnseenAndWhiteOnDarkIsNot(String format) throws Exception {
        Workbook workbook = empty(format);
        Row row = workbook.createSheet("A").createRow(0);
        for (int column = 0; column < 4; column++) {
            row.createCell(column).setCellValue(column);
        }
        row.getCell(1).setCellStyle(style(workbook, false, true, false));
        row.getCell(2).setCellStyle(style(workbook, false, true, true));
        CellStyle nothing = workbook.createCellStyle();
        nothing.setDataFormat(workbook.createDataFormat().getFormat(";;;"));
        row.getCell(3).setCellStyle(nothing);

        assertThat(grid(workbook)).extracting(Cell::unseen).containsExactly(false, true, false, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void m16CommentsAreKnownByTheirCellsAndDoNotSpeakInLogs(String format) throws Exception {
        Workbook workbook = empty(format);
        Sheet sheet = workbook.createSheet("A");
        Row row = sheet.createRow(1);
        for (int column = 0; column < 2; column++) {
            ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
            anchor.setCol1(column);
            anchor.setCol2(column + 1);
            var comment = sheet.createDrawingPatriarch().createCellComment(anchor);
            comment.setString(workbook.getCreationHelper().createRichTextString("из них " + column));
            row.createCell(column).setCellComment(comment);
        }

        try (kz.sanaq.workbook.Workbook opened = opened(workbook)) {
            assertThat(opened.comments(0))
                    .extracting(one -> one.cell() + " " + one.text())
                    .containsExactlyInAnyOrder("A2 из них 0", "B2 из них 1");
            assertThat(opened.comments(0).get(0).toString()).doesNotContain("из них");
            assertThat(opened.documentTexts()).extracting(DocumentText::text).contains("из них 0");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"xls", "xlsx"})
    void m11CollapsedGroupsAndFilteredRowsAreHidden(String format) throws Exception {
        Workbook workbook = empty(format);
        Sheet sheet = workbook.createSheet("A");
        for (int row = 0; row < 5; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row);
        }
        sheet.groupRow(1, 2);
        sheet.setRowGroupCollapsed(1, true);
        sheet.getRow(4).setZeroHeight(true);

        assertThat(grid(workbook)).extracting(Cell::hidden).containsExactly(false, true, true, false, true);
    }

    @Test
    void m11RowsThatAFilterHidesAreToldFromThoseHiddenByHand() throws Exception {
        String rows = "<row r='1'><c r='A1'><v>1</v></c></row><row r='2' hidden='1'><c r='A2'><v>2</v></c></row>"
                + "<row r='3'><c r='A3'><v>3</v></c></row><row r='4' hidden='1'><c r='A4'><v>4</v></c></row>";
        Structure filtered = structure(rows, "<autoFilter ref='A3:A9'><filterColumn colId='0'/></autoFilter>");
        Structure arrows = structure(rows, "<autoFilter ref='A3:A9'/>");
        Structure strange = structure(rows, "<autoFilter ref='3:9'><filterColumn colId='0'/></autoFilter>");

        assertThat(filtered.isRowFiltered(1)).isFalse();
        assertThat(filtered.isRowFiltered(3)).isTrue();
        assertThat(filtered.isRowHidden(3)).isTrue();
        assertThat(arrows.isRowFiltered(3)).isFalse();
        assertThat(strange.isRowHidden(3)).isTrue();
    }

    private static Structure structure(String rows, String filter) throws Exception {
        byte[] bytes = AWorkbook.aWorkbook()
                .sheet("A", "visible", "<sheetData>" + rows + "</sheetData>" + filter)
                .bytes();
        try (kz.sanaq.workbook.Workbook opened = Workbooks.open(bytes, Limits.defaults())) {
            return opened.structure(0);
        }
    }

    @Test
    void m16AThreadSpeaksForTheNoteThatStandsInItsPlace() throws Exception {
        String relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        byte[] bytes = AWorkbook.aWorkbook()
                .rows("<row r='1'><c r='A1'><v>1</v></c></row>")
                .part("xl/worksheets/_rels/sheet1.xml.rels", """
                        <Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>
                        <Relationship Id='r1' Type='%s/comments' Target='../comments1.xml'/>
                        <Relationship Id='r2' Type='http://schemas.microsoft.com/office/2017/10/relationships/threadedComment' Target='../threadedComments/threadedComment1.xml'/>
                        </Relationships>""".formatted(relations))
                .part("xl/comments1.xml", """
                        <comments xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><commentList>
                        <comment ref='A1'><text><t>[Threaded comment] linkid=870924 Comment: уточнить</t></text></comment>
                        <comment ref='B2'><text><t>из них 9</t></text></comment></commentList></comments>""")
                .part("xl/threadedComments/threadedComment1.xml", """
                        <ThreadedComments xmlns='http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments'>
                        <threadedComment ref='A1' id='{1}' personId='{2}'><text>уточнить</text></threadedComment>
                        <threadedComment ref='A1' id='{3}' parentId='{1}' personId='{2}'><text>было 12</text></threadedComment>
                        </ThreadedComments>""")
                .bytes();
        try (kz.sanaq.workbook.Workbook opened = Workbooks.open(bytes, Limits.defaults())) {
            assertThat(opened.comments(0))
                    .extracting(one -> one.cell() + " " + one.text())
                    .containsExactly("B2 из них 9", "A1 уточнить", "A1 было 12");
        }
    }
}
