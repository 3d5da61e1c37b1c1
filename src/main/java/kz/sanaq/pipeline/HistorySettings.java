package kz.sanaq.pipeline;

import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code history:} of {@code jobs/nightly.yaml}; a key left out means its default, which the accessor gives. */
public record HistorySettings(
        @Meaning("For how many days the job repository of Spring Batch is kept. The cards of runs stay for ever.")
        @Nullable
        Integer keepBatchDays) {

    public HistorySettings {
        if (keepBatchDays != null && keepBatchDays < 1) {
            throw new IllegalArgumentException("keep-batch-days: at least one");
        }
    }

    /** What holds where nothing is said. */
    public static HistorySettings defaults() {
        return new HistorySettings(null);
    }

    @Override
    public Integer keepBatchDays() {
        return keepBatchDays == null ? 90 : keepBatchDays;
    }
}
