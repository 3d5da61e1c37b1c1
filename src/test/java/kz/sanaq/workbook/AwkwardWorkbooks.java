package kz.sanaq.workbook;

import static kz.sanaq.workbook.AWorkbook.aWorkbook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xddf.usermodel.chart.AxisPosition;
import org.apache.poi.xddf.usermodel.chart.ChartTypes;
import org.apache.poi.xddf.usermodel.chart.XDDFChartData;
import org.apache.poi.xddf.usermodel.chart.XDDFDataSourcesFactory;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks with what people put into them, each of which a careless writer would break. */
final class AwkwardWorkbooks {

    /** Fills a workbook whose first sheet has a table in A1:C6, B6 and C6 being sums. */
    @FunctionalInterface
    private interface Awkward {
        void make(XSSFWorkbook workbook, XSSFSheet sheet) throws Exception;
    }

    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private AwkwardWorkbooks() {}

    /** All of them by name; the first sheet always has something in B3. */
    static Map<String, byte[]> all() throws Exception {
        AwkwardWorkbooks all = new AwkwardWorkbooks();
        all.withPoi();
        all.byHand();
        return all.made;
    }

    private void withPoi() throws Exception {
        poi("merged", (workbook, sheet) -> {
            sheet.addMergedRegion(CellRangeAddress.valueOf("B3:C4"));
            sheet.addMergedRegion(CellRangeAddress.valueOf("E8:F9"));
        });
        poi("comments", (workbook, sheet) -> {
            comment(workbook, sheet, 2, 1, "Отдел опеки: уточнить");
            comment(workbook, sheet, 20, 5, "пусто");
        });
        poi("table", (workbook, sheet) -> {
            sheet.createTable(new AreaReference("A1:C5", SpreadsheetVersion.EXCEL2007));
        });
        poi("chart", (workbook, sheet) -> chart(sheet));
        poi(
                "pivot",
                (workbook, sheet) -> sheet.createPivotTable(
                                new AreaReference("A1:C5", SpreadsheetVersion.EXCEL2007), new CellReference("H2"))
                        .addRowLabel(0));
        poi("protected", (workbook, sheet) -> {
            sheet.protectSheet("пароль");
            workbook.lockStructure();
        });
        poi("names", (workbook, sheet) -> {
            workbook.setPrintArea(0, 0, 2, 0, 5);
            sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
            sheet.setAutoFilter(CellRangeAddress.valueOf("A1:C5"));
            XSSFSheet second = workbook.createSheet("Итоги");
            workbook.setPrintArea(1, 0, 1, 0, 1);
            second.createRow(0).createCell(0).setCellFormula("'Лист 1'!B6*2");
            workbook.setActiveSheet(1);
        });
        poi("quotes", (workbook, sheet) -> {
            workbook.setSheetName(0, "Д'Артаньян & <Ко> \"1\"");
            workbook.createSheet("Замечания");
        });
        poi("hidden-first", (workbook, sheet) -> {
            workbook.createSheet("видимый").createRow(0).createCell(0).setCellValue(1);
            workbook.setSheetVisibility(0, SheetVisibility.VERY_HIDDEN);
            workbook.setActiveSheet(1);
            workbook.setFirstVisibleTab(1);
        });
        poi("looks", (workbook, sheet) -> {
            var rules = sheet.getSheetConditionalFormatting();
            var rule = rules.createConditionalFormattingRule("B1>3");
            rule.createPatternFormatting().setFillBackgroundColor((short) 13);
            rules.addConditionalFormatting(new CellRangeAddress[] {CellRangeAddress.valueOf("B1:B6")}, rule);
            sheet.getHeader().setCenter("Управление образования");
            sheet.setColumnHidden(2, true);
            sheet.createFreezePane(1, 1);
            var style = workbook.createCellStyle();
            style.setRotation((short) 90);
            sheet.getColumnHelper().setColDefaultStyle(3, style);
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"да", "нет"}),
                    new org.apache.poi.ss.util.CellRangeAddressList(7, 8, 0, 0)));
        });
    }

    private void poi(String name, Awkward awkward) throws Exception {
        XSSFWorkbook workbook = new XSSFWorkbook();
        XSSFSheet sheet = workbook.createSheet("Лист 1");
        for (int row = 0; row < 6; row++) {
            sheet.createRow(row).createCell(0).setCellValue(row == 0 ? "Показатель" : "строка " + row);
            for (int column = 1; column < 3; column++) {
                if (row == 0) {
                    sheet.getRow(row).createCell(column).setCellValue("графа " + column);
                } else if (row < 5) {
                    sheet.getRow(row).createCell(column).setCellValue(row * 10 + column);
                } else {
                    String letter = column == 1 ? "B" : "C";
                    sheet.getRow(row).createCell(column).setCellFormula("SUM(" + letter + "2:" + letter + "5)");
                }
            }
        }
        workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
        awkward.make(workbook, sheet);
        made.put(name, Annotated.bytes(workbook));
    }

    static void comment(XSSFWorkbook workbook, XSSFSheet sheet, int row, int column, String text) {
        CreationHelper helper = workbook.getCreationHelper();
        ClientAnchor anchor = helper.createClientAnchor();
        anchor.setCol1(column + 1);
        anchor.setCol2(column + 3);
        anchor.setRow1(row);
        anchor.setRow2(row + 3);
        XSSFComment comment = sheet.createDrawingPatriarch().createCellComment(anchor);
        comment.setAddress(row, column);
        comment.setString(text);
        comment.setAuthor("Отдел");
    }

    private static void chart(XSSFSheet sheet) {
        XSSFDrawing drawing = sheet.createDrawingPatriarch();
        XSSFChart chart = drawing.createChart(drawing.createAnchor(0, 0, 0, 0, 5, 1, 12, 12));
        XDDFChartData data = chart.createData(
                ChartTypes.BAR,
                chart.createCategoryAxis(AxisPosition.BOTTOM),
                chart.createValueAxis(AxisPosition.LEFT));
        data.addSeries(
                XDDFDataSourcesFactory.fromStringCellRange(sheet, CellRangeAddress.valueOf("A2:A5")),
                XDDFDataSourcesFactory.fromNumericCellRange(sheet, CellRangeAddress.valueOf("B2:B5")));
        chart.plot(data);
    }

    private void byHand() {
        String rows = "<row r='1'><c r='A1' t='inlineStr'><is><t>доля</t></is></c></row>"
                + "<row r='3' spans='1:3'><c r='A3'><v>1</v></c><c r='B3' s='1'><v>43101</v></c></row>"
                + "<row r='5'><c r='B5'><f>B3*2</f><v>86202</v></c></row>";
        made.put("strict", aWorkbook().strict().rows(rows).bytes());
        made.put("1904", aWorkbook().since1904().rows(rows).bytes());
        made.put("no-styles", AWorkbook.zipped(withoutStyles(rows)));
        made.put(
                "shared-formulas",
                aWorkbook()
                        .rows("<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='A2'><v>2</v></c>"
                                + "<c r='B2'><f t='shared' ref='B2:B4' si='0'>A2*2</f><v>4</v></c></row>"
                                + "<row r='3'><c r='A3'><v>3</v></c><c r='B3'><f t='shared' si='0'/><v>6</v></c></row>"
                                + "<row r='4'><c r='A4'><v>4</v></c><c r='B4'><f t='shared' si='0'/><v>8</v></c></row>")
                        .bytes());
        made.put(
                "no-addresses",
                aWorkbook()
                        .rows("<row/><row><c><v>1</v></c></row><row><c><v>2</v></c><c><v>5</v></c></row>")
                        .bytes());
        made.put(
                "prefixed",
                aWorkbook()
                        .sheet("Лист1", "visible", "")
                        .part(
                                "xl/worksheets/sheet1.xml",
                                "<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                        + "<x:sheetData><x:row r='3'><x:c r='B3'><x:v>7</x:v></x:c></x:row>"
                                        + "</x:sheetData></x:worksheet>")
                        .part(
                                "xl/styles.xml",
                                "<x:styleSheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>"
                                        + "<x:cellXfs count='1'><x:xf numFmtId='3'/></x:cellXfs></x:styleSheet>")
                        .bytes());
        made.put("backslashes", aWorkbook().rows(rows).separatedBy("\\").bytes());
        made.put(
                "utf-16",
                aWorkbook()
                        .prologue("<?xml version='1.0' encoding='UTF-16'?>")
                        .rows(rows)
                        .in(java.nio.charset.StandardCharsets.UTF_16)
                        .bytes());
    }

    private static Map<String, byte[]> withoutStyles(String rows) {
        Map<String, byte[]> parts = aWorkbook().rows(rows).partsBeside("xl/styles.xml");
        for (String part : List.of("[Content_Types].xml", "xl/_rels/workbook.xml.rels")) {
            String text = new String(parts.get(part), java.nio.charset.StandardCharsets.UTF_8);
            parts.put(
                    part,
                    text.replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                            .getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return parts;
    }
}
