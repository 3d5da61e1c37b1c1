package kz.sanaq.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the marts say of a run's intake. */
final class IntakeReading {

    private static final String RUN = """
            select
                run_id, started_at, ended_at, code_version, knowledge_hash,
                coalesce((select head from mart.audit_head), '') as audit_head
            from mart.run
            where run_id = :run
            """;

    private static final String COUNTS = """
            select
                run.files,
                run.duplicates,
                count(*) filter (where status = 'accepted') as accepted,
                count(*) filter (where status = 'accepted with queries') as with_queries,
                count(*) filter (where status = 'partly accepted') as partly,
                count(*) filter (where status = 'refused') as refused,
                count(*) filter (where status = 'pending') as pending,
                count(*) filter (where status = 'set aside') as set_aside,
                (select count(*) from mart.submission) as total
            from mart.run
            left join mart.submission on submission.decided_run = run.run_id
            where run.run_id = :run
            group by run.files, run.duplicates
            """;

    private static final String SENT = """
            select
                area_code,
                sender,
                sender_en,
                sender_ru,
                sender_kk,
                status,
                is_current,
                coalesce(decided_run = :run, false) as is_of_run,
                count(*) as workbooks
            from mart.submission
            group by area_code, sender, sender_en, sender_ru, sender_kk, status, is_current, is_of_run
            order by area_code, sender
            """;

    private static final String REFUSALS = """
            with numbered as (
                select
                    submission.file_name,
                    submission.sender_en,
                    submission.sender_ru,
                    submission.sender_kk,
                    submission.status,
                    submission.reported_cells,
                    coalesce(refusal.sheet, submission.reported_sheet) as sheet,
                    coalesce(refusal.cell, submission.reported_at) as cell,
                    refusal.message,
                    row_number() over (partition by submission.submission_id order by refusal.sheet, refusal.cell) as number
                from mart.submission
                left join mart.refusal using (submission_id)
                where submission.decided_run = :run
                    and submission.status = any (:statuses)
            )
            select *
            from numbered
            where number <= :places
            order by status, file_name, number
            limit 100
            """;

    private static final String NOT_READ = """
            select message
            from mart.run_warning
            where run_id = :run and message ->> 'key' like 'intake.not-read.%'
            order by warning
            """;

    private static final String IS_SYNTHETIC = """
            select exists (select from mart.label where entity = 'INSTITUTION' and code like 'SYN-%')
            """;

    /** Workbooks of one sender in one state. */
    record Sent(
            @Nullable String area,
            String sender,
            Words name,
            Status status,
            boolean isCurrent,
            boolean isOfRun,
            int workbooks) {}

    private final JdbcClient reading;
    private final long run;

    IntakeReading(JdbcClient reading, long run) {
        this.reading = reading;
        this.run = run;
    }

    Report.Run run() {
        return reading.sql(RUN)
                .param("run", run)
                .query((row, number) -> run(row))
                .single();
    }

    Report.Intake counts() {
        return reading.sql(COUNTS)
                .param("run", run)
                .query((row, number) -> new Report.Intake(
                        row.getInt("files"),
                        row.getInt("duplicates"),
                        row.getInt("accepted"),
                        row.getInt("with_queries"),
                        row.getInt("partly"),
                        row.getInt("refused"),
                        row.getInt("pending"),
                        row.getInt("set_aside"),
                        row.getInt("total")))
                .single();
    }

    List<Sent> sent() {
        return reading.sql(SENT)
                .param("run", run)
                .query((row, number) -> new Sent(
                        row.getString("area_code"),
                        row.getString("sender"),
                        Optional.ofNullable(Rows.wordsOrNull(row, "sender")).orElse(same(row.getString("sender"))),
                        Status.of(row.getString("status")),
                        row.getBoolean("is_current"),
                        row.getBoolean("is_of_run"),
                        row.getInt("workbooks")))
                .list();
    }

    /** Workbooks of which nothing was loaded, each with so many places at most. */
    List<Report.Refusal> refusals(int places) {
        return notLoaded(places, "refused", "pending", "set aside");
    }

    /** What was not loaded of workbooks of which something was, each with so many places at most. */
    List<Report.Refusal> partlyAccepted(int places) {
        return notLoaded(places, "partly accepted");
    }

    /** Files that could not be read. */
    List<Message> notRead() {
        return reading.sql(NOT_READ)
                .param("run", run)
                .query((row, number) -> Message.fromJson(row.getString("message")))
                .list();
    }

    private List<Report.Refusal> notLoaded(int places, String... statuses) {
        return reading.sql(REFUSALS)
                .param("run", run)
                .param("places", places)
                .param("statuses", statuses)
                .query((row, number) -> new Report.Refusal(
                        row.getString("file_name"),
                        Rows.words(row, "sender"),
                        Rows.text(row, "sheet"),
                        Rows.text(row, "cell"),
                        reason(row),
                        Status.of(row.getString("status")).word()))
                .list();
    }

    boolean isSynthetic() {
        return reading.sql(IS_SYNTHETIC).query(Boolean.class).single();
    }

    private static @Nullable Message reason(ResultSet row) throws SQLException {
        var message = row.getString("message");
        if (message != null) {
            return Message.fromJson(message);
        }
        var unclaimed = row.getInt("reported_cells");
        return unclaimed == 0 ? null : Message.of("publication.unclaimed-cells", "cells", unclaimed);
    }

    private static Report.Run run(ResultSet row) throws SQLException {
        return new Report.Run(
                row.getLong("run_id"),
                moment(row, "started_at"),
                row.getObject("ended_at") == null ? null : moment(row, "ended_at"),
                row.getString("code_version"),
                row.getString("knowledge_hash")
                        .substring(
                                0, Math.min(12, row.getString("knowledge_hash").length())),
                row.getString("audit_head"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Words same(String text) {
        return new Words(text, text, text);
    }
}
