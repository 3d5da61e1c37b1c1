package kz.sanaq.publication;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.springframework.core.io.ClassPathResource;

/** The morning report as one HTML page: the same article three times, once in each language, and nothing to fetch. */
final class Page {

    /** The language a reader meets first stands first. */
    private static final List<Language> LANGUAGES = List.of(Language.RU, Language.KK, Language.EN);

    /** One article in its language. */
    private record Article(String code, String html) {}

    private Page() {}

    static String of(Report report) {
        var articles = new ArrayList<Article>();
        for (var language : LANGUAGES) {
            var html = new StringWriter();
            template("article.html", language).execute(report, Map.of("text", texts(language)), html);
            articles.add(new Article(language.code(), html.toString()));
        }
        return template("page.html", LANGUAGES.get(0))
                .execute(Map.of(
                        "articles", articles,
                        "run", report.run(),
                        "style", resource("page.css"),
                        "script", resource("page.js"),
                        "symbols", resource("symbols.svg")));
    }

    private static Mustache.CustomContext texts(Language language) {
        return key -> Wording.text(key, language);
    }

    private static Template template(String name, Language language) {
        return Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withFormatter(value -> written(value, language))
                .compile(resource(name));
    }

    private static String written(Object value, Language language) {
        if (value instanceof Words words) {
            return words.in(language);
        } else if (value instanceof Message message) {
            return message.in(language);
        } else if (value instanceof Remedy remedy) {
            return remedy.message().remedyIn(language);
        } else if (value instanceof Wordable wordable) {
            return Wording.text(wordable.key(), language);
        } else if (value instanceof Signed signed) {
            return Wording.signed(signed.number(), language);
        } else if (value instanceof Picture picture) {
            return picture.in(language);
        } else if (value instanceof Number number) {
            return Wording.number(number, language);
        } else if (value instanceof LocalDate date) {
            return Wording.date(date, language);
        } else if (value instanceof Instant moment) {
            return Wording.moment(moment, language);
        }
        return value.toString();
    }

    private static String resource(String name) {
        try {
            return new ClassPathResource("publication/" + name, Page.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
