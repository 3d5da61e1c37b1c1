package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code quality.gap}, {@code gap_component}, {@code gap_cell} and {@code gap_figure}. */
final class Gaps {

    private static final String UPSERT = """
            insert into quality.gap (
                comparison, comparison_version, area_code, period_start, period_end, measure_kind, unit, title, left_words, right_words,
                scenario, state, missing, left_value, right_value, difference, explained, residual, first_seen_run, last_seen_run)
            values (
                :comparison, :version, :area, cast(:start as date), cast(:end as date), :kind, :unit, cast(:title as jsonb),
                cast(:left_words as jsonb), cast(:right_words as jsonb), cast(:scenario as jsonb), :state, :missing,
                cast(:left as numeric), cast(:right as numeric), cast(:difference as numeric), cast(:explained as numeric),
                cast(:residual as numeric), :run, :run)
            on conflict (comparison, area_code) do update
            set comparison_version = excluded.comparison_version,
                period_start = excluded.period_start,
                period_end = excluded.period_end,
                measure_kind = excluded.measure_kind,
                unit = excluded.unit,
                title = excluded.title,
                left_words = excluded.left_words,
                right_words = excluded.right_words,
                scenario = excluded.scenario,
                state = excluded.state,
                missing = excluded.missing,
                left_value = excluded.left_value,
                right_value = excluded.right_value,
                difference = excluded.difference,
                explained = excluded.explained,
                residual = excluded.residual,
                last_seen_run = excluded.last_seen_run
            returning gap_id
            """;

    private static final String FORGET_PARTS = """
            with component as (delete from quality.gap_component where gap_id = :gap),
            cell as (delete from quality.gap_cell where gap_id = :gap)
            delete from quality.gap_figure where gap_id = :gap
            """;

    private static final String COMPONENTS = """
            insert into quality.gap_component (gap_id, ordinal, code, basis, value, missing, words, scenario)
            select :gap, ordinal, code, basis, value, missing, words, scenario
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                ordinal smallint, code text, basis text, value numeric, missing text, words jsonb, scenario jsonb)
            """;

    private static final String CELLS = """
            insert into quality.gap_cell (gap_id, ordinal, selection, submission_id, sheet, cell_row, cell_column, value, sign)
            select :gap, ordinal, selection, submission, sheet, "row", "column", value, sign
            from jsonb_to_recordset(cast(:rows as jsonb)) as trace (
                ordinal smallint, selection text, submission int, sheet smallint, "row" int, "column" smallint, value numeric, sign smallint)
            """;

    private static final String FIGURES = """
            insert into quality.gap_figure (gap_id, ordinal, figure, value, sign)
            select :gap, ordinal, figure, value, sign
            from jsonb_to_recordset(cast(:rows as jsonb)) as trace (ordinal smallint, figure text, value numeric, sign smallint)
            """;

    private static final String FORGET_GONE = """
            delete from quality.gap where comparison = :comparison and last_seen_run <> :run
            """;

    private final JdbcClient writing;

    Gaps(JdbcClient writing) {
        this.writing = writing;
    }

    /** Keeps the gaps of one comparison; areas that it no longer has are forgotten. */
    void keep(long run, Comparison comparison, List<Gap> gaps, Words unexplained) {
        gaps.forEach(gap -> keep(run, gap, unexplained));
        writing.sql(FORGET_GONE)
                .param("comparison", comparison.code())
                .param("run", run)
                .update();
    }

    private void keep(long run, Gap gap, Words unexplained) {
        ComparisonFile file = gap.comparison().file();
        Waterfall waterfall = gap.waterfall();
        long id = writing.sql(UPSERT)
                .param("comparison", file.comparison())
                .param("version", gap.comparison().version())
                .param("area", gap.area())
                .param("start", gap.comparison().date(gap.comparison().right()))
                .param("end", gap.comparison().date(gap.comparison().left()))
                .param("kind", file.kind().name())
                .param("unit", file.unit())
                .param("title", Json.write(file.title()))
                .param("left_words", Json.write(file.left().words()))
                .param("right_words", Json.write(file.right().words()))
                .param("scenario", file.scenario() == null ? null : Json.write(file.scenario()))
                .param("state", waterfall == null ? "NOT_ASSESSED" : "ASSESSED")
                .param("missing", gap.missing())
                .param("left", waterfall == null ? null : waterfall.left())
                .param("right", waterfall == null ? null : waterfall.right())
                .param("difference", waterfall == null ? null : waterfall.difference())
                .param("explained", waterfall == null ? null : waterfall.explained())
                .param("residual", waterfall == null ? null : waterfall.residual())
                .param("run", run)
                .query(Long.class)
                .single();
        writing.sql(FORGET_PARTS).param("gap", id).update();
        rows(COMPONENTS, id, components(gap, unexplained));
        rows(
                CELLS,
                id,
                gap.traces().stream()
                        .filter(trace -> trace.evidence().figure() == null)
                        .map(Row::of)
                        .toList());
        rows(
                FIGURES,
                id,
                gap.traces().stream()
                        .filter(trace -> trace.evidence().figure() != null)
                        .map(Row::of)
                        .toList());
    }

    private void rows(String sql, long gap, List<?> rows) {
        writing.sql(sql).param("gap", gap).param("rows", Json.write(rows)).update();
    }

    private static List<Component> components(Gap gap, Words unexplained) {
        List<Component> rows = new ArrayList<>();
        for (Gap.Part part : gap.parts()) {
            rows.add(new Component(
                    rows.size() + 1,
                    part.component().code(),
                    part.component().basis().name(),
                    part.value(),
                    part.missing(),
                    part.component().words(),
                    part.component().scenario()));
        }
        Waterfall waterfall = gap.waterfall();
        if (waterfall != null) {
            rows.add(new Component(
                    rows.size() + 1,
                    "unexplained",
                    "UNEXPLAINED",
                    waterfall.residual(),
                    null,
                    Objects.requireNonNullElse(gap.comparison().file().unexplained(), unexplained),
                    gap.comparison().file().scenario()));
        }
        return rows;
    }

    /** A component as it is written. */
    private record Component(
            int ordinal,
            String code,
            String basis,
            @Nullable BigDecimal value,
            @Nullable String missing,
            Words words,
            @Nullable Words scenario) {}

    /** A cell or figure as it is written. */
    private record Row(
            int ordinal,
            String selection,
            @Nullable Integer submission,
            @Nullable Integer sheet,
            @Nullable Integer row,
            @Nullable Integer column,
            @Nullable String figure,
            BigDecimal value,
            int sign) {

        static Row of(Gap.Trace trace) {
            Amount.Evidence evidence = trace.evidence();
            return new Row(
                    trace.ordinal(),
                    trace.selection(),
                    evidence.submission(),
                    evidence.sheet(),
                    evidence.row(),
                    evidence.column(),
                    evidence.figure(),
                    evidence.value(),
                    trace.sign());
        }
    }
}
