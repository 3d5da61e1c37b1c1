package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;

/** Lays a list of organisations out on a sheet (three header rows, subtotals above their organisations). */
final class ListPage {

    private static final int FIRST_FIGURE = 3;
    private static final int TOTAL = 4;
    private static final int NOTE = 11;
    private static final String[] FIGURES = {"capacity", "total", "boys", "girls", "0-3", "4-6", "7-17", "18+"};
    private static final String[] NUMERALS = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"};

    private final ListReturn data;
    private final Habit habit;
    private final Sheet sheet;
    private int row;

    private ListPage(ListReturn data, Habit habit, String sheetName) {
        this.data = data;
        this.habit = habit;
        this.sheet = new Sheet(sheetName);
    }

    static Sheet of(ListReturn data, Habit habit, String sheetName) {
        var page = new ListPage(data, habit, sheetName);
        page.sheet.formulas = habit.formulas();
        page.titles();
        page.header();
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
            title(where.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + where.substring(1));
            title(what + " " + Spelling.asOf(data.date(), habit));
        }
        row++;
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, NOTE);
        row++;
    }

    private void header() {
        tall(0, habit.both("№ п/п", "р/с №"));
        tall(1, habit.both("Наименование организации", "Ұйымның атауы"));
        tall(2, habit.both("Место нахождения", "Орналасқан жері"));
        tall(3, habit.both("Проектная мощность", "Жобалық қуаты"));
        sheet.put(row, TOTAL, habit.both("Количество воспитанников", "Тәрбиеленушілер саны"), Style.HEADER);
        sheet.merge(row, row, TOTAL, NOTE - 1);
        tall(NOTE, habit.both("Примечание", "Ескерту"));
        sheet.put(row + 1, TOTAL, habit.both("Всего", "Барлығы"), Style.HEADER);
        sheet.merge(row + 1, row + 2, TOTAL, TOTAL);
        sheet.put(row + 1, TOTAL + 1, habit.both("в том числе", "оның ішінде"), Style.HEADER);
        sheet.merge(row + 1, row + 1, TOTAL + 1, NOTE - 1);
        boolean brief = habit.layout() % 2 == 1;
        String[] last = {
            brief ? habit.both("м", "ұл") : habit.both("мальчики", "ұлдар"),
            brief ? habit.both("д", "қыз") : habit.both("девочки", "қыздар"),
            "0-3",
            "4-6",
            "7-17",
            "18+"
        };
        for (int i = 0; i < last.length; i++) {
            boolean years = i > 1 && i < 5 && habit.layout() % 3 == 2;
            sheet.put(row + 2, TOTAL + 1 + i, years ? last[i] + " лет" : last[i], Style.HEADER);
        }
        row += 3;
        int[] widths = {6, 46, 20, 11, 9, 9, 9, 7, 7, 7, 7, 24};
        for (int i = 0; i < widths.length; i++) {
            sheet.widths.put(i, widths[i]);
        }
    }

    private void tall(int column, String text) {
        sheet.put(row, column, text, Style.HEADER);
        sheet.merge(row, row + 2, column, column);
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
                sheet.put(row, 1, label, Style.BOLD_TEXT);
            } else {
                sheet.put(row, 1, numeral + " " + label, Style.BOLD_TEXT);
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
                1,
                habit.layout() % 2 == 0 ? habit.both("Итого", "Жиыны") : habit.both("Всего", "Барлығы") + ":",
                Style.BOLD_TEXT);
        sums("total", subtotals);
        row++;
    }

    private void sums(String mark, List<Integer> rows) {
        for (int i = 0; i < FIGURES.length; i++) {
            int column = FIRST_FIGURE + i;
            var parts = rows.stream().map(part -> new Sheet.At(part, column)).toList();
            sheet.mark(mark + "/" + FIGURES[i], sheet.sum(row, column, parts, Style.BOLD_NUMBER));
        }
        sheet.put(row, NOTE, "", Style.TEXT);
    }

    private void organisation(int number, ListReturn.Entry entry) {
        sheet.put(row, 0, number, Style.NUMBER);
        sheet.mark(entry.code() + "/name", sheet.put(row, 1, entry.name(), Style.TEXT));
        sheet.put(row, 2, entry.locality(), Style.TEXT);
        var children = entry.children();
        int[] figures = {
            entry.capacity(), children.total(), children.boys(), children.girls(),
            children.infants(), children.preschool(), children.school(), children.adults()
        };
        for (int i = 0; i < figures.length; i++) {
            Object value =
                    figures[i] == 0 && habit.layout() % 3 != 0 ? (habit.layout() % 3 == 1 ? "-" : "–") : figures[i];
            sheet.mark(entry.code() + "/" + FIGURES[i], sheet.put(row, FIRST_FIGURE + i, value, Style.NUMBER));
        }
        sheet.put(row, NOTE, entry.note(), Style.TEXT);
        row++;
    }

    private void signature() {
        if (habit.layout() == 2) {
            sheet.put(row++, 1, "* в общую численность включены воспитанники старше 18 лет", Style.PLAIN);
        }
        row++;
        sheet.put(
                row, 1, habit.both("Руководитель управления", "Басқарма басшысы") + "  ________________", Style.PLAIN);
        row++;
        sheet.put(
                row,
                1,
                habit.tongue() == Habit.Tongue.RUSSIAN
                        ? "Исп. отдел статистики"
                        : "Орындаушы / Исп.: статистика бөлімі",
                Style.PLAIN);
        row++;
    }
}
