package kz.sanaq.pipeline;

import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Hearing;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** From findings and gaps to what people read. */
@Configuration(proxyBeanMethods = false)
class PublishSteps {

    /**
     * What came back is compared with what it corrects, and its list is read: before the report, which asks for nothing that
     * is explained. An item is a submission.
     */
    @Bean
    Step hear(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            RunScope scope,
            Progress progress,
            PipelineSettings settings) {
        return new StepBuilder("hear", jobs)
                .listener(scope)
                .<Integer, Hearing.Said>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(progress.each("hear", () -> scope.current().replies().unheard()))
                .processor(submission ->
                        scope.isToldToEnd() ? null : scope.current().replies().hear(submission))
                .writer(chunk -> chunk.forEach(said -> scope.current().replies().heard(said)))
                .taskExecutor(readers)
                .build();
    }

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
            AsyncTaskExecutor readers,
            RunScope scope,
            Progress progress,
            PipelineSettings settings) {
        return new StepBuilder("answer", jobs)
                .listener(scope)
                .<Answers.Due, Answers.Prepared>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(progress.each("answer", () -> scope.current().replies().unanswered()))
                .processor(due ->
                        scope.isToldToEnd() ? null : scope.current().replies().prepare(due))
                .writer(chunk -> scope.current().replies().answer(chunk.getItems()))
                .taskExecutor(readers)
                .build();
    }
}
