package kz.sanaq.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rerun would change, or has changed.
 *
 * @param read submissions that were read again
 * @param changed how many of them say something else
 * @param figures figures, by cell and meaning
 * @param findings findings that open, close or become others
 * @param gaps gaps whose difference or residual becomes another
 * @param slices parts of reconciliation that were done again
 */
public record Changes(
        int read, int changed, List<Change> figures, List<Change> findings, List<Change> gaps, List<String> slices) {

    /**
     * One thing that becomes another.
     *
     * @param what what it is about, in natural codes
     * @param from what it is; absent for something new
     * @param to what it becomes; absent for something that is no more
     */
    public record Change(
            String what, @Nullable String from, @Nullable String to) {}

    /** Whether everything stays as it is. */
    public boolean areNone() {
        return figures.isEmpty() && findings.isEmpty() && gaps.isEmpty();
    }
}
