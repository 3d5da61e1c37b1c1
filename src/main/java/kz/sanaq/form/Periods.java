package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.form.PeriodsFile.Where;
import org.jspecify.annotations.Nullable;

/** Every date and period stated of a page, by where. */
record Periods(List<StatedPeriod> title, List<StatedPeriod> labels, List<StatedPeriod> sheet, List<StatedPeriod> file) {

    /** What the title and the names state; what labels of the table state is added when it has been read. */
    static Periods of(FormFile form, PeriodPhrases phrases, Title title, String sheetName, String fileName) {
        List<StatedPeriod> inFile = phrases.in(fileName, Where.NAME);
        if (form.period() != FormFile.PeriodSource.SHEET_MONTH) {
            return new Periods(title.periods(), List.of(), phrases.in(sheetName, Where.NAME), inFile);
        }
        List<StatedPeriod> month = title.years().size() == 1
                ? phrases.monthsIn(sheetName, title.years().get(0))
                : List.of();
        List<StatedPeriod> another = inFile.stream()
                .filter(period -> month.stream().noneMatch(period::encloses))
                .toList();
        return new Periods(title.periods(), List.of(), month, another);
    }

    /** With what the texts of labels state of the date they speak of. */
    Periods and(PeriodPhrases phrases, List<TableReader.Found> tables) {
        List<StatedPeriod> stated = tables.stream()
                .flatMap(table -> table.body().dated().stream())
                .flatMap(label -> phrases.in(label, Where.NAME).stream())
                .distinct()
                .toList();
        return new Periods(title, stated, sheet, file);
    }

    /** The first period of the kind that the form has. */
    @Nullable
    StatedPeriod period(FormFile.PeriodSource source) {
        List<StatedPeriod> first = Stream.of(title, labels, sheet, file)
                .filter(stated -> !stated.isEmpty())
                .findFirst()
                .orElse(List.of());
        return switch (source) {
            case TITLE_AS_OF -> first.isEmpty() ? null : first.get(0).asDate();
            case TITLE_PERIOD ->
                first.stream().filter(period -> !period.isDate()).findFirst().orElse(null);
            case SHEET_MONTH ->
                Stream.concat(title.stream(), sheet.stream())
                        .filter(StatedPeriod::isMonth)
                        .findFirst()
                        .orElse(null);
            case HEADING -> null;
        };
    }

    /** The distinct last days; more than one is a conflict. */
    List<LocalDate> ends() {
        return Stream.of(title, labels, sheet, file)
                .flatMap(List::stream)
                .map(StatedPeriod::end)
                .distinct()
                .toList();
    }
}
