package kz.sanaq.pipeline;

import java.time.Clock;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import org.springframework.batch.core.configuration.annotation.EnableBatchProcessing;
import org.springframework.batch.core.configuration.annotation.EnableJdbcJobRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What steps stand on, in a run and in a worker: the database, the job repository in schema {@code batch}, the reading threads. */
@Configuration(proxyBeanMethods = false)
@EnableBatchProcessing
@EnableJdbcJobRepository(tablePrefix = "batch.")
class BatchConfiguration {

    @Bean
    DataSource dataSource(Database database, PipelineSettings settings, RunSessions sessions) {
        return database.dataSource(Role.PIPELINE, settings.threads() + 3, sessions.name());
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
}
