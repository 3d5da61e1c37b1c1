package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class MorningReportTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Path GOLDEN = Path.of("src/test/resources/publication");
    private static final Clock MORNING = Clock.fixed(Instant.parse("2026-11-21T20:01:00Z"), ZoneOffset.UTC);

    private final JdbcClient analyst = DATABASE.jdbc(Role.ANALYST);

    @BeforeAll
    static void load() {
        SmallCountry.load(DATABASE);
    }

    @Test
    void theReportOfASmallCountryReadsAsWritten(@TempDir Path folder) throws IOException {
        var file = MorningReport.write(analyst, 1, folder.resolve("reports"), MORNING);

        assertThat(file.getFileName()).hasToString("morning-report-2026-11-22-run-1.html");
        assertThat(file.resolveSibling(file.getFileName() + ".draft")).doesNotExist();
        Golden.verify(GOLDEN.resolve("small-country.txt"), textOf(Files.readString(file)));
    }

    @Test
    void aReportWrittenAgainReplacesItself(@TempDir Path folder) throws IOException {
        var first = Files.readString(MorningReport.write(analyst, 1, folder, MORNING));
        var second = Files.readString(MorningReport.write(analyst, 1, folder, MORNING));

        assertThat(second).isEqualTo(first);
    }

    @Test
    void theSummaryOfEachLanguageReadsAsWritten() throws IOException {
        var summary = Summary.of(analyst, 1).withReport(Path.of("data", "reports", "report.html"));
        for (var language : Language.values()) {
            Golden.verify(GOLDEN.resolve("summary_" + language.code() + ".txt"), SummaryText.render(summary, language));
        }
    }

    @Test
    void anIdleRunSaysSo() {
        var summary = Summary.of(analyst, 2);

        assertThat(summary.isIdle()).isTrue();
        assertThat(SummaryText.render(summary, Language.EN)).contains("Nothing new came in");
    }

    /** What a reader sees: tags gone, one line for each block, style and script left out. */
    private static String textOf(String page) {
        return page.replaceAll("(?s)<(style|script|svg class=\"symbols\").*?</(style|script|svg)>", "")
                .replaceAll("<(/?)(tr|li|p|h1|h2|h3|dt|dd|section|article|text|div|figure|table)\\b[^>]*>", "\n")
                .replaceAll("<svg[^>]*role=\"img\"[^>]*aria-label=\"([^\"]*)\"[^>]*>", "[$1]")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("[ \\t]+", " ")
                .replaceAll("(?m)^ | $", "")
                .replaceAll("\\n{2,}", "\n");
    }
}
