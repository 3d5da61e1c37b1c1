package kz.sanaq.notice;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads from the marts what runs have to tell, and keeps what was told of gaps. */
final class NewsReading {

    private static final String SET_ASIDE = "set aside";

    private static final String TAKEN = """
            select area_code, sender_en as who_en, sender_ru as who_ru, sender_kk as who_kk, sender, count(*) as workbooks
            from mart.submission
            where decided_run in (:runs) and status in ('accepted', 'accepted with queries', 'partly accepted')
            group by area_code, sender_en, sender_ru, sender_kk, sender
            order by sender
            """;

    /** One place a workbook; the returned workbook and the morning report have the others. */
    private static final String NOT_LOADED = """
            select distinct on (submission.status, submission.file_name, submission.submission_id)
                submission.submission_id,
                submission.area_code,
                submission.sender,
                submission.sender_en as who_en,
                submission.sender_ru as who_ru,
                submission.sender_kk as who_kk,
                submission.status,
                submission.file_name,
                submission.reported_cells,
                coalesce(refusal.sheet, submission.reported_sheet, '') as sheet,
                coalesce(refusal.cell, submission.reported_at, '') as cell,
                refusal.message
            from mart.submission
            left join mart.refusal using (submission_id)
            where submission.decided_run in (:runs)
                and submission.status in ('refused', 'pending', 'set aside', 'partly accepted')
            order by submission.status desc, submission.file_name, submission.submission_id, refusal.sheet, refusal.cell
            """;

    private static final String FINDINGS = """
            select
                area_code, rule as sender, title_en as who_en, title_ru as who_ru, title_kk as who_kk, severity,
                count(*) as findings
            from mart.finding
            where first_seen_run in (:runs) and state = 'OPEN' and severity in ('error', 'query') and root_cause is null
                and not is_explained
            group by area_code, rule, title_en, title_ru, title_kk, severity
            order by severity, findings desc, rule, area_code
            """;

    private static final String GAPS = """
            select
                gap.comparison as sender, gap.title_en as who_en, gap.title_ru as who_ru, gap.title_kk as who_kk,
                gap.area_code, gap.area_en, gap.area_ru, gap.area_kk, gap.unit, told.difference as before,
                gap.difference, gap.residual
            from mart.gap
            left join notice.gap told using (comparison, area_code)
            where gap.state = 'ASSESSED' and not gap.is_scenario
                and (told.difference, told.residual) is distinct from (gap.difference, gap.residual)
            order by abs(gap.difference - coalesce(told.difference, 0)) desc, gap.comparison, gap.area_code
            """;

    private static final String KEEP_GAPS = """
            insert into notice.gap (comparison, area_code, difference, residual)
            select comparison, area_code, difference, residual
            from mart.gap
            where state = 'ASSESSED' and not is_scenario
            on conflict (comparison, area_code) do update
            set difference = excluded.difference, residual = excluded.residual
            where (gap.difference, gap.residual) is distinct from (excluded.difference, excluded.residual)
            """;

    private static final String WARNINGS = """
            select message
            from mart.run_warning
            where run_id in (:runs)
            order by run_id, warning
            """;

    private final JdbcClient jdbc;

    NewsReading(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    News of(Collection<Long> runs) {
        return new News(
                Collections.max(runs),
                jdbc.sql(TAKEN)
                        .param("runs", runs)
                        .query((row, n) ->
                                new News.Taken(row.getString("area_code"), who(row), row.getInt("workbooks")))
                        .list(),
                jdbc.sql(NOT_LOADED)
                        .param("runs", runs)
                        .query((row, n) -> notLoaded(row))
                        .list(),
                jdbc.sql(FINDINGS)
                        .param("runs", runs)
                        .query((row, n) -> new News.Opened(
                                row.getString("area_code"),
                                who(row),
                                row.getString("severity"),
                                row.getInt("findings")))
                        .list(),
                jdbc.sql(GAPS).query((row, n) -> changed(row)).list(),
                warnings(runs).stream()
                        .filter(warning -> warning.key().startsWith("intake.not-read."))
                        .distinct()
                        .toList());
    }

    /** From now on the gaps are known as they are. */
    void keepGaps() {
        jdbc.sql(KEEP_GAPS).update();
    }

    /** What somebody should know of these runs. */
    List<Message> warnings(Collection<Long> runs) {
        return jdbc.sql(WARNINGS)
                .param("runs", runs)
                .query((row, n) -> Message.fromJson(row.getString(1)))
                .list();
    }

    private static News.NotLoaded notLoaded(ResultSet row) throws SQLException {
        String status = row.getString("status");
        String sheet = row.getString("sheet");
        String cell = row.getString("cell");
        return new News.NotLoaded(
                row.getLong("submission_id"),
                row.getString("area_code"),
                who(row),
                status,
                status.equals(SET_ASIDE) ? "" : row.getString("file_name"),
                cell.isEmpty() ? sheet : sheet + "!" + cell,
                reason(row));
    }

    private static @Nullable Message reason(ResultSet row) throws SQLException {
        String message = row.getString("message");
        if (message != null) {
            return Message.fromJson(message);
        }
        int cells = row.getInt("reported_cells");
        return cells == 0 ? null : Message.of("publication.unclaimed-cells", "cells", cells);
    }

    private static News.Changed changed(ResultSet row) throws SQLException {
        return new News.Changed(
                who(row),
                row.getString("area_code"),
                words(row, "area", row.getString("area_code")),
                row.getString("unit"),
                row.getBigDecimal("before"),
                row.getBigDecimal("difference"),
                row.getBigDecimal("residual"));
    }

    private static Words who(ResultSet row) throws SQLException {
        return words(row, "who", row.getString("sender"));
    }

    private static Words words(ResultSet row, String name, String otherwise) throws SQLException {
        String en = row.getString(name + "_en");
        String ru = row.getString(name + "_ru");
        String kk = row.getString(name + "_kk");
        return en == null || ru == null || kk == null
                ? new Words(otherwise, otherwise, otherwise)
                : new Words(en, ru, kk);
    }
}
