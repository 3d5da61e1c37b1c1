package kz.sanaq.pipeline;

import kz.sanaq.intake.Arrival;
import kz.sanaq.intake.InboxFile;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** From the inbox to the register. No skip: bad input is an answer; what fails here is machinery, and a restart goes on. */
@Configuration(proxyBeanMethods = false)
class IntakeSteps {

    /** Reads and checks everything under jobs/ before anything is written; then writes the dimensions. */
    @Bean
    Step reference(JobRepository jobs, PlatformTransactionManager transactions, RunScope scope) {
        return new StepBuilder("reference", jobs)
                .listener(scope)
                .tasklet(new Deed(() -> scope.current().loadReference()), transactions)
                .build();
    }

    /** A submission is born for each new file. */
    @Bean
    Step register(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            RunScope scope,
            Progress progress,
            PipelineSettings settings) {
        return new StepBuilder("register", jobs)
                .listener(scope)
                .<InboxFile, Arrival>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(progress.each("register", () -> scope.current().inboxFiles()))
                .processor(file -> scope.isToldToEnd() ? null : scope.current().arrival(file)) // none where it is known
                .writer(chunk -> chunk.forEach(arrival -> scope.current().register(arrival)))
                .taskExecutor(readers)
                .listener(new AfterSuccess(() -> scope.current().registered()))
                .build();
    }
}
