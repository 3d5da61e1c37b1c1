package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;
import kz.sanaq.intake.Submission;
import kz.sanaq.pipeline.scale.Broker;
import kz.sanaq.pipeline.scale.HandingOut;
import kz.sanaq.pipeline.scale.InHand;
import kz.sanaq.pipeline.scale.Parts;
import kz.sanaq.pipeline.scale.SharedKnowledge;
import kz.sanaq.pipeline.scale.SignsOfLife;
import kz.sanaq.pipeline.scale.Taking;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** From the register to the warehouse, by workers on any machine: Spring Batch's remote partitioning. */
@Configuration(proxyBeanMethods = false)
@Import(PartSteps.class)
class RemoteLoad {

    private static final int ONCE = 1;

    @Bean
    PartScope partScope(RunScope scope, InHand inHand) {
        return new PartScope(part -> scope.current(), scope::isToldToEnd, inHand);
    }

    /** What waits in the register is cut into parts; who is free takes the next. */
    @Bean
    Step load(
            JobRepository jobs,
            PlatformTransactionManager transactions,
            RunScope scope,
            Progress progress,
            PipelineSettings settings,
            Parts parts,
            SignsOfLife workers,
            InHand inHand,
            SharedKnowledge shared,
            Broker broker,
            Taking own) {
        IntConsumer giveUp = attempts -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            List<Integer> suspects = inHand.suspects(attempts);
            scope.current().waiting(suspects).forEach(each -> scope.current().giveUp(each, attempts));
            inHand.done(suspects, scope.execution());
        });
        HandingOut handing = new HandingOut(
                jobs,
                new HandingOut.Terms(
                        settings.codeVersion(),
                        settings.scale().lease(),
                        settings.scale().attempts()),
                parts,
                workers,
                inHand,
                broker,
                own,
                PartSteps.NAMES,
                new HandingOut.Run(scope::isToldToEnd, progress::advance, giveUp));
        Partitioner cut = any -> {
            parts.takeBack();
            inHand.blameAll();
            giveUp.accept(settings.scale().attempts());
            return cut(scope, progress, inHand, scope.current().share(shared), settings);
        };
        return new StepBuilder("load", jobs)
                .listener(scope)
                .listener(new SettleSetAside(scope))
                .listener(new StepExecutionListener() {
                    @Override
                    public @Nullable ExitStatus afterStep(StepExecution ended) {
                        progress.end();
                        return null;
                    }
                })
                .listener(new AfterSuccess(() -> scope.current().loaded()))
                .partitioner("load", cut)
                .partitionHandler(handing)
                .build();
    }

    /** Named by the try at hand: a restart cuts anew what is left. Suspects are read one by one from the first. */
    private static Map<String, ExecutionContext> cut(
            RunScope scope, Progress progress, InHand inHand, String knowledge, PipelineSettings settings) {
        int size = settings.scale().part();
        List<Submission> all = scope.current().waiting();
        progress.begin("load", all.size());
        Set<Integer> suspects = new HashSet<>(inHand.suspects(ONCE));
        Map<String, ExecutionContext> parts = new LinkedHashMap<>();
        for (boolean isCareful : new boolean[] {true, false}) {
            List<Submission> these = new ArrayList<>(all);
            these.removeIf(each -> suspects.contains(each.id()) != isCareful);
            for (int from = 0; from < these.size(); from += size) {
                List<Submission> part = these.subList(from, Math.min(from + size, these.size()));
                parts.put(
                        scope.execution() + "." + parts.size(),
                        PartScope.context(part, isCareful, knowledge, settings.passwords(), settings.limits()));
            }
        }
        return parts;
    }
}
