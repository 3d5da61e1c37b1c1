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
}
