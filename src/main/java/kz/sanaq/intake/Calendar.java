package kz.sanaq.intake;

import java.time.LocalDate;
import java.util.List;
import kz.sanaq.form.Return;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The tables {@code intake.due} and {@code intake.expected_slot}: what is owed, and what came of it. A function of the
 * data and the knowledge; what day it is does not matter.
 */
public final class Calendar {

    private static final String FORGET_DUE = "delete from intake.due";

    private static final String OWE = """
            insert into intake.due (
                return_code, entry, reporter_kind, step_months, is_period, is_year_to_date, is_per_institution, settings,
                first_day, last_day, within_days, is_sent_yearly)
            values (
                :return, :entry, :kind, :step, :isPeriod, :isYearToDate, :isPerInstitution, cast(:settings as text[]),
                :first, coalesce(cast(:last as date), 'infinity'), :within, :isSentYearly)
            """;

    private static final String FORGET = "delete from intake.expected_slot";

    private static final String EXPECT = """
            with calendar as materialized (
                select * from intake.calendar
            ),
            made as (
                insert into intake.slot (return_code, reporter, subject, period_start, period_end)
                select return_code, reporter, subject, period_start, period_end
                from calendar
                where state = 'MISSING'
                order by return_code, reporter, subject, period_start
                on conflict (return_code, reporter, subject, period_start, period_end) do update set subject = excluded.subject
                returning slot_id, return_code, reporter, subject, period_start, period_end
            )
            insert into intake.expected_slot (
                slot_id, return_code, branch, reporter, seat, area_id, area_code, subject, period_start, period_end, due_on,
                received_at, state)
            select
                coalesce(calendar.slot_id, made.slot_id), return_code, branch, reporter, seat, area_id, area_code, subject,
                period_start, period_end, due_on, received_at, state
            from calendar
            left join made using (return_code, reporter, subject, period_start, period_end)
            """;

    private final JdbcClient writing;

    /** @param writing as role {@code sanaq_pipeline} */
    public Calendar(JdbcClient writing) {
        this.writing = writing;
    }

    /** Keeps what the files of the returns say is owed. */
    public void owe(List<Return> returns) {
        writing.sql(FORGET_DUE).update();
        for (Return owed : returns) {
            for (int entry = 0; entry < owed.due().size(); entry++) {
                owe(owed, entry);
            }
        }
    }

    private void owe(Return owed, int entry) {
        Return.Due due = owed.due().get(entry);
        for (String kind : owed.owedBy(due)) {
            writing.sql(OWE)
                    .param("return", owed.code())
                    .param("entry", entry)
                    .param("kind", kind)
                    .param("step", months(due.every()))
                    .param("isPeriod", !owed.isOfDate())
                    .param("isYearToDate", due.isYearToDate())
                    .param("isPerInstitution", owed.isPerInstitution())
                    .param("settings", "{" + String.join(",", owed.owedFor()) + "}")
                    .param("first", due.from())
                    .param("last", text(due.to()))
                    .param("within", due.withinDays())
                    .param("isSentYearly", due.after() == Return.After.YEAR)
                    .update();
        }
    }

    /** Looks again at what is owed and what came. A slot that is missing gets its row in {@code intake.slot}. */
    public void expect() {
        writing.sql(FORGET).update();
        writing.sql(EXPECT).update();
    }

    private static int months(Return.Every every) {
        return switch (every) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> 12;
            case ONCE -> 0;
        };
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
