package kz.sanaq.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/**
 * Before and after a step that reads, each in a transaction of its own: what was set aside goes to quarantine, what was
 * cleared comes back, where whoever reads sees it.
 */
record SettleSetAside(RunScope scope) implements StepExecutionListener {

    @Override
    public void beforeStep(StepExecution execution) {
        scope.current().settleSetAside();
    }

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        scope.current().settleSetAside();
        return null;
    }
}
