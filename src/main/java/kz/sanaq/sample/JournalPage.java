package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kz.sanaq.sample.JournalReturn.Line;
import kz.sanaq.sample.JournalReturn.Month;

/** Lays a year of a shelter's journal out on sheets: one a month, and one that adds them all up, stocks too. */
final class JournalPage {

    static final String SUMMARY = "Свод";

    private record Field(String mark, String ru, String kk, ToIntFunction<Line> figure) {}

    private static final List<Field> FIELDS = List.of(
            new Field("inflow", "Поступило", "Түскені", Line::inflow),
            new Field("boys", "мальчики", "Ұлдар", Line::boys),
            new Field("girls", "девочки", "Қыздар", Line::girls),
            new Field("3-6", "3-6", "3-6", Line::age3to6),
            new Field("7-13", "7-13", "7-13", Line::age7to13),
            new Field("14-17", "14-17", "14-17", Line::age14to17),
            new Field("parents", "родит.", "ата-ана", Line::parents),
            new Field("guardianship", "опека", "қорғаншылық", Line::guardianship),
            new Field("children-home", "дет.дом", "балалар үйі", Line::childrenHome),
            new Field("special-school", "спец.шк", "арнайы мектеп", Line::specialSchool),
            new Field("shelter", "приют", "баспана", Line::shelter),
            new Field("hospital", "больн.", "аурухана", Line::hospital),
            new Field("runaway", "побег", "қашып кету", Line::runaway),
            new Field("remaining", "осталось", "қалғаны", Line::remaining));
    private static final int PLACED = 6;
    private static final List<String> CATEGORIES = List.of("NEGL", "CWPC", "CRUEL", "DEV");

    private final JournalReturn data;
    private final Habit habit;
    private final Sheet sheet;
    private int row;

    private JournalPage(JournalReturn data, Habit habit, String name) {
        this.data = data;
        this.habit = habit;
        sheet = new Sheet(name);
        sheet.formulas = habit.formulas();
    }

    static List<Sheet> sheets(JournalReturn data, Habit habit) {
        List<Sheet> sheets = new ArrayList<>();
        data.months()
                .forEach(month -> sheets.add(month(data, month, habit, Spelling.sheetOfMonth(month.month(), habit))));
        sheets.add(summary(data, habit));
        return sheets;
    }

    /** A sheet that was left from the year before, out of sight: its first month. */
    static Sheet lastYear(JournalReturn data, Habit habit) {
        var before = new JournalReturn(data.institution(), data.area(), data.year() - 1, data.months());
        var sheet = month(before, data.months().get(0), habit, Integer.toString(data.year() - 1));
        sheet.isHidden = true;
        return sheet;
    }

    private static Sheet month(JournalReturn data, Month month, Habit habit, String name) {
        var page = new JournalPage(data, habit, name);
        page.titles(Spelling.month(month.month(), habit));
        page.header();
        page.lines(month.lines());
        return page.sheet;
    }

    private static Sheet summary(JournalReturn data, Habit habit) {
        var page = new JournalPage(data, habit, SUMMARY);
        page.titles(habit.both("свод за год", "жылдық жиынтық"));
        page.header();
        page.lines(CATEGORIES.stream()
                .map(category -> data.months().stream()
                        .flatMap(month -> month.lines().stream())
                        .filter(line -> line.category().equals(category))
                        .reduce(new Line(category, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), JournalPage::plus))
                .toList());
        Signature.below(page.sheet, habit, "отдел статистики", "статистика бөлімі");
        return page.sheet;
    }

    private void titles(String when) {
        var state = data.institution().at(java.time.LocalDate.of(data.year(), 12, 31));
        title(Spelling.name(habit.namesInKazakh() ? state.nameKk() : state.nameRu(), habit));
        title(habit.both(data.area().ru(), data.area().kk()));
        title(
                switch (habit.tongue()) {
                    case RUSSIAN -> when + " " + data.year() + " года";
                    case KAZAKH_FIRST -> data.year() + " жыл / год, " + when;
                    case RUSSIAN_FIRST -> when + " " + data.year() + " год / жыл";
                });
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, FIELDS.size());
        row++;
    }

    private void header() {
        sheet.put(row, 0, habit.both("Основание помещения", "Түсу негізі"), Style.HEADER);
        sheet.merge(row, row + 1, 0, 0);
        for (int i = 0; i < FIELDS.size(); i++) {
            var field = FIELDS.get(i);
            String label = field.ru.equals(field.kk) ? field.ru : habit.both(field.ru, field.kk);
            sheet.mark("heading/" + field.mark, sheet.put(i < PLACED ? row : row + 1, 1 + i, label, Style.HEADER));
            if (i < PLACED) {
                sheet.merge(row, row + 1, 1 + i, 1 + i);
            }
        }
        sheet.put(row, 1 + PLACED, habit.both("Куда устроены", "Қайда орналастырылды"), Style.HEADER);
        sheet.merge(row, row, 1 + PLACED, FIELDS.size());
        sheet.widths.put(0, 44);
        row += 2;
    }

    private void lines(List<Line> lines) {
        int first = row;
        for (Line line : lines) {
            sheet.put(row, 0, label(line.category()), Style.TEXT);
            for (int i = 0; i < FIELDS.size(); i++) {
                var field = FIELDS.get(i);
                var value = Spelling.orDash(field.figure.applyAsInt(line), habit);
                sheet.mark(line.category() + "/" + field.mark, sheet.put(row, 1 + i, value, Style.NUMBER));
            }
            row++;
        }
        sheet.put(row, 0, habit.both("ВСЕГО", "БАРЛЫҒЫ"), Style.BOLD_TEXT);
        for (int i = 0; i < FIELDS.size(); i++) {
            List<Sheet.At> parts = new ArrayList<>();
            for (int above = first; above < row; above++) {
                parts.add(new Sheet.At(above, 1 + i));
            }
            sheet.mark("total/" + FIELDS.get(i).mark, sheet.sum(row, 1 + i, parts, Style.BOLD_NUMBER));
        }
        row++;
    }

    private String label(String category) {
        return switch (category) {
            case "NEGL" -> habit.both("безнадзорные, беспризорные", "қадағалаусыз, панасыз");
            case "CWPC" -> habit.both("без попечения родителей", "ата-анасының қамқорлығынсыз");
            case "CRUEL" -> habit.both("жестокое обращение", "қатыгез қарым-қатынас");
            case "DEV" -> habit.both("спец. организации (суд)", "сот шешімі");
            default -> throw new IllegalArgumentException(category);
        };
    }

    private static Line plus(Line a, Line b) {
        return new Line(
                a.category(),
                a.inflow() + b.inflow(),
                a.boys() + b.boys(),
                a.girls() + b.girls(),
                a.age3to6() + b.age3to6(),
                a.age7to13() + b.age7to13(),
                a.age14to17() + b.age14to17(),
                a.parents() + b.parents(),
                a.guardianship() + b.guardianship(),
                a.childrenHome() + b.childrenHome(),
                a.specialSchool() + b.specialSchool(),
                a.shelter() + b.shelter(),
                a.hospital() + b.hospital(),
                a.runaway() + b.runaway(),
                a.remaining() + b.remaining());
    }
}
