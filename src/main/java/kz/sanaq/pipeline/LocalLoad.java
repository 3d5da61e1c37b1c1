package kz.sanaq.pipeline;

import javax.sql.DataSource;
import kz.sanaq.intake.Interpretation;
import kz.sanaq.intake.Submission;
import kz.sanaq.pipeline.scale.InHand;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** From the register to the warehouse, by threads of this process. */
@Configuration(proxyBeanMethods = false)
class LocalLoad {

    /** What waits in the register is read, by several threads, and loaded, each with a savepoint of its own. */
    @Bean
    Step load(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            RunScope scope,
            Progress progress,
            PipelineSettings settings,
            DataSource dataSource) {
        InHand inHand = new InHand(dataSource);
        return new StepBuilder("load", jobs)
                .listener(scope)
                .listener(new SettleSetAside(scope))
                .<Submission, Interpretation>chunk(settings.chunk())
                .transactionManager(transactions)
                .reader(progress.each("load", () -> scope.current().waiting())) // a restart needs no position
                .processor(submission -> scope.isToldToEnd() ? null : scope.interpret(submission))
                .writer(chunk -> {
                    chunk.forEach(interpretation -> scope.current().load(interpretation));
                    inHand.done(
                            chunk.getItems().stream()
                                    .map(each -> each.submission().id())
                                    .toList(),
                            scope.execution());
                })
                .taskExecutor(readers)
                .listener(new AfterSuccess(() -> scope.current().loaded()))
                .build();
    }
}
