package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** Verdicts and conflicts over the project's own published figures; and what is never shown as fact. */
class PublishedTests {

    /** Statements that nobody may read here as fact, in three languages. */
    private static final List<Pattern> FORBIDDEN = Stream.of(
                    "10[ ,\\u00a0]?748",
                    "4[ ,\\u00a0]?525 (is|are) a flow",
                    "4[ ,\\u00a0]?525 - (это )?(движение|поток)",
                    "1[ ,\\u00a0]?523",
                    "extra (organisations|ones) are large",
                    "188 - 50",
                    "394 is a copy",
                    "36 children are missing")
            .map(Pattern::compile)
            .toList();

    private final Published published = Published.from(new Knowledge(Path.of("jobs")));
    private final Map<String, Verdict> verdicts = published.claims().stream()
            .map(claim -> Verdict.of(claim, published.figures()))
            .collect(Collectors.toMap(verdict -> verdict.claim().code(), Function.identity()));

    @Test
    void sixtyPerCentIsRoundedAtTensAndFalseAtOnes() {
        Verdict verdict = verdict("CL01");
        assertThat(verdict.kind()).isEqualTo(Verdict.Kind.ROUNDED);
        assertThat(verdict.computed()).isBetween(new BigDecimal("58.82"), new BigDecimal("58.84"));
        assertThat(verdict.unit()).isEqualByComparingTo("10");
        assertThat(verdict.falseAtUnit()).isEqualByComparingTo("1");
    }

    @Test
    void thirtyFivePerCentIsTruncated() {
        assertThat(verdict("CL03").kind()).isEqualTo(Verdict.Kind.TRUNCATED);
        assertThat(verdict("CL03").computed()).isBetween(new BigDecimal("35.67"), new BigDecimal("35.69"));
    }

    @Test
    void fifteenTimesIsRoundedAndTwiceIsALowerBound() {
        assertThat(verdict("CL04").kind()).isEqualTo(Verdict.Kind.ROUNDED);
        assertThat(verdict("CL02").kind()).isEqualTo(Verdict.Kind.BOUND_HOLDS);
    }

    @Test
    void oneAndAHalfTimesIsAboutWhatTheInstitutionsGive() {
        assertThat(verdict("CL15").kind()).isEqualTo(Verdict.Kind.BOUND_HOLDS);
        assertThat(verdict("CL15").computed()).isBetween(new BigDecimal("1.514"), new BigDecimal("1.515"));
        Claim strict = new Claim(
                "X",
                Claim.Kind.FACTOR,
                List.of("PF12", "PF13"),
                new BigDecimal("1.5"),
                new BigDecimal("0.02"),
                "times",
                Claim.Sense.APPROX);
        assertThat(Verdict.of(strict, published.figures()).kind()).isEqualTo(Verdict.Kind.BOUND_FAILS);
    }

    @Test
    void sumsThatCloseAreExactAndOthersFalse() {
        assertThat(verdict("CL05").kind()).isEqualTo(Verdict.Kind.EXACT);
        assertThat(verdict("CL09").kind()).isEqualTo(Verdict.Kind.FALSE);
    }

    @Test
    void theSharesOfChildrenWithParentsContradictAndTheRepeatedNumberIsOnRecord() {
        Map<String, FigureConflict> conflicts =
                published.conflicts().stream().collect(Collectors.toMap(FigureConflict::code, Function.identity()));
        FigureConflict shares = Objects.requireNonNull(conflicts.get("CF01"));
        PublishedFigure one = Objects.requireNonNull(published.figures().get(shares.figureA()));
        PublishedFigure other = Objects.requireNonNull(published.figures().get(shares.figureB()));
        assertThat(one.leastDifference(other)).isGreaterThan(BigDecimal.valueOf(20));
        assertThat(conflicts.get("CF02").kind()).isEqualTo("REPEATED_NUMERAL");
    }

    @Test
    void noFileShowsAsFactWhatIsNone() throws IOException {
        for (Path file : files()) {
            String text = Files.readString(file);
            FORBIDDEN.forEach(pattern -> assertThat(pattern.matcher(text).find())
                    .as("%s in %s", pattern, file)
                    .isFalse());
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> rules = Files.walk(Path.of("jobs"));
                Stream<Path> texts = Files.walk(Path.of("src/main/resources/texts"))) {
            return Stream.concat(rules, texts)
                    .filter(file -> file.toString().matches(".*(jobs/(rules|comparisons)/|rules/|texts/).*"))
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private Verdict verdict(String claim) {
        return Objects.requireNonNull(verdicts.get(claim), claim);
    }
}
