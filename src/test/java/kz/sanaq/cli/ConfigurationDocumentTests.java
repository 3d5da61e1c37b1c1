package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.sanaq.cli.SettingsKeys.Key;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What can be set is written down as it is; {@code -Dsanaq.rewrite=true} writes it anew. */
class ConfigurationDocumentTests {

    private static final Pattern VARIABLE = Pattern.compile("\\bSANAQ_[A-Z][A-Z_]*[A-Z]\\b");

    private static final List<Path> READERS = List.of(
            Path.of("src/main/java"),
            Path.of("sanaq"),
            Path.of("Dockerfile"),
            Path.of("docker-compose.yml"),
            Path.of("deploy"));

    @Test
    void theReferenceIsCurrent() throws IOException {
        String made = ConfigurationDocument.of(SettingsKeys.of(NightlyFile.class), List.of(Variable.values()));
        Path document = Path.of("docs/configuration.md");
        if (Boolean.getBoolean("sanaq.rewrite")) {
            Files.writeString(document, made);
        }
        assertThat(document).content().isEqualTo(made);
    }

    @Test
    void everyVariableThatIsReadIsListedAndNoOther() throws IOException {
        Set<String> read = new TreeSet<>();
        for (Path reader : READERS) {
            try (Stream<Path> files = Files.walk(reader)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    if (!file.endsWith("Variable.java")) {
                        VARIABLE.matcher(Files.readString(file))
                                .results()
                                .map(MatchResult::group)
                                .forEach(read::add);
                    }
                }
            }
        }
        assertThat(Variable.values()).extracting(Variable::name).containsExactlyInAnyOrderElementsOf(read);
    }

    @Test
    void aKeyHasItsPathItsTypeItsDefaultAndItsMeaning() {
        assertThat(SettingsKeys.of(Example.class))
                .containsExactly(
                        new Key("needed", "text", null, "Cannot do without.", false),
                        new Key("some-part", "part", "its defaults", "A part.", true),
                        new Key("some-part.wait-for", "time (`90s`, `10m`, `36h`, `30d`)", "`90m`", "How long.", false),
                        new Key("some-part.how", "`by-hand`, `alone`", "`alone`", "How.", false),
                        new Key("others", "list: part", "—", "Some more.", true),
                        new Key("others.count", "whole number", null, "How many.", false));
    }

    @Test
    void aKeyWithoutItsMeaningIsNotLetThrough() {
        record Silent(@Nullable Integer depth) {}
        record Around(@Meaning("A part.") @Nullable Silent part) {}

        assertThatThrownBy(() -> SettingsKeys.of(Around.class)).hasMessageContaining("Silent.depth has no @Meaning");
    }

    private record Example(
            @Meaning("Cannot do without.") String needed,
            @Meaning("A part.") @Nullable SomePart somePart,
            @Meaning("Some more.") @Nullable List<Other> others) {

        @Override
        public SomePart somePart() {
            return somePart == null ? new SomePart(null, null) : somePart;
        }
    }

    private record SomePart(
            @Meaning("How long.") @Nullable Duration waitFor,
            @Meaning("How.") @Nullable How how) {

        @Override
        public Duration waitFor() {
            return waitFor == null ? Duration.ofMinutes(90) : waitFor;
        }

        @Override
        public How how() {
            return how == null ? How.ALONE : how;
        }
    }

    private enum How {
        BY_HAND,
        ALONE
    }

    private record Other(@Meaning("How many.") int count) {}
}
