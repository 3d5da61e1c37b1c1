package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lays a national summary out on a sheet: regions down, one block of organisations and children a year. */
final class SummaryPage {

    /** Organisations and children. */
    record Figures(int organisations, int children) {}

    /** One year: its regions, and the country where it differs from their sum. */
    record Block(int year, Map<String, Figures> regions) {}

    private SummaryPage() {}

    static Sheet of(String title, List<Block> blocks, boolean shortNames, String name) {
        var sheet = new Sheet(name);
        int last = blocks.size() * 2;
        sheet.mark("title0", sheet.put(0, 0, title, Style.TITLE));
        sheet.merge(0, 0, 0, last);
        sheet.put(2, 0, shortNames ? "Область" : "Облыс / Область", Style.HEADER);
        sheet.merge(2, 3, 0, 0);
        for (int i = 0; i < blocks.size(); i++) {
            int column = 1 + 2 * i;
            sheet.put(2, column, blocks.get(i).year(), Style.HEADER);
            sheet.merge(2, 2, column, column + 1);
            sheet.put(3, column, "орг.", Style.HEADER);
            sheet.put(3, column + 1, "детей", Style.HEADER);
        }
        sheet.widths.put(0, 34);
        int row = 4;
        for (Area area : Area.all()) {
            if (blocks.stream().anyMatch(block -> block.regions().containsKey(area.code()))) {
                region(sheet, row++, area, blocks, shortNames);
            }
        }
        country(sheet, row, blocks);
        sheet.put(row + 2, 0, "Данные на конец года (31 декабря).", Style.PLAIN);
        return sheet;
    }

    private static void region(Sheet sheet, int row, Area area, List<Block> blocks, boolean shortNames) {
        sheet.put(row, 0, shortNames ? area.shortName() : area.kk() + " / " + area.ru(), Style.TEXT);
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var figures = block.regions().get(area.code());
            int column = 1 + 2 * i;
            if (figures == null) {
                sheet.put(row, column, "", Style.NUMBER);
                sheet.put(row, column + 1, "", Style.NUMBER);
            } else {
                String mark = area.code() + "/" + block.year();
                sheet.mark(mark + "/organisations", sheet.put(row, column, figures.organisations(), Style.NUMBER));
                sheet.mark(mark + "/children", sheet.put(row, column + 1, figures.children(), Style.NUMBER));
            }
        }
    }

    private static void country(Sheet sheet, int row, List<Block> blocks) {
        sheet.put(row, 0, "РК", Style.BOLD_TEXT);
        for (int i = 0; i < blocks.size(); i++) {
            for (int half = 0; half < 2; half++) {
                int column = 1 + 2 * i + half;
                List<Sheet.At> parts = new ArrayList<>();
                for (int above = 4; above < row; above++) {
                    parts.add(new Sheet.At(above, column));
                }
                sheet.mark(
                        "РК/" + blocks.get(i).year() + (half == 0 ? "/organisations" : "/children"),
                        sheet.sum(row, column, parts, Style.BOLD_NUMBER));
            }
        }
    }
}
