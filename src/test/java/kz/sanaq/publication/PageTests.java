package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTests {

    private static final Path STYLE = Path.of("src/main/resources/publication/page.css");

    private final String page = Page.of(InventedReport.of());

    @Test
    void thePageFetchesNothing() throws IOException {
        Files.writeString(Path.of("target", "invented-report.html"), page);

        assertThat(page).doesNotContain("http://", "https://", "@import", "<link", "src=");
    }

    @Test
    void whatASenderWroteIsEscaped() {
        assertThat(page).contains("&lt;копия&gt;").doesNotContain("<копия>");
    }

    @Test
    void aLongFileNameLeavesTheCellsTheirColumn() throws IOException {
        assertThat(page).contains("<table class=\"cards refusals\">", "<table class=\"cards findings\">");
        assertThat(Files.readString(STYLE))
                .contains(".refusals, .findings { table-layout: fixed; }", ".refusals th:nth-child(2) { width: ");
    }

    @Test
    void whatWasPartlyAcceptedStandsApartFromWhatWasRefused() {
        var refused = page.indexOf("Отклонено, ждёт и изолировано");
        var partly = page.indexOf("Принято частично");

        assertThat(page.substring(refused, partly)).contains("Движение 2018").doesNotContain("Приложение 1");
        assertThat(page.substring(partly)).contains("Приложение 1");
    }

    @Test
    void theSameArticleStandsInEachLanguage() {
        for (var language : new String[] {"ru", "kk", "en"}) {
            assertThat(page).contains("<article lang=\"%s\"".formatted(language));
        }
        assertThat(page.split("<svg class=\"waterfall wide\"", -1)).hasSize(1 + 3 * 2);
    }
}
