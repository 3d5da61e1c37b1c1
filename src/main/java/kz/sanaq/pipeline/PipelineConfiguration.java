package kz.sanaq.pipeline;

import java.time.Clock;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.pipeline.scale.Parts;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** The jobs, the cards of their runs, and what recovers and stops them. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({BatchConfiguration.class, IntakeSteps.class, ReconcileSteps.class, PublishSteps.class, Jobs.class})
class PipelineConfiguration {

    @Bean
    RunSessions sessions() {
        return RunSessions.unlikeAnyOther();
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
            Clock clock,
            Trail trail) {
        DataSource rules = database.dataSource(Role.RULES, 2);
        return new RunScope(settings, dataSource, rules, runs, cards, clock, trail, database::breakOff);
    }

    @Bean
    Recovery recovery(
            JobRepository jobRepository, JobOperator jobOperator, Runs runs, RunCards cards, DataSource dataSource) {
        return new Recovery(jobRepository, jobOperator, runs, cards, new Parts(dataSource));
    }

    @Bean
    Stopping stopping(RunScope scope) {
        return new Stopping(scope);
    }
}
