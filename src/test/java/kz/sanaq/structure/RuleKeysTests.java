package kz.sanaq.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the code reads from a rule's file is told to whoever writes one. */
class RuleKeysTests {

    private static final Path CODE = Path.of("src/main/java/kz/sanaq/reconciliation");
    private static final Path README = Path.of("jobs/rules/README.md");

    private static final Pattern CONSTANT = Pattern.compile("[A-Z]{2,}(?:_[A-Z]+)*");

    @Test
    void everyKeyOfARuleFileIsInItsReadme() throws IOException {
        List<String> keys = components(CODE.resolve("RuleFile.java"), "record RuleFile(");

        assertThat(keys).contains("asked-where", "explains-whatever-size", "applies-to", "found-by");
        assertThat(keys.stream().filter(key -> !isTold(key))).isEmpty();
    }

    @Test
    void everyScopeAndFinderIsInItsReadme() throws IOException {
        String code = Files.readString(CODE.resolve("RuleFile.java"));
        List<String> words = new ArrayList<>();
        Matcher constant = CONSTANT.matcher(code.substring(code.indexOf("enum Scope {")));
        while (constant.find()) {
            words.add(constant.group().toLowerCase(Locale.ROOT));
        }

        assertThat(words).contains("findings", "intake");
        assertThat(words.stream().filter(word -> !isTold(word))).isEmpty();
    }

    @Test
    void everyColumnOfAQueryIsInItsReadme() throws IOException {
        List<String> columns = components(CODE.resolve("QueryRules.java"), "record Row(").stream()
                .map(column -> column.replace('-', '_'))
                .toList();

        assertThat(columns).contains("left_value", "holds", "severity");
        assertThat(columns.stream().filter(column -> !isTold(column))).isEmpty();
    }

    /** Components of a record as its file writes them, in kebab case. */
    private static List<String> components(Path file, String record) throws IOException {
        String code = Files.readString(file);
        int start = code.indexOf(record) + record.length();
        String list = code.substring(start, code.indexOf(") {", start) + 1);
        List<String> names = new ArrayList<>();
        for (String component : list.split(",(?![^<]*>)|\\)$")) {
            String[] words = component.strip().split("\\s+");
            names.add(words[words.length - 1]
                    .replaceAll("(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "-")
                    .toLowerCase(Locale.ROOT));
        }
        return names;
    }

    private static boolean isTold(String word) {
        try {
            return Pattern.compile("(?<![\\w-])" + Pattern.quote(word) + "(?![\\w-])")
                    .matcher(Files.readString(README))
                    .find();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
