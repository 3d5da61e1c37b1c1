package kz.sanaq.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What codes are called. */
final class Labels {

    private static final String ALL = """
            select code, en, ru, kk
            from mart.label
            where entity in ('SETTING', 'CATEGORY', 'MEASURE', 'DIMENSION', 'AREA', 'INSTITUTION')
            order by array_position(array['SETTING', 'CATEGORY', 'MEASURE', 'DIMENSION', 'AREA', 'INSTITUTION'], entity) desc
            """;

    private final Map<String, Words> byCode = new HashMap<>();

    Labels(JdbcClient reading) {
        reading.sql(ALL).query(row -> {
            byCode.put(row.getString("code"), new Words(row.getString("en"), row.getString("ru"), row.getString("kk")));
        });
    }

    /** Codes and names as names, with commas between them. */
    String in(Language language, List<String> parts) {
        return parts.stream()
                .map(part -> byCode.containsKey(part) ? byCode.get(part).in(language) : part)
                .collect(Collectors.joining(", "));
    }
}
