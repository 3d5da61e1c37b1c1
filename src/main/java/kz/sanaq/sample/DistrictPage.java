package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import kz.sanaq.sample.DistrictReturn.Row;

/** Lays children by form of placement out on a sheet: districts down, forms across, two rows of headings. */
final class DistrictPage {

    /** From this date the sheet tells organisations, temporary stay, hospitals and students apart. */
    static final LocalDate EDITION_2021 = LocalDate.of(2021, 3, 31);

    private static final int FIRST = 2;

    /** A column; those of a group share a heading. */
    private record Field(String mark, String ru, String kk, ToIntFunction<Row> figure) {

        boolean isOfFosterFamilies() {
            return mark.startsWith("foster");
        }
    }

    private static final List<Field> BEFORE = List.of(
            new Field("registered", "Всего сирот и ОБПР", "Барлығы ЖБ және АҚҚҚБ", Row::registered),
            new Field("orphans", "из них круглых сирот", "Оның ішінде ЖБ", Row::orphans),
            new Field("guardianship", "Опека", "Қорғаншылық", Row::guardianship),
            new Field("patronage", "Патронат", "Патронат", Row::patronage),
            new Field("foster-families", "сем.", "отбасы", Row::fosterFamilies),
            new Field("foster-children", "дет.", "бала", Row::fosterChildren));
    private static final List<Field> OF_2018 = List.of(
            new Field("adopted", "Усыновлено", "Асырап алынған", Row::adopted),
            new Field("organisations", "в орг.", "Интернат ұйымдарында", DistrictPage::allOrganisations));
    private static final List<Field> OF_2021 = List.of(
            new Field("professional", "проф. семьи", "Кәсіби отбасылар", Row::professional),
            new Field("adopted", "Усыновлено", "Асырап алынған", Row::adopted),
            new Field("organisations", "в орг.", "Интернат ұйымдарында", Row::organisations),
            new Field("temporary", "ЦАН, приюты", "КБО, баспаналар", Row::temporary),
            new Field("hospital", "больница", "аурухана", Row::hospital),
            new Field("students", "студенты", "студенттер", Row::students));

    private final DistrictReturn data;
    private final Habit habit;
    private final Sheet sheet;
    private final List<Field> fields = new ArrayList<>(BEFORE);
    private int row;

    private DistrictPage(DistrictReturn data, Habit habit, String name) {
        this.data = data;
        this.habit = habit;
        sheet = new Sheet(name);
        fields.addAll(data.date().isBefore(EDITION_2021) ? OF_2018 : OF_2021);
    }

    static Sheet of(DistrictReturn data, Habit habit, String name) {
        var page = new DistrictPage(data, habit, name);
        page.sheet.formulas = habit.formulas();
        page.sheet.dated = Spelling.asOf(data.date(), habit);
        page.titles();
        page.header();
        page.body();
        Signature.below(page.sheet, habit, "отдел опеки", "қорғаншылық бөлімі");
        return page.sheet;
    }

    private void titles() {
        title(
                habit.both(
                        "Сведения о детях-сиротах и детях, оставшихся без попечения родителей, по формам устройства",
                        "Жетім балалар мен ата-анасының қамқорлығынсыз қалған балалардың орналастыру нысандары туралы мәлімет"));
        title(habit.both("по " + data.area().dativeAt(data.date()), data.area().kkAt(data.date()) + " бойынша"));
        title(Spelling.asOf(data.date(), habit));
        row++;
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, FIRST + fields.size() - 1);
        row++;
    }

    private void header() {
        tall(0, habit.both("№", "т/т"));
        tall(1, habit.both("Район, город", "Аудан, қала"));
        for (int i = 0; i < fields.size(); i++) {
            var field = fields.get(i);
            String label = habit.both(field.ru, field.kk);
            if (field.isOfFosterFamilies()) {
                sheet.mark("heading/" + field.mark, sheet.put(row + 1, FIRST + i, label, Style.HEADER));
            } else {
                sheet.mark("heading/" + field.mark, tall(FIRST + i, label));
            }
            sheet.widths.put(FIRST + i, 12);
        }
        int foster = FIRST + BEFORE.size() - 2;
        sheet.put(row, foster, habit.both("Приемная семья", "Қабылдаушы отбасы"), Style.HEADER);
        sheet.merge(row, row, foster, foster + 1);
        sheet.widths.put(0, 5);
        sheet.widths.put(1, 34);
        row += 2;
    }

    private Sheet.At tall(int column, String text) {
        sheet.merge(row, row + 1, column, column);
        return sheet.put(row, column, text, Style.HEADER);
    }

    private void body() {
        int first = row;
        for (Row district : data.rows()) {
            String code = Integer.toString(row - first + 1);
            sheet.put(row, 0, row - first + 1, Style.NUMBER);
            sheet.mark(code + "/name", sheet.put(row, 1, Spelling.district(district, habit), Style.TEXT));
            for (int i = 0; i < fields.size(); i++) {
                int figure = fields.get(i).figure.applyAsInt(district);
                sheet.mark(
                        code + "/" + fields.get(i).mark,
                        sheet.put(row, FIRST + i, Spelling.orDash(figure, habit), Style.NUMBER));
            }
            row++;
        }
        sheet.put(row, 1, habit.both("Итого", "Жиыны") + (habit.layout() % 2 == 0 ? ":" : ""), Style.BOLD_TEXT);
        for (int i = 0; i < fields.size(); i++) {
            List<Sheet.At> parts = new ArrayList<>();
            for (int above = first; above < row; above++) {
                parts.add(new Sheet.At(above, FIRST + i));
            }
            sheet.mark("total/" + fields.get(i).mark, sheet.sum(row, FIRST + i, parts, Style.BOLD_NUMBER));
        }
    }

    private static int allOrganisations(Row row) {
        return row.organisations() + row.temporary() + row.hospital() + row.students() + row.professional();
    }
}
