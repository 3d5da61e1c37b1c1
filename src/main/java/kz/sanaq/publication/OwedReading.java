package kz.sanaq.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import kz.sanaq.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the marts say of the calendar: how many reports of each round came, and which are missing. */
final class OwedReading {

    /** Rounds that lack something, however old, and the newest three of each return. */
    private static final String ROUNDS = """
            with round as (
                select
                    return_code, return_en, return_ru, return_kk, period_start, period_end,
                    count(*) as expected,
                    count(*) filter (where state = 'RECEIVED') as received,
                    count(*) filter (where state = 'PENDING') as pending,
                    count(*) filter (where state = 'REFUSED') as refused,
                    count(*) filter (where state = 'MISSING') as missing
                from mart.expected_slot
                where state <> 'NOT_OPENED'
                group by return_code, return_en, return_ru, return_kk, period_start, period_end
            ),
            numbered as (
                select
                    round.*,
                    row_number() over (partition by return_code order by period_end desc, period_start) as age
                from round
            )
            select *
            from numbered
            where received < expected or age <= 3
            order by return_code, period_end desc, period_start
            limit 80
            """;

    private static final String COMPLETE = """
            select count(*)
            from (
                select from mart.expected_slot
                where state <> 'NOT_OPENED'
                group by return_code, period_start, period_end
                having bool_and(state = 'RECEIVED')
            ) round
            """;

    private static final String MISSING = """
            select
                expected.reporter, expected.reporter_en, expected.reporter_ru, expected.reporter_kk,
                area.short_en as area_en, area.short_ru as area_ru, area.short_kk as area_kk,
                expected.return_code, expected.return_en, expected.return_ru, expected.return_kk,
                expected.period_start, expected.period_end, expected.due_on,
                expected.subject, institution.en as subject_en, institution.ru as subject_ru, institution.kk as subject_kk
            from mart.expected_slot expected
            left join mart.label area on area.entity = 'AREA' and area.code = expected.area_code
            left join mart.label institution on institution.entity = 'INSTITUTION' and institution.code = expected.subject
            where expected.state = 'MISSING'
            order by area_code, reporter, due_on, return_code, period_start, subject
            """;

    private static final int REPORTS_SHOWN = 80;
    private static final int INSTITUTIONS_SHOWN = 3;

    /** What one round lacks of one sender. */
    private record Lack(String reporter, String returnCode, LocalDate start, LocalDate end) {}

    /** One missing slot. */
    private record Slot(
            Lack lack, Words area, Words sender, Words title, LocalDate due, String subject, Words institution) {}

    private final JdbcClient reading;
    private final LocalDate day;

    /** @param day what was due before it is overdue */
    OwedReading(JdbcClient reading, LocalDate day) {
        this.reading = reading;
        this.day = day;
    }

    Owed owed() {
        var rounds = reading.sql(ROUNDS).query((row, number) -> round(row)).list();
        var complete = reading.sql(COMPLETE).query(Integer.class).single();
        var shown = (int) rounds.stream().filter(Owed.Round::isComplete).count();
        var lacks = new LinkedHashMap<Lack, List<Slot>>();
        reading.sql(MISSING)
                .query((row, number) -> slot(row))
                .list()
                .forEach(slot -> lacks.computeIfAbsent(slot.lack(), lack -> new ArrayList<>())
                        .add(slot));
        return new Owed(rounds, complete - shown, missing(lacks), Math.max(0, lacks.size() - REPORTS_SHOWN));
    }

    private List<Owed.Missing> missing(LinkedHashMap<Lack, List<Slot>> lacks) {
        var senders = new LinkedHashMap<String, Owed.Missing>();
        lacks.values().stream()
                .limit(REPORTS_SHOWN)
                .forEach(slots -> senders.computeIfAbsent(
                                slots.get(0).lack().reporter(),
                                reporter -> new Owed.Missing(
                                        slots.get(0).area(), slots.get(0).sender(), new ArrayList<>()))
                        .reports()
                        .add(report(slots)));
        return List.copyOf(senders.values());
    }

    private Owed.MissingReport report(List<Slot> slots) {
        var first = slots.get(0);
        var institutions = slots.stream()
                .filter(slot -> !slot.subject().isEmpty())
                .map(Slot::institution)
                .toList();
        return new Owed.MissingReport(
                first.title(),
                first.lack().start(),
                first.lack().end(),
                first.due(),
                first.due().isBefore(day),
                institutions.subList(0, Math.min(INSTITUTIONS_SHOWN, institutions.size())),
                Math.max(0, institutions.size() - INSTITUTIONS_SHOWN));
    }

    private static Owed.Round round(ResultSet row) throws SQLException {
        return new Owed.Round(
                Rows.words(row, "return"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getInt("expected"),
                row.getInt("received"),
                row.getInt("pending"),
                row.getInt("refused"),
                row.getInt("missing"));
    }

    private static Slot slot(ResultSet row) throws SQLException {
        var lack = new Lack(
                row.getString("reporter"),
                row.getString("return_code"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class));
        return new Slot(
                lack,
                Rows.words(row, "area"),
                Rows.words(row, "reporter"),
                Rows.words(row, "return"),
                row.getObject("due_on", LocalDate.class),
                row.getString("subject"),
                Rows.words(row, "subject"));
    }
}
