package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.sample.SampleCountry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How much of what was planted in a whole country is found, where, and how much is found that was not planted.
 *
 * <p>Rules and thresholds are made looking at the countries of {@link #LOOKED_AT}. Those of {@link #HELD_OUT} are judged
 * by the thresholds of the whole, reported kind by kind, and nothing is ever changed for what they show: whoever wants to learn from one
 * moves it to the first list and draws another.
 */
class DetectionTests {

    private static final List<Span> LOOKED_AT =
            List.of(new Span("2018-01", "2018-12", 1), new Span("2021-07", "2022-06", 1));

    private static final List<Span> HELD_OUT = List.of(new Span("2019-07", "2020-06", 20190701));

    private static final double RATE = 0.35;

    private static final Path REPORT = Path.of("target", "detection");
    private static final Path DOCUMENT = Path.of("docs", "detection.md");

    private record Span(String from, String to, long seed) {

        void writeTo(Path folder, double rate) throws IOException {
            new SampleCountry(YearMonth.parse(from), YearMonth.parse(to), seed).writeTo(folder, rate);
        }

        @Override
        public String toString() {
            return "%s to %s, seed %d".formatted(from, to, seed);
        }
    }

    private static final Map<Span, Detection> DETECTIONS = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void aNightOfEachCountry() throws IOException {
        StringBuilder report = new StringBuilder(DetectionReport.HEAD);
        Files.createDirectories(REPORT);
        for (Span span : LOOKED_AT) {
            report.append(measure(span, "Looked at: " + span));
        }
        for (Span span : HELD_OUT) {
            report.append(measure(span, "Held out: " + span));
        }
        Files.writeString(REPORT.resolve("detection.md"), report);
        if (Boolean.getBoolean("sanaq.rewrite")) {
            Files.writeString(DOCUMENT, report);
        }
        System.out.println(report);
    }

    private static String measure(Span span, String title) throws IOException {
        Path country = folder.resolve("country-" + DETECTIONS.size());
        span.writeTo(country, RATE);
        try (TestDatabase database = TestDatabase.migrated()) {
            Nights nights = new Nights(database);
            assertThat(nights.night(country.resolve("inbox")).failure()).isNull();
            assertThat(nights.count("quality.assessment where crashed > 0")).isZero();
            Detection detection = Detection.after(nights, country);
            DETECTIONS.put(span, detection);
            Files.writeString(
                    REPORT.resolve("details-%d.txt".formatted(DETECTIONS.size())), DetectionReport.details(detection));
            return "\n" + DetectionReport.of(title, detection);
        }
    }

    @Test
    void noKindOfFaultIsMissedAltogether() {
        Set<String> planted = new TreeSet<>();
        Set<String> found = new TreeSet<>();
        DETECTIONS
                .values()
                .forEach(detection -> detection.byKind().forEach((kind, faults) -> {
                    planted.add(kind);
                    if (Detection.recall(faults) > 0) {
                        found.add(kind);
                    }
                }));
        planted.removeAll(found);
        assertThat(planted)
                .as("kinds of which none was found")
                .isSubsetOf(Thresholds.read().missed());
    }

    @Test
    void whatIsPlantedInTheCountriesLookedAtIsFoundAsThresholdsSay() {
        Thresholds.read().hold(of(LOOKED_AT));
    }

    @Test
    void andInTheCountriesHeldOutAsAWholeToo() {
        Thresholds.read().holdAsAWhole(of(HELD_OUT));
    }

    private static List<Detection> of(List<Span> spans) {
        return spans.stream()
                .map(span -> Objects.requireNonNull(DETECTIONS.get(span)))
                .toList();
    }

    @Test
    void aFaultlessCountryIsNotAccused() throws IOException {
        Path country = folder.resolve("faultless");
        new Span("2021-12", "2022-06", 3).writeTo(country, 0);
        try (TestDatabase database = TestDatabase.migrated()) {
            Nights nights = new Nights(database);
            assertThat(nights.night(country.resolve("inbox")).isCompleted()).isTrue();

            assertThat(nights.jdbc()
                            .sql("select file_name, rule, reason_en from mart.refusal")
                            .query()
                            .listOfRows())
                    .as("refusals")
                    .isEmpty();
            assertThat(nights.jdbc()
                            .sql(
                                    "select rule || ' ' || subject from quality.finding where severity in ('refuse', 'error')")
                            .query(String.class)
                            .list())
                    .as("errors")
                    .isEmpty();
            assertThat(nights.count("quality.finding where severity = 'query'"))
                    .as("queries")
                    .isLessThanOrEqualTo(nights.count("warehouse.observation") / 1_000);
        }
    }
}
