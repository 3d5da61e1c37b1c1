package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Near;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What a person chose rows by: the value given with an option, and the values that there are.
 *
 * @param given empty where nothing was given
 * @param known a query for the values, each with its names, if any: columns {@code code, en, ru, kk}
 */
record Choice(String option, String given, String known) {

    /** So many values are told with their names. */
    private static final int FEW = 30;

    /** A region, or the country, by its code or a name, short or official, in any language. */
    static Choice area(String given) {
        return new Choice("--area", given, """
                select code, en, ru, kk from mart.label where entity = 'AREA' and code like '__0000000'
                union all
                select code, short_en, short_ru, short_kk from mart.label where entity = 'AREA' and code like '__0000000'
                """);
    }

    /** A submission by its number or file; of a workbook that was read again, the newest reading. */
    static Choice submission(String given) {
        return new Choice("--submission", given, """
                select submission_id::text as code, file_name as en, null as ru, null as kk
                from mart.submission
                order by submission_id desc
                """);
    }

    /** A return by its code or title. */
    static Choice form(String given) {
        return new Choice(
                "--form",
                given,
                "select substr(key, 8) as code, en, ru, kk from mart.sentence where key like 'return.%'");
    }

    /** A rule by its code or title. */
    static Choice rule(String given) {
        return new Choice(
                "--rule",
                given,
                "select substr(key, 6) as code, en, ru, kk from mart.sentence where key like 'rule.%'");
    }

    /** One of a few words. */
    static Choice oneOf(String option, String given, String... words) {
        return new Choice(
                option,
                given,
                "select word as code, word as en, word as ru, word as kk from unnest(array['%s']) as word"
                        .formatted(String.join("', '", words)));
    }

    /** A day, month or year in which something that is there ends: {@code 2018-12-31}, {@code 2018-12}, {@code 2018}. */
    static Choice period(String given, String mart) {
        return new Choice("--period", given, """
                select distinct part as code, part as en, part as ru, part as kk
                from %s, lateral (values (period_end::text), (to_char(period_end, 'YYYY-MM')), (to_char(period_end, 'YYYY'))) as day (part)
                where period_end is not null
                """.formatted(mart));
    }

    /** One value that there is, and its names. */
    private record Known(String code, List<String> names) {

        String said(Language language) {
            String name = names.isEmpty() ? code : names.get(Math.min(language.ordinal(), names.size() - 1));
            return name.equals(code) ? code : "%s (%s)".formatted(code, name);
        }

        boolean isCalled(String given) {
            return code.equalsIgnoreCase(given) || names.stream().anyMatch(given::equalsIgnoreCase);
        }
    }

    /** The code of what was given, empty where nothing was; none where nothing is called so. */
    Optional<String> code(JdbcTemplate reading) {
        if (given.isEmpty()) {
            return Optional.of("");
        }
        return values(reading).stream()
                .filter(value -> value.isCalled(given.strip()))
                .map(Known::code)
                .findFirst();
    }

    /** What to say where nothing is called so: the nearest, or else all if they are few. */
    Message unknown(JdbcTemplate reading, Language language) {
        List<Known> values = values(reading);
        Set<String> words = new LinkedHashSet<>();
        values.forEach(value -> words.add(value.code()));
        values.forEach(value -> words.addAll(value.names()));
        List<String> near = new ArrayList<>();
        for (String word : Near.to(given, words)) {
            values.stream()
                    .filter(value -> value.isCalled(word))
                    .map(value -> value.said(language))
                    .filter(said -> !near.contains(said))
                    .findFirst()
                    .ifPresent(near::add);
        }
        if (!near.isEmpty()) {
            return Message.of("cli.unknown", "option", option, "given", given, "near", String.join("; ", near));
        }
        List<String> all = values.stream().map(Known::code).distinct().sorted().toList();
        List<String> codes = all.size() > FEW
                ? all
                : all.stream().map(code -> said(code, values, language)).toList();
        return Message.of("cli.unknown-far", "option", option, "given", given, "known", String.join(", ", codes));
    }

    private static String said(String code, List<Known> values, Language language) {
        return values.stream()
                .filter(value -> value.code().equals(code))
                .findFirst()
                .map(value -> value.said(language))
                .orElse(code);
    }

    private List<Known> values(JdbcTemplate reading) {
        return reading.query(
                known,
                (row, number) -> new Known(
                        row.getString("code"),
                        Stream.of(row.getString("en"), row.getString("ru"), row.getString("kk"))
                                .filter(Objects::nonNull)
                                .toList()));
    }
}
