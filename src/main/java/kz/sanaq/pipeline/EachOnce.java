package kz.sanaq.pipeline;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.listener.StepExecutionListener;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Hands out the items of a list that is asked for anew at each start of the step: what is left to do is known to the
 * register, so nothing of it is kept in the execution context.
 */
final class EachOnce<T> implements ItemReader<T>, StepExecutionListener {

    private final String step;
    private final Supplier<List<T>> items;
    private final Progress progress;
    private @Nullable Iterator<T> left;

    EachOnce(String step, Supplier<List<T>> items, Progress progress) {
        this.step = step;
        this.items = items;
        this.progress = progress;
    }

    @Override
    public synchronized void beforeStep(StepExecution execution) {
        left = null;
    }

    @Override
    public synchronized @Nullable T read() {
        if (left == null) {
            List<T> all = items.get();
            progress.begin(step, all.size());
            left = all.iterator();
        }
        if (!left.hasNext()) {
            progress.end();
            return null;
        }
        progress.advance();
        return left.next();
    }
}
