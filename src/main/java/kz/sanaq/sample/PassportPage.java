package kz.sanaq.sample;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Lays an institution's passport out on a sheet: labels at the left, values at the right. */
final class PassportPage {

    /** From this date on the labels are others, in another order. */
    static final LocalDate EDITION_2021 = LocalDate.of(2021, 12, 31);

    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private record Type(Setting setting, String ru, String kk) {}

    private static final Map<Setting, Type> TYPES = Table.read(
                    "types.csv", row -> new Type(Setting.valueOf(row.text("code")), row.text("ru"), row.text("kk")))
            .stream()
            .collect(Collectors.toMap(Type::setting, type -> type));

    private final PassportReturn data;
    private final Habit habit;
    private final Sheet sheet;
    private int row;

    private PassportPage(PassportReturn data, Habit habit) {
        this.data = data;
        this.habit = habit;
        sheet = new Sheet(habit.layout() % 2 == 0 ? "Паспорт" : "Лист1");
    }

    static Sheet of(PassportReturn data, Habit habit) {
        var page = new PassportPage(data, habit);
        page.sheet.dated = Spelling.asOf(data.date(), habit);
        page.titles();
        if (data.date().isBefore(EDITION_2021)) {
            page.edition2018();
        } else {
            page.edition2021();
        }
        page.sheet.widths.put(0, 52);
        page.sheet.widths.put(1, 60);
        page.sheet.put(page.row + 1, 0, habit.both("Директор", "Директор") + "  ________________", Style.PLAIN);
        return page.sheet;
    }

    private void titles() {
        title(habit.both("Паспорт организации", "Ұйым паспорты"));
        title(habit.both("по " + data.area().dativeAt(data.date()), data.area().kkAt(data.date()) + " бойынша"));
        title(Spelling.asOf(data.date(), habit));
        sheet.put(row, 0, habit.both("Показатель", "Көрсеткіш"), Style.HEADER);
        sheet.put(row, 1, habit.both("Значение", "Мәні"), Style.HEADER);
        row++;
    }

    private void title(String text) {
        sheet.mark("title" + row, sheet.put(row, 0, text, Style.TITLE));
        sheet.merge(row, row, 0, 1);
        row++;
    }

    private void edition2018() {
        line("name", "Полное наименование", "Толық атауы", name());
        line("bin", "БИН", "БСН", bin());
        line("former-name", "Прежнее наименование", "Бұрынғы атауы", data.formerName());
        line("legal-address", "Юр. адрес", "Заңды мекенжайы", data.legalAddress());
        line("actual-address", "Факт. адрес", "Нақты мекенжайы", data.actualAddress());
        line("legal-kato", "КАТО (юр.)", "КАТО (заңды)", data.legalKato());
        line("actual-kato", "КАТО (факт.)", "КАТО (нақты)", data.actualKato());
        line("type", "Тип организации", "Ұйым түрі", type());
        line("capacity", "Проектная мощность", "Жобалық қуаты", capacity());
        line("children", "Численность на отчетную дату " + DOTS.format(data.date()), "Есепті күнгі саны", children());
        line("with-parents", "имеют родителей", "ата-анасы бар", data.withParents());
        line("full-orphans", "круглые сироты", "тұлдыр жетім", data.fullOrphans());
        line("unknown-parents", "нет сведений о родителях", "ата-анасы туралы мәлімет жоқ", data.unknownParents());
        line("share", "Доля имеющих родителей, %", "Ата-анасы барлардың үлесі, %", share());
        line("staff", "Штат", "Штат", decimal(data.staff()) + " ед.");
    }

    private void edition2021() {
        line("bin", "Бизнес-идентификационный номер (БИН)", "Бизнес-сәйкестендіру нөмірі (БСН)", bin());
        line("name", "Наименование организации (полное)", "Ұйымның толық атауы", name());
        line("former-name", "Наименование до переименования", "Қайта аталғанға дейінгі атауы", data.formerName());
        line("type", "Вид организации", "Ұйымның түрі", type());
        line("legal-address", "Юридический адрес", "Заңды мекенжай", data.legalAddress());
        line("legal-kato", "КАТО юридического адреса", "Заңды мекенжайдың КАТО коды", data.legalKato());
        line("actual-address", "Фактический адрес", "Нақты мекенжай", data.actualAddress());
        line("actual-kato", "КАТО фактического адреса", "Нақты мекенжайдың КАТО коды", data.actualKato());
        line("capacity", "Проектная мощность, мест", "Жобалық қуаты, орын", capacity());
        line("staff", "Штатная численность, единиц", "Штат саны, бірлік", decimal(data.staff()) + " ед.");
        line(
                "children",
                "Численность воспитанников на " + DOTS.format(data.date()),
                "Тәрбиеленушілер саны",
                children());
        line("full-orphans", "в том числе круглые сироты", "оның ішінде тұлдыр жетімдер", data.fullOrphans());
        line("with-parents", "в том числе имеющие родителей", "оның ішінде ата-анасы барлар", data.withParents());
        line(
                "unknown-parents",
                "в том числе без сведений о родителях",
                "оның ішінде ата-анасы туралы мәлімет жоқтар",
                data.unknownParents());
        line("share", "Процент имеющих родителей", "Ата-анасы барлардың пайызы", share());
    }

    private void line(String mark, String ru, String kk, Object value) {
        sheet.mark("heading/" + mark, sheet.put(row, 0, ru.equals(kk) ? ru : habit.both(ru, kk), Style.TEXT));
        sheet.mark("value/" + mark, sheet.put(row, 1, value, Style.TEXT));
        row++;
    }

    private String name() {
        return Spelling.name(habit.namesInKazakh() ? data.nameKk() : data.nameRu(), habit);
    }

    /** As text, or as a number that has lost the zeros at its beginning. */
    private Object bin() {
        return habit.layout() % 3 == 2 ? (Object) Double.valueOf(data.bin()) : data.bin();
    }

    private String type() {
        var type = Objects.requireNonNull(TYPES.get(data.setting()));
        return habit.both(type.ru, type.kk);
    }

    static String type(Setting setting) {
        return Objects.requireNonNull(TYPES.get(setting)).ru;
    }

    private Object capacity() {
        return data.capacityNote().isEmpty() ? data.capacity() : data.capacity() + " " + data.capacityNote();
    }

    private String children() {
        String words = habit.layout() % 2 == 0 ? " (" + NumberWords.of(data.children()) + ")" : "";
        return "%d%s, из них дошк. %d, шк. %d".formatted(data.children(), words, data.preschool(), data.school());
    }

    private Object share() {
        if (data.children() == 0) {
            return "-";
        }
        return BigDecimal.valueOf(100L * data.withParents())
                .divide(BigDecimal.valueOf(data.children()), 1, RoundingMode.HALF_UP)
                .doubleValue();
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString().replace('.', ',');
    }
}
