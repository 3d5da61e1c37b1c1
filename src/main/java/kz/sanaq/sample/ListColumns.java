package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;

/** The columns and headings of a list of organisations, by edition. */
final class ListColumns {

    /** A group of columns under one heading. */
    private record Group(String ru, String kk, int first, int last) {}

    static final int NAME = 1;

    final List<String> figures;
    final int firstFigure;
    final int note;
    private final boolean is2021;
    private final int depth;

    private ListColumns(boolean is2021) {
        this.is2021 = is2021;
        figures = new ArrayList<>(List.of("capacity", "total", "boys", "girls", "0-3", "4-6", "7-17", "18+"));
        if (is2021) {
            figures.add(0, "organisations");
            figures.addAll(List.of("orphans", "without-care", "difficult", "other", "disabled", "with-parents"));
        }
        firstFigure = is2021 ? 4 : 3;
        depth = is2021 ? 4 : 3;
        note = firstFigure + figures.size();
    }

    static ListColumns of2018() {
        return new ListColumns(false);
    }

    /** With numbers of organisations and categories of children, under four rows of headings. */
    static ListColumns of2021() {
        return new ListColumns(true);
    }

    int locality() {
        return is2021 ? 3 : 2;
    }

    boolean has(String figure) {
        return figures.contains(figure);
    }

    /** Where the identification numbers stand, if the edition asks for them. */
    int bin() {
        return is2021 ? 2 : -1;
    }

    int of(String figure) {
        return firstFigure + figures.indexOf(figure);
    }

    /** Writes the headings and says how many rows they take. */
    int write(Sheet sheet, int row, Habit habit) {
        tall(sheet, row, 0, habit.both("№ п/п", "р/с №"));
        tall(sheet, row, NAME, habit.both("Наименование организации", "Ұйымның атауы"));
        if (is2021) {
            tall(sheet, row, bin(), habit.both("БИН", "БСН"));
            tall(sheet, row, of("organisations"), habit.both("Кол-во орг.", "Ұйымдар саны"));
        }
        tall(sheet, row, locality(), habit.both("Место нахождения", "Орналасқан жері"));
        tall(sheet, row, of("capacity"), habit.both("Проектная мощность", "Жобалық қуаты"));
        int total = of("total");
        wide(sheet, row, total, note - 1, habit.both("Количество воспитанников", "Тәрбиеленушілер саны"));
        tall(sheet, row, note, habit.both("Примечание", "Ескерту"));
        mark(sheet, total, sheet.put(row + 1, total, habit.both("Всего", "Барлығы"), Style.HEADER));
        sheet.merge(row + 1, row + depth - 1, total, total);
        for (Group group : groups(total)) {
            wide(sheet, row + 1, group.first, group.last, habit.both(group.ru, group.kk));
        }
        if (is2021) {
            wide(sheet, row + 2, total + 1, total + 2, habit.both("по полу", "жынысы бойынша"));
            wide(sheet, row + 2, total + 3, total + 6, habit.both("по возрасту", "жасы бойынша"));
        }
        leaves(sheet, row + depth - 1, habit);
        widths(sheet);
        return depth;
    }

    private List<Group> groups(int total) {
        var sexAndAge = new Group("в том числе", "оның ішінде", total + 1, total + 6);
        return is2021
                ? List.of(
                        sexAndAge,
                        new Group("по категориям", "санаттары бойынша", total + 7, total + 10),
                        new Group("из них", "олардың ішінде", total + 11, total + 12))
                : List.of(sexAndAge);
    }

    private void leaves(Sheet sheet, int row, Habit habit) {
        boolean brief = habit.layout() % 2 == 1;
        List<String> leaves = new ArrayList<>(List.of(
                brief ? habit.both("м", "ұл") : habit.both("мальчики", "ұлдар"),
                brief ? habit.both("д", "қыз") : habit.both("девочки", "қыздар"),
                "0-3",
                "4-6",
                "7-17",
                "18+"));
        if (habit.layout() % 3 == 2) {
            for (int age = 2; age < 5; age++) {
                leaves.set(age, leaves.get(age) + " лет");
            }
        }
        if (is2021) {
            leaves.add(habit.both("дети-сироты", "жетім балалар"));
            leaves.add(
                    habit.both("оставшиеся без попечения (кроме сирот)", "қамқорлықсыз қалғандар (жетімдерден басқа)"));
            leaves.add(habit.both("ТЖС", "ӨҚЖ"));
            leaves.add(habit.both("прочие", "басқалары"));
            leaves.add(habit.both("с инвалидностью", "мүгедектігі бар"));
            leaves.add(habit.both("имеют родителей", "ата-анасы бар"));
        }
        for (int i = 0; i < leaves.size(); i++) {
            int column = of("boys") + i;
            mark(sheet, column, sheet.put(row, column, leaves.get(i), Style.HEADER));
            if (is2021 && i > 5) {
                sheet.cells.remove(new Sheet.At(row, column));
                mark(sheet, column, sheet.put(row - 1, column, leaves.get(i), Style.HEADER));
                sheet.merge(row - 1, row, column, column);
            }
        }
    }

    private void tall(Sheet sheet, int row, int column, String text) {
        mark(sheet, column, sheet.put(row, column, text, Style.HEADER));
        sheet.merge(row, row + depth - 1, column, column);
    }

    private static void wide(Sheet sheet, int row, int first, int last, String text) {
        sheet.put(row, first, text, Style.HEADER);
        sheet.merge(row, row, first, last);
    }

    private void mark(Sheet sheet, int column, Sheet.At at) {
        if (column >= firstFigure && column < note) {
            sheet.mark("heading/" + figures.get(column - firstFigure), at);
        }
    }

    private void widths(Sheet sheet) {
        sheet.widths.put(0, 6);
        sheet.widths.put(NAME, 46);
        sheet.widths.put(locality(), 20);
        if (is2021) {
            sheet.widths.put(bin(), 15);
        }
        int[] usual = {11, 9, 9, 9, 7, 7, 7, 7};
        for (int i = 0; i < usual.length; i++) {
            sheet.widths.put(of("capacity") + i, usual[i]);
        }
        sheet.widths.put(note, 24);
    }
}
