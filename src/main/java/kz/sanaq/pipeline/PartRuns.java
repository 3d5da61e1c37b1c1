package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import kz.sanaq.intake.Marks;
import kz.sanaq.pipeline.scale.SharedKnowledge;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.util.FileSystemUtils;

/** What a worker works with for a run of another process: the same knowledge, fetched once for each run from the database. */
final class PartRuns implements AutoCloseable {

    private final JobRepository jobs;
    private final PipelineSettings settings;
    private final DataSource pipeline;
    private final Clock clock;
    private final SharedKnowledge shared;
    private final Path folder;
    private @Nullable Held held;

    private record Held(long run, String knowledge, CurrentRun current) {}

    PartRuns(JobRepository jobs, PipelineSettings settings, DataSource pipeline, Clock clock, SharedKnowledge shared) {
        this.jobs = jobs;
        this.settings = settings;
        this.pipeline = pipeline;
        this.clock = clock;
        this.shared = shared;
        try {
            this.folder = Files.createTempDirectory("sanaq-knowledge");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gets ready for a part, before it is claimed; nothing for one that is gone. */
    void prepare(long part) {
        StepExecution execution = jobs.getStepExecution(part);
        if (execution != null) {
            of(execution);
        }
    }

    /** What its run works with. */
    synchronized CurrentRun of(StepExecution part) {
        long run = RunScope.runOf(part.getJobExecution());
        String knowledge = PartScope.knowledge(part);
        Held now = held;
        if (now == null || now.run() != run || !now.knowledge().equals(knowledge)) {
            now = new Held(run, knowledge, current(part, files(knowledge)));
            held = now;
        }
        return now.current();
    }

    private CurrentRun current(StepExecution part, Path jobsFolder) {
        PipelineSettings theirs = new PipelineSettings(
                jobsFolder,
                settings.home(),
                settings.threads(),
                settings.chunk(),
                settings.codeVersion(),
                settings.history(),
                settings.scale(),
                settings.passwords().here(PartScope.passwordFiles(part)),
                PartScope.limits(part));
        return new CurrentRun(
                RunScope.runOf(part.getJobExecution()),
                RunScope.jobOf(part.getJobExecution()),
                folder,
                theirs,
                pipeline,
                pipeline,
                new Runs(pipeline, clock),
                clock,
                Marks.NONE); // who takes the part marks what it reads
    }

    private Path files(String knowledge) {
        Path files = folder.resolve(knowledge);
        if (!Files.exists(files)) {
            try {
                Path draft = Files.createTempDirectory(folder, "draft");
                shared.fetch(knowledge, draft);
                Files.move(draft, files);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
