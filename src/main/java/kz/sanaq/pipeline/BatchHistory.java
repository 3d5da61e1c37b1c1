package kz.sanaq.pipeline;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The job repository of Spring Batch, which grows by a dozen rows a night: forgotten by age, the cards of runs stay. */
final class BatchHistory {

    /**
     * A job goes whole or not at all, since a restart asks all its executions which steps are done. One that may still be
     * gone on with stays: an execution that has not ended, or a card that is not closed.
     */
    private static final String OLD = """
            select instance.job_instance_id
            from batch.job_instance instance
            join batch.job_execution execution using (job_instance_id)
            left join batch.job_execution_params param
                on param.job_execution_id = execution.job_execution_id and param.parameter_name = 'run'
            left join audit.run on run.run_id = cast(param.parameter_value as bigint)
            group by instance.job_instance_id
            having bool_and(
                execution.status in ('COMPLETED', 'FAILED', 'STOPPED', 'ABANDONED')
                and coalesce(execution.end_time < :before, false)
                and coalesce(run.state <> 'RUNNING', true))
            """;

    private static final String EXECUTIONS =
            "select job_execution_id from batch.job_execution where job_instance_id in (%s)";

    private static final String STEPS =
            "select step_execution_id from batch.step_execution where job_execution_id in (" + EXECUTIONS + ")";

    private static final List<String> FORGET = List.of(
            "delete from batch.step_execution_context where step_execution_id in (" + STEPS + ")",
            "delete from batch.step_execution where job_execution_id in (" + EXECUTIONS + ")",
            "delete from batch.job_execution_context where job_execution_id in (" + EXECUTIONS + ")",
            "delete from batch.job_execution_params where job_execution_id in (" + EXECUTIONS + ")",
            "delete from batch.job_execution where job_instance_id in (%s)",
            "delete from batch.job_instance where job_instance_id in (%s)");

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Clock clock;

    BatchHistory(DataSource pipeline, Clock clock) {
        this.jdbc = JdbcClient.create(pipeline);
        this.transactions = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        this.clock = clock;
    }

    /** Forgets jobs that ended more than so many days ago; answers how many. Only who holds the run's lock may. */
    int forget(int days) {
        Timestamp before = Timestamp.from(clock.instant().minus(Duration.ofDays(days)));
        List<Long> old = jdbc.sql(OLD).param("before", before).query(Long.class).list();
        if (!old.isEmpty()) {
            String instances = old.stream().map(String::valueOf).collect(Collectors.joining(","));
            transactions.executeWithoutResult(status -> FORGET.forEach(
                    statement -> jdbc.sql(statement.formatted(instances)).update()));
        }
        return old.size();
    }
}
