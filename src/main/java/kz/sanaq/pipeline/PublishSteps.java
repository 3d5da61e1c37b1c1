package kz.sanaq.pipeline;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** From findings and gaps to what people read. */
@Configuration(proxyBeanMethods = false)
class PublishSteps {

    /** The morning report. */
    @Bean
    Step report(JobRepository jobs, PlatformTransactionManager transactions, RunScope scope) {
        return new StepBuilder("report", jobs)
                .listener(scope)
                .tasklet(new Deed(() -> scope.current().report()), transactions)
                .build();
    }

    /** Receipts and returned workbooks: an item is a submission that is to be told something else than it was. */
    @Bean
    Step answer(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            RunScope scope,
            Progress progress,
            PipelineSettings settings) {
        return new StepBuilder("answer", jobs)
                .listener(scope)
                .<Integer, Integer>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(progress.each("answer", () -> scope.current().unanswered()))
                .processor(submission -> scope.isToldToEnd() ? null : submission)
                .writer(chunk -> chunk.forEach(submission -> scope.current().answer(submission)))
                .build();
    }
}
