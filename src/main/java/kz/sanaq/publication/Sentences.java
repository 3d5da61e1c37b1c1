package kz.sanaq.publication;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import kz.sanaq.language.Language;
import kz.sanaq.language.Words;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code ref.text}: texts of messages and titles of rules and returns, so that marts speak in sentences. */
public final class Sentences {

    private static final String REPLACE = """
            with given as (
                select * from jsonb_to_recordset(cast(:texts as jsonb)) as row (key text, language text, text text)
            ),
            gone as (
                delete from ref.text
                where not exists (select from given where given.key = text.key and given.language = text.language)
            )
            insert into ref.text (key, language, text)
            select key, language, text
            from given
            on conflict (key, language) do update set text = excluded.text where text.text <> excluded.text
            """;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** One text in one language. */
    private record Text(String key, String language, String text) {}

    private Sentences() {}

    /**
     * Stores the texts of all modules and these titles, and forgets what is no longer among them.
     *
     * @param writing as role {@code sanaq_pipeline}
     * @param titlesOfRules by the rule's code
     * @param titlesOfReturns by the return's code
     */
    public static void store(JdbcClient writing, Map<String, Words> titlesOfRules, Map<String, Words> titlesOfReturns) {
        var texts = new ArrayList<Text>();
        for (var language : Language.values()) {
            texts.addAll(ofModules(language));
            texts.addAll(titles("rule.", titlesOfRules, language));
            texts.addAll(titles("return.", titlesOfReturns, language));
        }
        writing.sql(REPLACE).param("texts", JSON.writeValueAsString(texts)).update();
    }

    private static List<Text> titles(String prefix, Map<String, Words> titles, Language language) {
        return titles.entrySet().stream()
                .map(title -> new Text(
                        prefix + title.getKey(),
                        language.code(),
                        title.getValue().in(language)))
                .toList();
    }

    private static List<Text> ofModules(Language language) {
        var texts = new ArrayList<Text>();
        try {
            var files = new PathMatchingResourcePatternResolver(Sentences.class.getClassLoader())
                    .getResources("classpath*:texts/*_" + language.code() + ".properties");
            for (var file : files) {
                var properties = new Properties();
                try (var in = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    properties.load(in);
                }
                properties.stringPropertyNames().stream()
                        .sorted()
                        .forEach(key -> texts.add(new Text(key, language.code(), properties.getProperty(key))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
