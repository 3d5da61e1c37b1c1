package kz.sanaq.pipeline;

import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.builder.FlowBuilder;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.flow.Flow;
import org.springframework.batch.core.job.flow.support.SimpleFlow;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The jobs. The night is the flow of intake, reconcile and publish; a step that fails ends it, and nothing after it runs. */
@Configuration(proxyBeanMethods = false)
class Jobs {

    @Bean
    Flow intakeFlow(Step reference, Step register, Step load) {
        return new FlowBuilder<SimpleFlow>("intake-flow")
                .start(reference)
                .on("COMPLETED")
                .to(register)
                .from(reference)
                .on("*")
                .fail()
                .from(register)
                .on("COMPLETED")
                .to(load)
                .from(register)
                .on("*")
                .fail()
                .from(load)
                .on("COMPLETED")
                .end()
                .from(load)
                .on("*")
                .fail()
                .build();
    }

    @Bean
    Flow reconcileFlow(Step resolve, Step assess) {
        return new FlowBuilder<SimpleFlow>("reconcile-flow")
                .start(resolve)
                .on("COMPLETED")
                .to(assess)
                .from(resolve)
                .on("*")
                .fail()
                .from(assess)
                .on("COMPLETED")
                .end()
                .from(assess)
                .on("*")
                .fail()
                .build();
    }

    @Bean
    Flow publishFlow(Step hear, Step report, Step answer) {
        return new FlowBuilder<SimpleFlow>("publish-flow")
                .start(hear)
                .on("COMPLETED")
                .to(report)
                .from(hear)
                .on("*")
                .fail()
                .from(report)
                .on("COMPLETED")
                .to(answer)
                .from(report)
                .on("*")
                .fail()
                .from(answer)
                .on("COMPLETED")
                .end()
                .from(answer)
                .on("*")
                .fail()
                .build();
    }

    @Bean
    Job intake(JobRepository jobs, RunScope scope, Flow intakeFlow) {
        return job("intake", jobs, scope, intakeFlow);
    }

    @Bean
    Job reconcile(JobRepository jobs, RunScope scope, Flow reconcileFlow) {
        return job("reconcile", jobs, scope, reconcileFlow);
    }

    @Bean
    Job publish(JobRepository jobs, RunScope scope, Flow publishFlow) {
        return job("publish", jobs, scope, publishFlow);
    }

    @Bean
    Flow nightFlow(Flow intakeFlow, Flow reconcileFlow, Flow publishFlow) {
        return new FlowBuilder<SimpleFlow>("night-flow")
                .start(intakeFlow)
                .on("COMPLETED")
                .to(reconcileFlow)
                .from(intakeFlow)
                .on("*")
                .fail()
                .from(reconcileFlow)
                .on("COMPLETED")
                .to(publishFlow)
                .from(reconcileFlow)
                .on("*")
                .fail()
                .from(publishFlow)
                .on("COMPLETED")
                .end()
                .from(publishFlow)
                .on("*")
                .fail()
                .build();
    }

    @Bean
    Job nightly(JobRepository jobs, RunScope scope, Flow nightFlow) {
        return job("nightly", jobs, scope, nightFlow);
    }

    /** A night on years of history: however many files, they are reconciled once, when all are loaded. */
    @Bean
    Job backfill(JobRepository jobs, RunScope scope, Flow nightFlow) {
        return job("backfill", jobs, scope, nightFlow);
    }

    /** Readings that were asked for take the place of new files. */
    @Bean
    Job rerun(JobRepository jobs, RunScope scope, Step reference, Step load, Flow reconcileFlow, Flow publishFlow) {
        Flow again = new FlowBuilder<SimpleFlow>("rerun-flow")
                .start(reference)
                .on("COMPLETED")
                .to(load)
                .from(reference)
                .on("*")
                .fail()
                .from(load)
                .on("COMPLETED")
                .to(reconcileFlow)
                .from(load)
                .on("*")
                .fail()
                .from(reconcileFlow)
                .on("COMPLETED")
                .to(publishFlow)
                .from(reconcileFlow)
                .on("*")
                .fail()
                .from(publishFlow)
                .on("COMPLETED")
                .end()
                .from(publishFlow)
                .on("*")
                .fail()
                .build();
        return job("rerun", jobs, scope, again);
    }

    private static Job job(String name, JobRepository jobs, RunScope scope, Flow flow) {
        return new JobBuilder(name, jobs).listener(scope).start(flow).end().build();
    }
}
