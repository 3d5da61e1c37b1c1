package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What somebody should know of a run, kept on its card. Arguments are numbers, codes and names of files: never what stood
 * in a cell.
 */
final class RunWarnings {

    private static final String STATE = """
            select
                (select count(*) from intake.submission where state = 'REGISTERED') as waiting,
                (select count(*) from intake.submission where state = 'PENDING') as for_steward,
                (select count(*) from intake.submission where state = 'SET_ASIDE' and decided_run = :run) as set_aside,
                (select count(*) from quality.gap where state <> 'ASSESSED' and last_seen_run = :run) as not_compared,
                (
                    select coalesce(string_agg(distinct rule, ', ' order by rule), '')
                    from quality.assessment
                    where run_id = :run and crashed > 0) as crashed
            """;

    private static final String UNHEARD = """
            select submission_id, file_name, why
            from intake.heard
            join intake.submission using (submission_id)
            where run_id = :run and why is not null
            order by submission_id
            limit 20
            """;

    private record State(long waiting, long forSteward, long setAside, long notCompared, String crashed) {}

    private RunWarnings() {}

    /** A JSON list of messages. */
    static String of(JdbcClient jdbc, long run, JobExecution execution, int restarts) {
        List<Message> warnings = new ArrayList<>();
        if (restarts > 0) {
            warnings.add(Message.of("pipeline.warning.restarted", "times", restarts));
        }
        for (StepExecution step : execution.getStepExecutions()) {
            if (step.getStatus() == BatchStatus.FAILED) {
                warnings.add(
                        Message.of("pipeline.warning.failed", "stage", step.getStepName(), "kind", kind(execution)));
            } else if (step.getStatus() == BatchStatus.STOPPED) {
                warnings.add(Message.of("pipeline.warning.stopped", "stage", step.getStepName()));
            }
        }
        State state = jdbc.sql(STATE).param("run", run).query(State.class).single();
        if (state.waiting() > 0) {
            warnings.add(Message.of("pipeline.warning.waiting", "submissions", state.waiting()));
        }
        if (state.forSteward() > 0) {
            warnings.add(Message.of("pipeline.warning.for-steward", "submissions", state.forSteward()));
        }
        if (state.setAside() > 0) {
            warnings.add(Message.of("pipeline.warning.personal-data", "submissions", state.setAside()));
        }
        if (!state.crashed().isEmpty()) {
            warnings.add(Message.of("pipeline.warning.crashed", "rules", state.crashed()));
        }
        if (state.notCompared() > 0) {
            warnings.add(Message.of("pipeline.warning.not-compared", "gaps", state.notCompared()));
        }
        jdbc.sql(UNHEARD).param("run", run).query(row -> {
            warnings.add(Message.of(
                    "pipeline.warning.not-heard",
                    "submission",
                    row.getInt("submission_id"),
                    "file",
                    row.getString("file_name")));
            warnings.add(Message.fromJson(row.getString("why")));
        });
        return json(warnings);
    }

    /** A JSON list of messages. */
    static String json(Collection<Message> warnings) {
        return warnings.stream().map(Message::toJson).collect(Collectors.joining(",", "[", "]"));
    }

    /** The kind of failure alone: its text may have a cell's. */
    private static String kind(JobExecution execution) {
        Throwable failure = null;
        for (Throwable cause : execution.getAllFailureExceptions()) {
            failure = cause;
            while (failure.getCause() != null) {
                failure = failure.getCause();
            }
        }
        return failure == null ? "?" : failure.getClass().getSimpleName();
    }
}
