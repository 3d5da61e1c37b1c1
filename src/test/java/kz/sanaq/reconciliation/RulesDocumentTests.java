package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

/** The list of rules says what their files say; {@code -Dsanaq.rewrite=true} writes it anew. */
class RulesDocumentTests {

    @Test
    void theListOfRulesIsCurrent() throws IOException {
        Knowledge knowledge = new Knowledge(Path.of("jobs"));
        String made = RulesDocument.of(Rules.from(knowledge), Comparisons.from(knowledge));
        Path document = Path.of("docs/rules.md");
        if (Boolean.getBoolean("sanaq.rewrite")) {
            Files.writeString(document, made);
        }
        assertThat(document).content().isEqualTo(made);
    }
}
