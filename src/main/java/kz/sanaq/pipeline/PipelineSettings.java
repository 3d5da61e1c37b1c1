package kz.sanaq.pipeline;

import java.nio.file.Path;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.workbook.Limits;

/**
 * What a run needs to know beyond its request.
 *
 * @param jobs the folder of knowledge, {@code jobs/}
 * @param home the folder of what a run leaves
 * @param threads how many submissions are read side by side
 * @param chunk how many submissions share a transaction
 * @param codeVersion version of Sanaq, for the run's card
 * @param history how long what runs leave behind is kept
 * @param scale who reads and loads
 * @param passwords where the passwords of protected workbooks are
 * @param limits what a workbook may not exceed
 */
public record PipelineSettings(
        Path jobs,
        Path home,
        int threads,
        int chunk,
        String codeVersion,
        HistorySettings history,
        ScaleSettings scale,
        PasswordFiles passwords,
        Limits limits) {

    /** With the default history, by threads of this process. */
    public PipelineSettings(Path jobs, Path home, int threads, int chunk, String codeVersion) {
        this(
                jobs,
                home,
                threads,
                chunk,
                codeVersion,
                HistorySettings.defaults(),
                ScaleSettings.defaults(),
                PasswordFiles.NONE,
                Limits.defaults());
    }

    public PipelineSettings {
        if (threads < 1 || chunk < 1) {
            throw new IllegalArgumentException("threads %d, chunk %d".formatted(threads, chunk));
        }
    }

    /** The same with other knowledge: to see what it would change. */
    public PipelineSettings with(Path otherJobs) {
        return new PipelineSettings(otherJobs, home, threads, chunk, codeVersion, history, scale, passwords, limits);
    }

    Path reports() {
        return home.resolve("reports");
    }

    Path quarantine() {
        return home.resolve("quarantine");
    }
}
