package kz.sanaq.pipeline;

import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.intake.Interpretation;
import kz.sanaq.intake.Submission;
import kz.sanaq.pipeline.scale.Broker;
import kz.sanaq.pipeline.scale.HandingOut;
import kz.sanaq.pipeline.scale.InHand;
import kz.sanaq.pipeline.scale.Parts;
import kz.sanaq.pipeline.scale.SharedKnowledge;
import kz.sanaq.pipeline.scale.SignsOfLife;
import kz.sanaq.pipeline.scale.Taking;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.integration.partition.BeanFactoryStepLocator;
import org.springframework.batch.integration.partition.StepExecutionRequestHandler;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.transaction.PlatformTransactionManager;

/** What does a part of the load, the same in a worker and in the run's own process. */
@Configuration(proxyBeanMethods = false)
class PartSteps {

    static final HandingOut.Steps NAMES = new HandingOut.Steps("loadPart", "loadPartCarefully");

    @Bean
    Parts parts(DataSource dataSource) {
        return new Parts(dataSource);
    }

    @Bean
    InHand inHand(DataSource dataSource) {
        return new InHand(dataSource);
    }

    @Bean
    SignsOfLife signsOfLife(DataSource dataSource) {
        return new SignsOfLife(dataSource);
    }

    @Bean
    SharedKnowledge sharedKnowledge(DataSource dataSource) {
        return new SharedKnowledge(dataSource);
    }

    @Bean
    Broker broker(DataSource dataSource, Database database, PipelineSettings settings, BeanFactory beans) {
        return new Broker(dataSource, database, settings.codeVersion(), beans);
    }

    @Bean
    Taking taking(JobRepository jobs, Parts parts, PartScope scope, BeanFactory beans) {
        BeanFactoryStepLocator steps = new BeanFactoryStepLocator();
        steps.setBeanFactory(beans);
        StepExecutionRequestHandler handler = new StepExecutionRequestHandler();
        handler.setJobRepository(jobs);
        handler.setStepLocator(steps);
        return new Taking(parts, handler, scope::stop);
    }

    /** As the load of one process. */
    @Bean
    Step loadPart(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            PartScope scope,
            PipelineSettings settings) {
        return part(NAMES.together(), settings.chunk(), jobs, transactions, readers, scope);
    }

    /** One by one, each in its own transaction: of what is in hand when the worker dies, there is one. */
    @Bean
    Step loadPartCarefully(
            JobRepository jobs, PlatformTransactionManager transactions, AsyncTaskExecutor readers, PartScope scope) {
        return part(NAMES.careful(), 1, jobs, transactions, readers, scope);
    }

    private static Step part(
            String name,
            int chunk,
            JobRepository jobs,
            PlatformTransactionManager transactions,
            AsyncTaskExecutor readers,
            PartScope scope) {
        return new StepBuilder(name, jobs)
                .listener(scope)
                .<Submission, Interpretation>chunk(chunk)
                .transactionManager(transactions)
                .reader(new EachOnce<>(name, scope::left, Progress.silent()))
                .processor(scope::interpret)
                .writer(interpretations -> scope.load(List.copyOf(interpretations.getItems())))
                .taskExecutor(readers)
                .build();
    }
}
