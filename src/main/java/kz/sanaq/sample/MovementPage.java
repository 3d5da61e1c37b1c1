package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Lays the movement of the contingent out on a sheet: lines down, settings across, the sum at the right. */
final class MovementPage {

    private static final int FIRST = 2;
    private static final int TOTAL = FIRST + Column.values().length;

    /** A line of the form. */
    record Line(String code, String measure, String ru, String kk) {}

    static final List<Line> LINES = Table.read(
            "lines.csv", row -> new Line(row.text("code"), row.text("measure"), row.text("ru"), row.text("kk")));
    static final List<Line> LINES_2019 = Table.read(
            "lines-2019.csv", row -> new Line(row.text("code"), row.text("measure"), row.text("ru"), row.text("kk")));

    /** Children who moved to another region and who came from it. */
    record Transfer(Area other, int to, int from) {}

    private final Area area;
    private final Period period;
    private final Habit habit;
    private final Sheet sheet;
    private int row;

    private MovementPage(Area area, Period period, Habit habit, String name) {
        this.area = area;
        this.period = period;
        this.habit = habit;
        this.sheet = new Sheet(name);
    }

    static Sheet of(Area area, Period period, Function<Column, Flow> flows, Habit habit, String name) {
        var page = new MovementPage(area, period, habit, name);
        page.table(flows, LINES);
        page.signature();
        return page.sheet;
    }

    /** The edition of 2019: transfers within a region and beyond it apart, and a second table of the regions. */
    static Sheet since2019(
            Area area,
            Period period,
            Function<Column, Flow> flows,
            List<Transfer> transfers,
            Habit habit,
            String name) {
        var page = new MovementPage(area, period, habit, name);
        page.table(flows, LINES_2019);
        page.transfers(transfers);
        page.signature();
        return page.sheet;
    }

    private void table(Function<Column, Flow> flows, List<Line> lines) {
        sheet.formulas = habit.formulas();
        sheet.dated = Spelling.period(period, habit);
        titles();
        header();
        lines(flows, lines);
    }

    private void titles() {
        title(habit.both(
                "Движение контингента воспитанников организаций для детей-сирот и детей, оставшихся без попечения родителей",
                "Жетім балаларға арналған ұйымдар тәрбиеленушілері контингентінің қозғалысы"));
        title(habit.both("по " + area.dativeAt(period.end()), area.kkAt(period.end()) + " бойынша")
                + (habit.layout() % 2 == 0 ? " " + Spelling.period(period, habit) : ""));
        if (habit.layout() % 2 == 1) {
            title(Spelling.period(period, habit));
        }
        if (habit.layout() > 2) {
            row++;
        }
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, TOTAL);
        row++;
    }

    private void header() {
        sheet.put(row, 0, habit.both("№ стр.", "№ жол"), Style.HEADER);
        sheet.merge(row, row + 1, 0, 0);
        sheet.put(row, 1, habit.both("Показатели", "Көрсеткіштер"), Style.HEADER);
        sheet.merge(row, row + 1, 1, 1);
        sheet.put(row, FIRST, habit.both("Организации", "Ұйымдар"), Style.HEADER);
        sheet.merge(row, row, FIRST, TOTAL - 1);
        sheet.put(row, TOTAL, habit.both("ИТОГО", "Барлығы"), Style.HEADER);
        sheet.merge(row, row + 1, TOTAL, TOTAL);
        for (Column column : Column.values()) {
            sheet.put(row + 1, FIRST + column.ordinal(), habit.both(column.ru, column.kk), Style.HEADER);
            sheet.widths.put(FIRST + column.ordinal(), 13);
        }
        row += 2;
        for (int i = 0; i <= TOTAL; i++) {
            sheet.put(row, i, i + 1, Style.HEADER);
        }
        row++;
        sheet.widths.put(0, 7);
        sheet.widths.put(1, 52);
    }

    private void lines(Function<Column, Flow> flows, List<Line> lines) {
        Map<Column, Flow> known = new HashMap<>();
        for (Column column : Column.values()) {
            known.put(column, flows.apply(column));
        }
        for (Line line : lines) {
            sheet.put(row, 0, line.code(), Style.TEXT);
            sheet.put(row, 1, habit.both(line.ru(), line.kk()), Style.TEXT);
            List<Sheet.At> parts = new ArrayList<>();
            for (Column column : Column.values()) {
                Object value = column.crossesOut(line.measure())
                        ? (habit.layout() % 2 == 0 ? "X" : "х")
                        : known.getOrDefault(column, new Flow(0, 0)).of(line.measure());
                var at = sheet.put(row, FIRST + column.ordinal(), value, Style.NUMBER);
                sheet.mark(line.code() + "/" + column, at);
                parts.add(at);
            }
            sheet.mark(line.code() + "/total", sheet.sum(row, TOTAL, parts, Style.BOLD_NUMBER));
            row++;
        }
    }

    private void transfers(List<Transfer> transfers) {
        row++;
        sheet.put(row, 1, habit.both("Переводы между областями", "Облыстар арасындағы ауыстырулар"), Style.TITLE);
        row++;
        String[] headings = {
            habit.both("Область", "Облыс"),
            habit.both("Переведено в область", "Облысқа ауыстырылғаны"),
            habit.both("Принято из области", "Облыстан қабылданғаны")
        };
        for (int i = 0; i < headings.length; i++) {
            sheet.put(row, 1 + i, headings[i], Style.HEADER);
        }
        row++;
        int first = row;
        for (Transfer transfer : transfers) {
            var other = transfer.other();
            sheet.put(row, 1, habit.both(other.ruAt(period.end()), other.kkAt(period.end())), Style.TEXT);
            String mark = "region-" + other.code();
            sheet.mark(mark + "/to", sheet.put(row, 2, transfer.to(), Style.NUMBER));
            sheet.mark(mark + "/from", sheet.put(row, 3, transfer.from(), Style.NUMBER));
            row++;
        }
        sheet.put(row, 1, habit.both("Итого", "Жиыны"), Style.BOLD_TEXT);
        for (int column = 2; column < 4; column++) {
            List<Sheet.At> parts = new ArrayList<>();
            for (int above = first; above < row; above++) {
                parts.add(new Sheet.At(above, column));
            }
            String mark = column == 2 ? "regions/to" : "regions/from";
            sheet.mark(
                    mark,
                    parts.isEmpty()
                            ? sheet.put(row, column, 0, Style.BOLD_NUMBER)
                            : sheet.sum(row, column, parts, Style.BOLD_NUMBER));
        }
        row++;
    }

    private void signature() {
        Signature.below(sheet, habit, "отдел опеки", "қорғаншылық бөлімі");
    }
}
