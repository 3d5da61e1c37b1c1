package kz.sanaq.pipeline;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;

/** Does something when a step has ended well. */
record AfterSuccess(Runnable action) implements StepExecutionListener {

    @Override
    public @Nullable ExitStatus afterStep(StepExecution execution) {
        if (ExitStatus.COMPLETED.equals(execution.getExitStatus())) {
            action.run();
        }
        return null;
    }
}
