package kz.sanaq.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The country from 2017 to 2022: whatever the seed, what it says in one place agrees with what it says in another. */
class SpanTests {

    private static final List<Long> SEEDS = List.of(SampleCountry.SEED, 1L, 7L);

    @TempDir
    Path folder;

    @Test
    void everyYearHasThreeHundredWorkbooks() {
        var deliveries = new Deliveries(
                new Country(new Draw(1)), Rounds.between(YearMonth.of(2017, 12), YearMonth.of(2022, 12)));
        Map<Integer, Integer> years = new HashMap<>();
        deliveries.all().forEach(draft -> years.merge(draft.about.period().end().getYear(), 1, Integer::sum));
        assertThat(years).containsOnlyKeys(2017, 2018, 2019, 2020, 2021, 2022);
        years.remove(2017);
        assertThat(years.values()).allMatch(count -> count >= 300);
        assertThat(deliveries.all()).hasSizeGreaterThan(1_500);
    }

    @Test
    void theSameArgumentsGiveTheSameBytes() throws IOException {
        for (String name : List.of("one", "two")) {
            new SampleCountry(YearMonth.of(2022, 5), YearMonth.of(2022, 6), 11).writeTo(folder.resolve(name), 0);
        }
        try (var files = Files.list(folder.resolve("one/inbox"))) {
            assertThat(files.toList())
                    .hasSizeGreaterThan(60)
                    .allSatisfy(file -> assertThat(file)
                            .hasSameBinaryContentAs(folder.resolve("two/inbox").resolve(file.getFileName())));
        }
        assertThat(folder.resolve("one/manifest.csv")).hasSameBinaryContentAs(folder.resolve("two/manifest.csv"));
    }

    @Test
    void everyFlowHasItsParts() {
        for (long seed : SEEDS) {
            var country = new Country(new Draw(seed));
            for (Period period : Dates.periods()) {
                for (Area area : Area.at(period.end())) {
                    for (Column column : Column.values()) {
                        var flow = country.flow(area, column, period);
                        String where = seed + " " + area.code() + " " + column + " " + period;
                        assertThat(flow.outflow()).as(where).isNotNegative();
                        assertThat(flow.left("inflow")).as(where).isZero();
                        assertThat(flow.left("outflow")).as(where).isZero();
                    }
                }
            }
        }
    }

    @Test
    void whoLeavesOneInstitutionForAnotherArrivesThere() {
        for (long seed : SEEDS) {
            var country = new Country(new Draw(seed));
            for (Period period : later()) {
                for (Area area : Area.at(period.end())) {
                    String where = seed + " " + area.code() + " " + period;
                    assertThat(sum(country, area, period, "outflow-transferred-inside", true))
                            .as(where)
                            .isEqualTo(sum(country, area, period, "inflow-temporary", false));
                    var transfers = country.transfers(area, period);
                    assertThat(transfers.stream()
                                    .mapToInt(MovementPage.Transfer::to)
                                    .sum())
                            .as(where)
                            .isEqualTo(sum(country, area, period, "outflow-transferred-outside", true)
                                    + sum(country, area, period, "outflow-transferred-outside", false));
                    assertThat(transfers.stream()
                                    .mapToInt(MovementPage.Transfer::from)
                                    .sum())
                            .as(where)
                            .isEqualTo(sum(country, area, period, "inflow-transferred-outside", true)
                                    + sum(country, area, period, "inflow-transferred-outside", false));
                }
            }
        }
    }

    @Test
    void aPeriodOpensWhereTheOneBeforeClosedButForTheRegistersEvents() {
        var country = new Country(new Draw(3));
        var steps = Dates.steps();
        for (int i = 3; i < steps.size(); i++) {
            Period before = steps.get(i - 1);
            Period after = steps.get(i);
            boolean isChanged = country.register.events().stream()
                    .anyMatch(event -> event.date().equals(after.start())
                            || event.kind() == Event.Kind.BOUNDARY
                                    && event.date().isAfter(after.start())
                                    && !event.date().isAfter(after.end()));
            if (isChanged) {
                assertThat(national(country, after, "opening")).isEqualTo(national(country, before, "closing"));
                continue;
            }
            for (Area area : Area.at(after.end())) {
                for (Column column : Column.values()) {
                    assertThat(country.flow(area, column, after).opening)
                            .as("%s %s %s", area.code(), column, after)
                            .isEqualTo(country.flow(area, column, before).closing);
                }
            }
        }
    }

    @Test
    void journalsAddUpToTheMovementOfTheYear() {
        var country = new Country(new Draw(5));
        for (int year = 2018; year <= 2022; year++) {
            int of = year;
            int entrants = country.register.open(LocalDate.of(year, 12, 31)).stream()
                    .filter(one -> one.at(LocalDate.of(of, 12, 31)).setting().group == Setting.Group.TEMPORARY)
                    .flatMap(one -> country.journals(one, of).stream())
                    .flatMap(part -> part.months().stream())
                    .flatMap(month -> month.lines().stream())
                    .mapToInt(JournalReturn.Line::inflow)
                    .sum();
            int moved = Dates.steps().stream()
                    .filter(step -> step.end().getYear() == of)
                    .mapToInt(step -> Area.at(step.end()).stream()
                            .mapToInt(area -> country.flow(area, Column.CAN, step)
                                            .inflow()
                                    + country.flow(area, Column.PRIYUT, step).inflow())
                            .sum())
                    .sum();
            assertThat(entrants).as("%d", year).isEqualTo(moved);
        }
    }

    @Test
    void theRegisterOfTheMiddleOf2018IsThePublishedOne() {
        var country = new Country(new Draw(9));
        var date = LocalDate.of(2018, 6, 30);
        assertThat(Area.at(date).stream()
                        .flatMap(area -> country.districts(area, date).rows().stream())
                        .mapToInt(DistrictReturn.Row::registered)
                        .sum())
                .isEqualTo(26_263);
    }

    @Test
    void nobodyIsOverfilledWhateverTheSeed() {
        for (long seed : SEEDS) {
            var country = new Country(new Draw(seed));
            for (LocalDate date : Dates.STOCKS) {
                assertThat(country.register.open(date))
                        .allSatisfy(one ->
                                assertThat(country.children(one, date).total()).isLessThanOrEqualTo(one.capacity));
            }
        }
    }

    private static List<Period> later() {
        return Dates.periods().stream()
                .filter(period -> period.start().getYear() > 2018)
                .toList();
    }

    private static int sum(Country country, Area area, Period period, String measure, boolean isTemporary) {
        return Arrays.stream(Column.values())
                .filter(column -> (column.group() == Setting.Group.TEMPORARY) == isTemporary)
                .mapToInt(column -> country.flow(area, column, period).of(measure))
                .sum();
    }

    private static int national(Country country, Period period, String measure) {
        return Area.at(period.end()).stream()
                .flatMap(area -> Arrays.stream(Column.values()).map(column -> country.flow(area, column, period)))
                .mapToInt(flow -> flow.of(measure))
                .sum();
    }
}
