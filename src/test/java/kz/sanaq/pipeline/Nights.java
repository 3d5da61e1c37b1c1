package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nights on a test database: the whole job, in this process, on real files. */
final class Nights {

    static final Path JOBS = Path.of("jobs");
    static final Path SAMPLE = Path.of("sample-input", "inbox");

    private final TestDatabase database;
    private final Path home;
    private final JdbcClient jdbc;

    Nights(TestDatabase database) {
        this.database = database;
        this.jdbc = database.jdbc(Role.OWNER);
        try {
            this.home = Files.createTempDirectory("sanaq-nights");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    RunResult night(Path inbox) {
        return night(JobName.NIGHTLY, JOBS, inbox, 2, 20);
    }

    RunResult backfill(Path history) {
        return night(JobName.BACKFILL, JOBS, history, 2, 20);
    }

    RunResult night(JobName job, Path jobs, Path inbox, int threads, int chunk) {
        try (Pipeline pipeline = pipeline(jobs, threads, chunk)) {
            return pipeline.run(request(job, inbox));
        }
    }

    RunResult run(Path jobs, RunRequest request) {
        try (Pipeline pipeline = pipeline(jobs, 2, 20)) {
            return pipeline.run(request);
        }
    }

    Changes preview(Path jobs, RunRequest request) {
        try (Pipeline pipeline = pipeline(jobs, 2, 20)) {
            return pipeline.preview(request);
        }
    }

    Pipeline pipeline(Path jobs, int threads, int chunk) {
        PipelineSettings settings = new PipelineSettings(jobs, home, threads, chunk, "test");
        return Pipeline.on(database.database(), settings, Progress.silent());
    }

    RunRequest request(JobName job, Path inbox) {
        return new RunRequest(job, inbox.toAbsolutePath(), "test", "test");
    }

    Path home() {
        return home;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    long count(String of) {
        return jdbc.sql("select count(*) from " + of).query(Long.class).single();
    }

    Map<String, String> checksum() {
        return DataChecksum.of(jdbc);
    }

    /** The project's knowledge, in a folder where a test may change it. */
    static Path copyOfJobs(Path folder) throws IOException {
        Path copy = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(JOBS)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = copy.resolve(JOBS.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return copy;
    }

    /** What two reporters of the sample sent, with its manifest: some fifty workbooks. */
    static Path smallInbox(Path folder) throws IOException {
        return inboxOf(folder, "edu-11", "edu-39");
    }

    /** What these reporters of the sample sent, with its manifest. */
    static Path inboxOf(Path folder, String... senders) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        List<String> lines = Files.readAllLines(SAMPLE.resolveSibling("manifest.csv"));
        List<String> kept = Stream.concat(
                        lines.stream().limit(1),
                        lines.stream()
                                .filter(line ->
                                        Stream.of(senders).anyMatch(sender -> line.contains("," + sender + ","))))
                .toList();
        Files.write(inbox.resolve("manifest.csv"), kept);
        for (String line : kept.subList(1, kept.size())) {
            String file = line.substring(0, line.lastIndexOf(",", line.lastIndexOf(",") - 1))
                    .replace("\"", "");
            Files.copy(SAMPLE.resolve(file), inbox.resolve(file));
        }
        return inbox;
    }
}
