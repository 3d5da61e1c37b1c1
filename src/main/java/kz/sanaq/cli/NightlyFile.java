package kz.sanaq.cli;

import java.nio.file.Path;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.pipeline.HistorySettings;
import org.jspecify.annotations.Nullable;

/**
 * {@code jobs/nightly.yaml}.
 *
 * @param inbox folder of workbooks, from the installation's folder
 * @param threads how many submissions are read side by side
 * @param chunk how many submissions share a transaction
 * @param history how long what runs leave behind is kept; may be left out
 */
record NightlyFile(
        String inbox, int threads, int chunk, @Nullable HistorySettings history) {

    NightlyFile {
        if (threads < 1 || chunk < 1) {
            throw new IllegalArgumentException("threads %d, chunk %d: at least one".formatted(threads, chunk));
        }
    }

    @Override
    public HistorySettings history() {
        return history == null ? HistorySettings.defaults() : history;
    }

    static NightlyFile read(Path jobs) {
        return new Knowledge(jobs).oneYaml("nightly.yaml", NightlyFile.class).value();
    }
}
