package kz.sanaq.pipeline;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.Submission;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A rerun in one transaction that is rolled back, and what would be different after it. */
final class Rehearsal {

    private static final String FINDINGS = """
            select rule || ' ' || subject as what, concat_ws(' ', severity, residual::text) as said
            from quality.finding
            where state = 'OPEN'
            """;

    private static final String GAPS = """
            select
                comparison || ' ' || area_code as what,
                case state when 'ASSESSED' then format('%s = %s explained + %s', difference, explained, residual) else lower(state) end
                    as said
            from quality.gap
            """;

    private static final String READ = """
            select
                count(*)::int as read,
                count(*) filter (where state = 'CHANGED')::int as changed
            from intake.rereading
            where run_id = :run
            """;

    /** A refused workbook that is loaded has figures now, and had none; of a slot that is refused now, the figures stand. */
    private static final String FIGURES = """
            with pair as (
                select submission_id as submission, case when became is null then null else submission_id end as was,
                    coalesce(became, submission_id) as becomes
                from intake.rereading
                where run_id = :run and state = 'CHANGED'
            ),
            figure as materialized (
                select
                    submission_id, slot_id, sheet, cell_row, cell_column,
                    concat_ws(' ',
                        unit_label, nullif(setting, 'ALL'), measure, nullif(category, 'ALL'), nullif(sex, 'ALL'), nullif(age, 'ALL'),
                        nullif(disability, 'ALL'), nullif(residence, 'ALL'), period_end::text,
                        case when is_stated_total then '(total)' end) as meaning,
                    coalesce(trim_scale(value)::text, state::text) as said
                from warehouse.visible_observation
                where submission_id in (select was from pair union all select becomes from pair)
            ),
            before as (
                select submission, sheet, cell_row, cell_column, meaning, said from pair join figure on submission_id = was
                where exists (
                    select from intake.submission_slot filled
                    where filled.submission_id = becomes and filled.slot_id = figure.slot_id and filled.state = 'LOADED')),
            after as (
                select submission, sheet, cell_row, cell_column, meaning, said from pair join figure on submission_id = becomes)
            select
                format('%s · %s!%s: %s',
                    submission.file_name, coalesce(ledger.sheet_name, '?'), mart.a1(cell_row, cell_column), meaning) as what,
                before.said as before,
                after.said as after
            from before
            full join after using (submission, sheet, cell_row, cell_column, meaning)
            join intake.submission on submission.submission_id = submission
            left join intake.sheet_ledger ledger on ledger.submission_id = submission and ledger.sheet = coalesce(before.sheet, after.sheet)
            where before.said is distinct from after.said
            order by submission.file_name, ledger.sheet, cell_row, cell_column, meaning
            """;

    private final DataSource pipeline;
    private final PipelineSettings settings;
    private final Clock clock;
    private final JdbcClient jdbc;

    Rehearsal(DataSource pipeline, PipelineSettings settings, Clock clock) {
        this.pipeline = pipeline;
        this.settings = settings;
        this.clock = clock;
        this.jdbc = JdbcClient.create(pipeline);
    }

    Changes of(RunRequest request) {
        var transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            return rehearse(request);
        }));
    }

    /** All on one thread and one connection: rules, too, must see what was loaded a moment ago. */
    private Changes rehearse(RunRequest request) {
        Map<String, String> findings = standing(FINDINGS);
        Map<String, String> gaps = standing(GAPS);
        Runs runs = new Runs(pipeline, clock);
        long number = runs.start(request, settings.codeVersion(), new Knowledge(settings.jobs()));
        CurrentRun run = new CurrentRun(
                number, request.job(), request.inbox(), settings, pipeline, pipeline, runs, clock, Marks.NONE);
        run.loadReference();
        for (Submission submission : run.waiting()) {
            run.load(run.interpret(submission));
        }
        run.loaded();
        run.resolve();
        List<String> slices = run.slices();
        slices.forEach(run::assess);
        return jdbc.sql(READ)
                .param("run", number)
                .query((row, n) -> new Changes(
                        row.getInt("read"),
                        row.getInt("changed"),
                        figures(number),
                        changes(findings, standing(FINDINGS)),
                        changes(gaps, standing(GAPS)),
                        slices))
                .single();
    }

    private List<Changes.Change> figures(long run) {
        return jdbc.sql(FIGURES)
                .param("run", run)
                .query((row, number) ->
                        new Changes.Change(row.getString("what"), row.getString("before"), row.getString("after")))
                .list();
    }

    private Map<String, String> standing(String sql) {
        Map<String, String> standing = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            standing.put(row.getString("what"), row.getString("said"));
        });
        return standing;
    }

    private static List<Changes.Change> changes(Map<String, String> before, Map<String, String> after) {
        List<Changes.Change> changes = new ArrayList<>();
        TreeSet<String> all = new TreeSet<>(before.keySet());
        all.addAll(after.keySet());
        for (String what : all) {
            @Nullable String from = before.get(what);
            @Nullable String to = after.get(what);
            if (!Objects.equals(from, to)) {
                changes.add(new Changes.Change(what, from, to));
            }
        }
        return changes;
    }
}
