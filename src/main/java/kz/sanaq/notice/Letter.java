package kz.sanaq.notice;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.sanaq.language.Language;
import org.springframework.core.io.ClassPathResource;

/** A message in its reader's language, as plain text and as a page that fetches nothing. */
record Letter(Language language, String subject, String lead, List<Section> sections, String footer) {

    /** What is told of one kind of thing. */
    record Section(String heading, List<Entry> entries) {}

    /** One thing, and what is said of it. */
    record Entry(String title, List<String> details) {}

    private static final class Html {
        static final Template TEMPLATE = Mustache.compiler().compile(read());
    }

    String text() {
        StringBuilder text = new StringBuilder(lead).append("\n");
        for (Section section : sections) {
            text.append("\n").append(section.heading()).append("\n");
            for (Entry entry : section.entries()) {
                text.append("- ").append(entry.title()).append("\n");
                entry.details()
                        .forEach(detail -> text.append("  ").append(detail).append("\n"));
            }
        }
        return text.append("\n-- \n").append(footer).append("\n").toString();
    }

    String html() {
        return Html.TEMPLATE.execute(this);
    }

    /** As {@code lang} of the page. */
    String code() {
        return language.code();
    }

    private static String read() {
        try {
            return new ClassPathResource("notice/letter.html", Letter.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
