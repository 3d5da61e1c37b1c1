package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class PageTests {

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
    void theSameArticleStandsInEachLanguage() {
        for (var language : new String[] {"ru", "kk", "en"}) {
            assertThat(page).contains("<article lang=\"%s\"".formatted(language));
        }
        assertThat(page.split("<svg class=\"waterfall wide\"", -1)).hasSize(1 + 3 * 2);
    }
}
