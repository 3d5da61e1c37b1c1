package kz.sanaq.pipeline;

import java.time.Clock;
import javax.sql.DataSource;
import kz.sanaq.pipeline.scale.Broker;
import kz.sanaq.pipeline.scale.Duty;
import kz.sanaq.pipeline.scale.InHand;
import kz.sanaq.pipeline.scale.Parts;
import kz.sanaq.pipeline.scale.SharedKnowledge;
import kz.sanaq.pipeline.scale.SignsOfLife;
import kz.sanaq.pipeline.scale.Taking;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** A process that only does parts of what another runs. */
@SpringBootConfiguration(proxyBeanMethods = false)
@Import({BatchConfiguration.class, PartSteps.class})
class WorkerConfiguration {

    /** None of a run's: who takes a dead run over lets workers be, whose parts are called back in their own way. */
    @Bean
    RunSessions sessions() {
        return new RunSessions("sanaq worker");
    }

    @Bean
    PartRuns partRuns(
            JobRepository jobs, PipelineSettings settings, DataSource dataSource, Clock clock, SharedKnowledge shared) {
        return new PartRuns(jobs, settings, dataSource, clock, shared);
    }

    @Bean
    PartScope partScope(PartRuns runs, InHand inHand, WorkerListener listener) {
        return new PartScope(
                part -> {
                    listener.begins(RunScope.runOf(part.getJobExecution()), PartScope.size(part));
                    return runs.of(part);
                },
                () -> false,
                inHand);
    }

    @Bean
    Duty duty(
            Broker broker,
            Taking taking,
            Parts parts,
            SignsOfLife signs,
            PipelineSettings settings,
            PartRuns runs,
            WorkerListener listener) {
        return new Duty(
                broker,
                taking,
                parts,
                signs,
                settings.codeVersion(),
                runs::prepare,
                theirs -> listener.otherVersion(theirs, settings.codeVersion()));
    }
}
