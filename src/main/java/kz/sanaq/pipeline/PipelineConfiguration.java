package kz.sanaq.pipeline;

import java.time.Clock;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What the jobs stand on: the database in two roles, the job repository in schema {@code batch}, the reading threads. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = "batch.")
@Import({IntakeSteps.class, ReconcileSteps.class, PublishSteps.class, Jobs.class})
class PipelineConfiguration {

    @Bean
    DataSource dataSource(Database database, PipelineSettings settings) {
        return database.dataSource(Role.PIPELINE, settings.threads() + 3);
    }

    @Bean
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new JdbcTransactionManager(dataSource);
    }

    @Bean
    AsyncTaskExecutor readers(PipelineSettings settings) {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setThreadNamePrefix("read-");
        executor.setCorePoolSize(settings.threads());
        executor.setMaxPoolSize(settings.threads());
        return executor;
    }

    @Bean
    Clock clock(DataSource dataSource) {
        return new DatabaseClock(dataSource);
    }

    @Bean
    Runs runs(DataSource dataSource, Clock clock) {
        return new Runs(dataSource, clock);
    }

    @Bean
    RunCards runCards(DataSource dataSource) {
        return new RunCards(dataSource);
    }

    @Bean
    BatchHistory batchHistory(DataSource dataSource, Clock clock) {
        return new BatchHistory(dataSource, clock);
    }

    @Bean
    RunScope runScope(
            PipelineSettings settings,
            DataSource dataSource,
            Database database,
            Runs runs,
            RunCards cards,
            Clock clock) {
        return new RunScope(settings, dataSource, database.dataSource(Role.RULES, 2), runs, cards, clock);
    }

    @Bean
    Recovery recovery(JobRepository jobRepository, JobOperator jobOperator, Runs runs, RunCards cards) {
        return new Recovery(jobRepository, jobOperator, runs, cards);
    }

    @Bean
    Stopping stopping(RunScope scope) {
        return new Stopping(scope);
    }
}
