package kz.sanaq.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** Rule F21: a workbook on last year's form is loaded as far as it goes, and what the form in force has beside is named. */
final class EarlierEdition {

    private EarlierEdition() {}

    /** @param editions all of the return's form */
    static void assess(PageReader.PageReading reading, FormFile form, List<FormFile> editions, Tally tally) {
        StatedPeriod period = reading.period();
        if (period == null) {
            tally.notAssessed();
            return;
        }
        FormFile current = inForce(editions, period.end());
        if (current == null) {
            tally.notAssessed();
        } else if (holds(form, period.end())) {
            tally.holds();
        } else {
            CellAddress place = reading.statedAt();
            tally.broken(
                    reading.page(),
                    place,
                    Message.of(
                            "form.earlier-edition",
                            "edition",
                            form.edition(),
                            "until",
                            String.valueOf(form.validTo()),
                            "current",
                            current.edition(),
                            "missing",
                            missing(form, current)));
        }
    }

    private static @Nullable FormFile inForce(List<FormFile> editions, LocalDate day) {
        return editions.stream()
                .filter(form -> holds(form, day))
                .max(Comparator.comparing(FormFile::validFrom))
                .orElse(null);
    }

    /** A form that is used before its day harms nobody. */
    private static boolean holds(FormFile form, LocalDate day) {
        return form.validTo() == null || !day.isAfter(form.validTo());
    }

    /** Labels of the form in force that say what no label of the other says. */
    private static String missing(FormFile form, FormFile current) {
        Set<String> spelt = labels(form).flatMap(EarlierEdition::spellings).collect(Collectors.toSet());
        Set<Meaning> said = labels(form).map(AxisLabel::meaning).collect(Collectors.toSet());
        Set<String> missing = new LinkedHashSet<>();
        labels(current)
                .filter(label -> label.purpose().saysWhatStandsBelow()
                        && !label.spellings().isEmpty())
                .filter(label -> spellings(label).noneMatch(spelt::contains))
                .filter(label -> label.meaning().equals(Meaning.NONE) || !said.contains(label.meaning()))
                .forEach(label -> missing.add(label.name()));
        return missing.isEmpty() ? "-" : String.join(", ", missing);
    }

    private static Stream<AxisLabel> labels(FormFile form) {
        return form.tables().stream()
                .flatMap(table -> Stream.concat(table.across().labels().stream(), table.down().labels().stream()));
    }

    private static Stream<String> spellings(AxisLabel label) {
        return label.spellings().stream().map(Folding::fold);
    }
}
