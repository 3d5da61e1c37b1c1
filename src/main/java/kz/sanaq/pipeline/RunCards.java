package kz.sanaq.pipeline;

import javax.sql.DataSource;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Writes on the cards of runs what only Spring Batch knows, before it is forgotten. */
final class RunCards {

    private static final String RESTARTS =
            "select count(*) - 1 from batch.job_execution where job_instance_id = :instance";

    private static final String CLOSE = """
            update audit.run
            set restarts = greatest(restarts, :restarts),
                warnings = jsonb_path_query_array(warnings, '$[*] ? (@.key starts with "intake.")')
                    || cast(:warnings as jsonb)
            where run_id = :run
            """;

    private final JdbcClient jdbc;
    private final RunStages stages;

    RunCards(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
        this.stages = new RunStages(pipeline);
    }

    /** Before an execution that died is recovered, which gives its steps an end that they had not. */
    void died(JobExecution execution) {
        stages.keep(RunScope.runOf(execution), execution.getId());
    }

    /** When an execution has ended, however. */
    void ended(JobExecution execution) {
        long run = RunScope.runOf(execution);
        stages.keep(run, execution.getId());
        int restarts = jdbc.sql(RESTARTS)
                .param("instance", execution.getJobInstanceId())
                .query(Integer.class)
                .single();
        jdbc.sql(CLOSE)
                .param("restarts", restarts)
                .param("warnings", RunWarnings.of(jdbc, run, execution, restarts))
                .param("run", run)
                .update();
    }
}
