package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lays a list of organisations out on a sheet (rows of headings, subtotals above their organisations). */
final class ListPage {

    private static final String[] NUMERALS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    private final ListReturn data;
    private final Habit habit;
    private final ListColumns columns;
    private final Sheet sheet;
    private int row;

    private ListPage(ListReturn data, Habit habit, ListColumns columns, String sheetName) {
        this.data = data;
        this.habit = habit;
        this.columns = columns;
        this.sheet = new Sheet(sheetName);
    }

    static Sheet of(ListReturn data, Habit habit, String sheetName) {
        return of(data, habit, ListColumns.of2018(), sheetName);
    }

    static Sheet of(ListReturn data, Habit habit, ListColumns columns, String sheetName) {
        var page = new ListPage(data, habit, columns, sheetName);
        page.sheet.formulas = habit.formulas();
        page.sheet.dated = Spelling.asOf(data.date(), habit);
        page.titles();
        page.row += columns.write(page.sheet, page.row, habit);
        page.body();
        page.signature();
        return page.sheet;
    }

    private void titles() {
        String where = habit.both(
                "по " + data.area().dativeAt(data.date()), data.area().kkAt(data.date()) + " бойынша");
        String what = habit.both(
                "Сведения об организациях для детей-сирот и детей, оставшихся без попечения родителей,",
                "Жетім балалар мен ата-анасының қамқорлығынсыз қалған балаларға арналған ұйымдар туралы мәлімет");
        if (habit.layout() % 3 == 1) {
            title(what + " " + where);
            title(Spelling.asOf(data.date(), habit));
        } else {
            title(where.substring(0, 1).toUpperCase(Locale.ROOT) + where.substring(1));
            title(what + " " + Spelling.asOf(data.date(), habit));
        }
        row++;
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, columns.note);
        row++;
    }

    private void body() {
        List<Integer> subtotals = new ArrayList<>();
        int number = 0;
        for (var section : data.sections()) {
            String mark = section.setting().name();
            int first = row + 1;
            String label = habit.both(
                    section.setting().words().sectionRu(),
                    section.setting().words().sectionKk());
            String numeral = NUMERALS[subtotals.size()] + ".";
            if (habit.layout() < 3) {
                sheet.put(row, 0, numeral, Style.BOLD_TEXT);
                sheet.put(row, ListColumns.NAME, label, Style.BOLD_TEXT);
            } else {
                sheet.put(row, ListColumns.NAME, numeral + " " + label, Style.BOLD_TEXT);
            }
            List<Integer> rows = new ArrayList<>();
            for (int i = 0; i < section.entries().size(); i++) {
                rows.add(first + i);
            }
            sums(mark, rows);
            subtotals.add(row++);
            for (var entry : section.entries()) {
                organisation(habit.layout() == 4 ? ++number : rows.indexOf(row) + 1, entry);
            }
        }
        sheet.put(
                row,
                ListColumns.NAME,
                habit.layout() % 2 == 0 ? habit.both("Итого", "Жиыны") : habit.both("Всего", "Барлығы") + ":",
                Style.BOLD_TEXT);
        sums("total", subtotals);
        row++;
    }

    private void sums(String mark, List<Integer> rows) {
        for (String figure : columns.figures) {
            int column = columns.of(figure);
            var parts = rows.stream().map(part -> new Sheet.At(part, column)).toList();
            sheet.mark(mark + "/" + figure, sheet.sum(row, column, parts, Style.BOLD_NUMBER));
        }
        sheet.put(row, columns.note, "", Style.TEXT);
    }

    private void organisation(int number, ListReturn.Entry entry) {
        sheet.put(row, 0, number, Style.NUMBER);
        sheet.mark(entry.code() + "/name", sheet.put(row, ListColumns.NAME, entry.name(), Style.TEXT));
        if (columns.bin() >= 0) {
            Object bin = habit.layout() % 3 == 2 && !entry.bin().isEmpty() ? Double.valueOf(entry.bin()) : entry.bin();
            sheet.mark(entry.code() + "/bin", sheet.put(row, columns.bin(), bin, Style.TEXT));
        }
        sheet.mark(entry.code() + "/locality", sheet.put(row, columns.locality(), entry.locality(), Style.TEXT));
        for (String figure : columns.figures) {
            Object value = Spelling.orDash(entry.figure(figure), habit);
            sheet.mark(entry.code() + "/" + figure, sheet.put(row, columns.of(figure), value, Style.NUMBER));
        }
        sheet.mark(entry.code() + "/note", sheet.put(row, columns.note, entry.note(), Style.TEXT));
        row++;
    }

    private void signature() {
        if (habit.layout() == 2) {
            sheet.put(
                    row++, ListColumns.NAME, "* в общую численность включены воспитанники старше 18 лет", Style.PLAIN);
        }
        Signature.below(sheet, habit, "отдел статистики", "статистика бөлімі");
    }
}
