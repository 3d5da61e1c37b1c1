package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons whose sides differ in date, children or sectors, and what makes up for it. */
class ComparabilityTests {

    private static final String CHILDREN = "compendium-and-committee-children";
    private static final String ORGANISATIONS = "compendium-and-committee-organisations";

    @TempDir
    private Path jobs;

    @Test
    void datesAYearApartAreBrokenWithoutAMeasuredChange() throws IOException {
        Judgement dates = judged(CHILDREN, "P03", "    bridges: date\n", "");
        assertThat(dates.outcome()).isEqualTo(Judgement.Outcome.BROKEN);
        assertThat(dates.severity()).isEqualTo(Severity.QUERY);
        assertThat(dates.left()).isEqualByComparingTo("365");
    }

    @Test
    void aChangeThatIsMeasuredBridges() throws IOException {
        Judgement dates = judged(CHILDREN, "P03", "", "");
        assertThat(dates.outcome()).isEqualTo(Judgement.Outcome.BRIDGED);
        assertThat(dates.component()).isEqualTo("reference-date");
        assertThat(dates.severity()).isNull();
    }

    @Test
    void childrenOfOneCategoryAgainstAllResidentsNeedADeclaredConversion() throws IOException {
        String committee = "reporters: committee, as-of: 2017-12-31, measure: children,";
        String ofOneCategory = committee + " category: CWPC,";
        Judgement categories = judged(CHILDREN, "P04", committee, ofOneCategory);
        assertThat(categories.outcome()).isEqualTo(Judgement.Outcome.BROKEN);
        assertThat(categories.severity()).isEqualTo(Severity.ERROR);
        assertThat(categories.message().arguments())
                .containsEntry("left", "ALL")
                .containsEntry("right", "CWPC");
        write(CHILDREN, "  - code: coverage-by-setting\n", "  - code: coverage-by-setting\n    bridges: category\n");
        assertThat(judged(CHILDREN, "P04", "", "").outcome()).isEqualTo(Judgement.Outcome.BRIDGED);
    }

    @Test
    void organisationsOfThreeSectorsAgainstOneNeedTheOthers() throws IOException {
        Judgement sectors = judged(ORGANISATIONS, "P05", "    bridges: sectors\n", "");
        assertThat(sectors.outcome()).isEqualTo(Judgement.Outcome.BROKEN);
        assertThat(sectors.message().arguments())
                .containsEntry("left", "education health labour")
                .containsEntry("right", "education");
    }

    @Test
    void aDateThatMayBeAnyDayOfAYearIsUnknownUnlessEveryDayIsTooFar() {
        AsOf year = new AsOf(LocalDate.of(2017, 1, 1), LocalDate.of(2017, 12, 31));
        AsOf next = new AsOf(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        assertThat(year.leastApart(next, false)).isEqualTo(1);
        assertThat(year.mostApart(next, false)).isEqualTo(729);
        assertThat(next.leastApart(AsOf.day(LocalDate.of(2017, 6, 1)), false)).isEqualTo(214);
        assertThat(year.isOneDate()).isFalse();
        assertThat(new AsOf(LocalDate.of(2018, 11, 1), LocalDate.of(2018, 11, 30)).isOneDate())
                .isTrue();
    }

    @Test
    void periodsAreAsFarApartAsTheirEnds() {
        AsOf half = new AsOf(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 6, 30));
        AsOf year = new AsOf(LocalDate.of(2018, 1, 1), LocalDate.of(2018, 12, 31));
        assertThat(half.mostApart(year, true)).isEqualTo(184);
        assertThat(half.leastApart(year, true)).isEqualTo(184);
        assertThat(half.mostApart(half, true)).isZero();
    }

    /** What a rule says of a comparison with one text of its file replaced. */
    private Judgement judged(String comparison, String rule, String text, String by) throws IOException {
        write(comparison, text, by);
        Knowledge knowledge = new Knowledge(jobs);
        Comparisons comparisons = Comparisons.from(knowledge);
        return new Comparability(Rules.from(knowledge), comparisons.published(), comparisons.scopes())
                .of(comparisons.all().get(0), List.of()).stream()
                        .filter(judgement -> judgement.rule().code().equals(rule))
                        .findFirst()
                        .orElseThrow();
    }

    private void write(String comparison, String text, String by) throws IOException {
        Path file = jobs.resolve("comparisons/c.yaml");
        if (Files.notExists(file)) {
            copy("reference");
            copy("rules");
            Files.createDirectories(file.getParent());
            Files.copy(Path.of("jobs/comparisons", comparison + ".yaml"), file);
        }
        String before = Files.readString(file);
        assertThat(before).contains(text);
        Files.writeString(file, before.replace(text, by));
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("jobs", folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve(Path.of("jobs").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }
}
