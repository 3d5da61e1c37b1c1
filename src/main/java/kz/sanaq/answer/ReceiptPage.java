package kz.sanaq.answer;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.publication.Wording;
import org.springframework.core.io.ClassPathResource;

/** A receipt as one HTML page in its sender's language, with nothing to fetch. */
final class ReceiptPage {

    /** So many changed cells are shown; the JSON has more. */
    private static final int CELLS_SHOWN = 200;

    /** Compiled once: thousands of receipts may be due. */
    private static final Map<Language, Template> TEMPLATES =
            Stream.of(Language.values()).collect(Collectors.toMap(Function.identity(), ReceiptPage::template));

    private ReceiptPage() {}

    private static Template template(Language language) {
        return Mustache.compiler()
                .nullValue("")
                .emptyStringIsFalse(true)
                .zeroIsFalse(true)
                .withFormatter(value -> written(value, language))
                .compile(template());
    }

    /** A changed cell as a reader of the page sees it. */
    private record Shown(CorrectionTold.Cell cell, String effectText, String rules) {}

    static String of(Receipt receipt) {
        Language language = receipt.language();
        Map<String, Object> page = new HashMap<>();
        page.put("text", (Mustache.CustomContext) key -> text(key, language));
        page.put("lang", language.code());
        page.put("name", receipt.file() == null ? "" : receipt.file());
        CorrectionTold correction = receipt.correction();
        page.put("changes", correction == null ? List.of() : shown(correction, language));
        page.put(
                "more",
                correction == null
                        ? 0
                        : Math.max(
                                0,
                                correction.cells().changed()
                                        - Math.min(
                                                CELLS_SHOWN,
                                                correction.changes().size())));
        StringWriter html = new StringWriter();
        Objects.requireNonNull(TEMPLATES.get(language)).execute(receipt, page, html);
        return html.toString();
    }

    private static List<Shown> shown(CorrectionTold correction, Language language) {
        return correction.changes().stream()
                .limit(CELLS_SHOWN)
                .map(cell ->
                        new Shown(cell, text("effect-" + cell.effect(), language), String.join(", ", cell.findings())))
                .toList();
    }

    private static String text(String key, Language language) {
        return Message.of("answer.receipt." + key).in(language);
    }

    private static String written(Object value, Language language) {
        if (value instanceof Instant moment) {
            return Wording.moment(moment, language);
        } else if (value instanceof LocalDate date) {
            return Wording.date(date, language);
        } else if (value instanceof Number number) {
            return Wording.number(number, language);
        }
        return value.toString();
    }

    private static String template() {
        try {
            return new ClassPathResource("answer/receipt.html", ReceiptPage.class.getClassLoader())
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
