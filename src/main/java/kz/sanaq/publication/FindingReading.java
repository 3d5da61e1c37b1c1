package kz.sanaq.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the marts say of findings: how many are open, and the gravest of them. */
final class FindingReading {

    private static final String SEVERITIES = """
            select
                severity,
                count(finding_id) as open,
                count(*) filter (where first_seen_run = :run) as fresh
            from (values ('refuse', 0), ('error', 1), ('query', 2), ('note', 3)) severity (severity, rank)
            left join (select * from mart.finding where state = 'OPEN' and not is_explained) finding using (severity)
            group by severity, rank
            order by rank
            """;

    /** No rule fills the page alone: five of each, the largest first. */
    private static final String GRAVEST = """
            with ranked as materialized (
                select
                    finding_id,
                    array_position(array['refuse', 'error', 'query', 'note'], severity) as rank,
                    row_number() over (partition by rule, severity order by abs(residual) desc nulls last, subject) as number
                from mart.finding
                where state = 'OPEN' and not is_explained and root_cause is null and severity in ('refuse', 'error', 'query')
            )
            select finding.*
            from ranked
            join mart.finding using (finding_id)
            where number <= 5
            order by rank, abs(residual) desc nulls last, rule, subject
            limit 40
            """;

    private static final String TITLES = """
            select substr(key, 6) as rule, en as title_en, ru as title_ru, kk as title_kk
            from mart.sentence
            where key like 'rule.%'
            """;

    private static final int CELLS_SHOWN = 6;

    private final JdbcClient reading;

    FindingReading(JdbcClient reading) {
        this.reading = reading;
    }

    List<Report.SeverityCount> severities(long run) {
        return reading.sql(SEVERITIES)
                .param("run", run)
                .query((row, number) ->
                        new Report.SeverityCount(row.getString("severity"), row.getInt("open"), row.getInt("fresh")))
                .list();
    }

    List<Report.Finding> gravest() {
        var titles = titles();
        return reading.sql(GRAVEST).query((row, number) -> finding(row, titles)).list();
    }

    private Map<String, Words> titles() {
        return reading
                .sql(TITLES)
                .query((row, number) -> Map.entry(row.getString("rule"), Rows.words(row, "title")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Report.Finding finding(ResultSet row, Map<String, Words> titles) throws SQLException {
        var cells = cells((String[]) row.getArray("cells").getArray());
        return new Report.Finding(
                row.getString("rule"),
                Rows.words(row, "title"),
                row.getString("severity"),
                where(row),
                row.getObject("period_end", LocalDate.class),
                row.getString("subject"),
                what(row),
                row.getBigDecimal("left_value"),
                row.getBigDecimal("right_value"),
                row.getBigDecimal("residual"),
                cells.subList(0, Math.min(CELLS_SHOWN, cells.size())),
                Math.max(0, cells.size() - CELLS_SHOWN),
                Arrays.stream((String[]) row.getArray("also").getArray())
                        .map(rule ->
                                new Report.Consequence(rule, titles.getOrDefault(rule, new Words(rule, rule, rule))))
                        .toList());
    }

    /** A finding with two sides says all in its numbers; one without speaks in its message. */
    private static @Nullable Message what(ResultSet row) throws SQLException {
        return row.getBigDecimal("residual") == null ? Message.fromJson(row.getString("message")) : null;
    }

    private static @Nullable Words where(ResultSet row) throws SQLException {
        return Rows.wordsOrNull(row, "area");
    }

    private static List<String> cells(String[] cells) {
        var distinct = new ArrayList<String>();
        for (var cell : cells) {
            if (!distinct.contains(cell)) {
                distinct.add(cell);
            }
        }
        return distinct;
    }
}
