package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.sanaq.database.Database;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.scale.Duty;
import kz.sanaq.pipeline.scale.WorkNotPossible;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** A process that takes parts of runs which other processes began. It needs the database and nothing else. */
public final class Worker implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ConfigurableApplicationContext context;
    private final Duty duty;

    private Worker(ConfigurableApplicationContext context) {
        this.context = context;
        this.duty = context.getBean(Duty.class);
    }

    /**
     * A worker on a database whose schema is up to date; it waits for parts from now on.
     *
     * @param root the installation's folder on this machine, which files of passwords are found from
     * @param threads how many submissions it reads side by side
     * @throws kz.sanaq.pipeline.scale.WorkNotPossible where the database is not prepared
     * @param unable called when it finds that it can do no part
     */
    public static Worker on(
            Database database,
            Path root,
            Path home,
            int threads,
            int chunk,
            String codeVersion,
            WorkerListener listener,
            Runnable unable) {
        PipelineSettings settings = new PipelineSettings(
                home,
                home,
                threads,
                chunk,
                codeVersion,
                HistorySettings.defaults(),
                ScaleSettings.defaults(),
                PasswordFiles.in(root, List.of()),
                Limits.defaults());
        Worker worker = new Worker(new SpringApplicationBuilder(WorkerConfiguration.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .initializers(context -> {
                    var beans = (GenericApplicationContext) context;
                    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
                    beans.registerBean(PipelineSettings.class, () -> settings);
                    beans.registerBean(WorkerListener.class, () -> listener);
                })
                .run());
        try {
            worker.duty.begin(unable);
        } catch (RuntimeException e) {
            worker.close();
            throw e;
        }
        listener.waits(worker.duty.worker());
        return worker;
    }

    /** Why it can do no part; null where it can. */
    public @Nullable Message failure() {
        WorkNotPossible failure = duty.failure();
        return failure == null ? null : failure.said();
    }

    /** Leaves after the submission at hand; others take what is left of its part. */
    @Override
    public void close() {
        duty.leave(PATIENCE);
        context.close();
    }
}
