package kz.sanaq.pipeline;

import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** From observations to findings and gaps; nothing to do where nothing changed since it last went through. */
@Configuration(proxyBeanMethods = false)
class ReconcileSteps {

    /** What the senders wrote becomes institutions and areas. */
    @Bean
    Step resolve(JobRepository jobs, PlatformTransactionManager transactions, RunScope scope) {
        return new StepBuilder("resolve", jobs)
                .listener(scope)
                .tasklet(new Deed(() -> scope.current().resolve()), transactions)
                .build();
    }

    /** An item is a slice: the rules of one grain in one pass, a query rule, the gaps, the claims. Each is a transaction. */
    @Bean
    Step assess(JobRepository jobs, PlatformTransactionManager transactions, RunScope scope, Progress progress) {
        return new StepBuilder("assess", jobs)
                .listener(scope)
                .<String, String>chunk(1)
                .transactionManager(transactions)
                .reader(progress.each("assess", () -> scope.current().slices()))
                .writer(slices -> slices.forEach(slice -> scope.current().assess(slice)))
                .listener(new AfterSuccess(() -> scope.current().reconciled()))
                .build();
    }
}
