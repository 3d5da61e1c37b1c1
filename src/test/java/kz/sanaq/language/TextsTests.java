package kz.sanaq.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Rules for all texts of all modules: whoever adds one adds it three times, with the same placeholders. */
class TextsTests {

    private static final Pattern LITERAL = Pattern.compile("Message\\s*\\.of\\(\\s*\"([a-z0-9.-]+)\"");

    @TestFactory
    Stream<DynamicTest> everyTextExistsInAllThreeLanguagesWithTheSamePlaceholders() throws IOException {
        return modules().stream()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    Properties english = texts(module, Language.EN);
                    for (Language language : List.of(Language.RU, Language.KK)) {
                        Properties other = texts(module, language);
                        assertThat(other.stringPropertyNames())
                                .as(language.code())
                                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames());
                        for (String key : english.stringPropertyNames()) {
                            assertThat(placeholders(other.getProperty(key)))
                                    .as("%s in %s", key, language.code())
                                    .isEqualTo(placeholders(english.getProperty(key)));
                            assertThat(other.getProperty(key))
                                    .as("%s in %s", key, language.code())
                                    .isNotBlank();
                        }
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyKeyStartsWithItsModuleAndStandsOnce() throws IOException {
        return modules().stream()
                .map(module -> DynamicTest.dynamicTest(module, () -> {
                    for (Language language : Language.values()) {
                        List<String> keys = lines(module, language).stream()
                                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith(" "))
                                .map(line -> line.split("[=:\\s]", 2)[0])
                                .toList();
                        assertThat(keys)
                                .doesNotHaveDuplicates()
                                .allSatisfy(key -> assertThat(key).startsWith(module + "."));
                    }
                }));
    }

    @Test
    void everyRemedyBelongsToAText() throws IOException {
        for (String module : modules()) {
            Set<String> keys = texts(module, Language.EN).stringPropertyNames();
            assertThat(keys.stream()
                            .filter(key -> key.endsWith(".remedy"))
                            .map(key -> key.substring(0, key.length() - ".remedy".length())))
                    .isSubsetOf(keys);
        }
    }

    @Test
    void everyMessageInTheSourcesHasItsText() throws IOException {
        List<String> silent = new ArrayList<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(file -> file.toString().endsWith(".java")).toList()) {
                LITERAL.matcher(Files.readString(source))
                        .results()
                        .map(found -> found.group(1))
                        .filter(key -> !key.endsWith(".")
                                && Texts.find(key, Language.EN).isEmpty())
                        .filter(key -> !source.endsWith("Message.java"))
                        .forEach(key -> silent.add(source.getFileName() + ": " + key));
            }
        }
        assertThat(silent).isEmpty();
    }

    private static Set<String> modules() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:texts/*.properties");
        return Stream.of(files)
                .map(Resource::getFilename)
                .map(name -> name.substring(0, name.length() - "_en.properties".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties texts(String module, Language language) throws IOException {
        Properties texts = new Properties();
        for (Resource file : files(module, language)) {
            texts.load(new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8));
        }
        return texts;
    }

    private static List<String> lines(String module, Language language) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Resource file : files(module, language)) {
            file.getContentAsString(StandardCharsets.UTF_8).lines().forEach(lines::add);
        }
        return lines;
    }

    private static Resource[] files(String module, Language language) throws IOException {
        return new PathMatchingResourcePatternResolver()
                .getResources("classpath*:texts/" + module + "_" + language.code() + ".properties");
    }

    private static Set<String> placeholders(String text) {
        return Texts.PLACEHOLDER.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
