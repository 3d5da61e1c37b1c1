package kz.sanaq.pipeline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code audit.run_stage}: what Spring Batch knows of a run's steps, kept when its own rows are gone. */
final class RunStages {

    /** Batch writes the time of this machine without its zone, and the driver reads it so. */
    private static final String STEPS = """
            select
                step_name, start_time, greatest(start_time, coalesce(end_time, last_updated)) as end_time,
                case
                    when status in ('COMPLETED', 'STOPPED') then status
                    when end_time is null then 'DIED'
                    else 'FAILED'
                end as state,
                read_count, filter_count, write_count, commit_count, rollback_count
            from batch.step_execution
            where job_execution_id = :execution and start_time is not null
                and step_name not like '%:%' -- parts are summed up in their step
            """;

    /** What was said of a stage that died stays: to recover it, Batch gives it an end that it had not. */
    private static final String KEEP = """
            insert into audit.run_stage (
                run_id, execution_id, stage, started_at, ended_at, state, read, passed_over, written, commits, rollbacks)
            values (
                :run, :execution, :stage, :started, :ended, :state, :read, :passed, :written, :commits, :rollbacks)
            on conflict (run_id, execution_id, stage) do nothing
            """;

    private final JdbcClient jdbc;

    RunStages(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** A step as Batch has it. */
    private record Stage(
            String name,
            Timestamp started,
            Timestamp ended,
            String state,
            long read,
            long passed,
            long written,
            long commits,
            long rollbacks) {

        static Stage of(ResultSet row, int number) throws SQLException {
            return new Stage(
                    row.getString("step_name"),
                    row.getTimestamp("start_time"),
                    row.getTimestamp("end_time"),
                    row.getString("state"),
                    row.getLong("read_count"),
                    row.getLong("filter_count"),
                    row.getLong("write_count"),
                    row.getLong("commit_count"),
                    row.getLong("rollback_count"));
        }
    }

    /** Keeps the stages of one try at a run that has ended or died. */
    void keep(long run, long execution) {
        List<Stage> stages =
                jdbc.sql(STEPS).param("execution", execution).query(Stage::of).list();
        for (Stage stage : stages) {
            jdbc.sql(KEEP)
                    .param("run", run)
                    .param("execution", execution)
                    .param("stage", stage.name())
                    .param("started", stage.started())
                    .param("ended", stage.ended())
                    .param("state", stage.state())
                    .param("read", stage.read())
                    .param("passed", stage.passed())
                    .param("written", stage.written())
                    .param("commits", stage.commits())
                    .param("rollbacks", stage.rollbacks())
                    .update();
        }
    }
}
