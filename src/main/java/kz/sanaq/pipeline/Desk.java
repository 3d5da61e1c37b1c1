package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.DatabaseClock;
import kz.sanaq.database.Role;
import kz.sanaq.database.ScratchDatabase;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Checking;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.NotRead;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A region's own desk: says of workbooks what the night would say of them as far as they alone show it. They are read by one
 * thread and judged by another, in a database that is gone when the desk is closed.
 */
public final class Desk implements AutoCloseable {

    private static final String LOOK = "select warehouse.look_at_tables('ref')";
    private static final int WAITING_AT_MOST = 2;

    private final Known known;
    private final Checking checking;
    private final ExecutorService judging;
    private final Future<Database> database;
    private final Future<DeskJudgement> judgement;

    /** What a desk knows, read from files. */
    public record Known(ReferenceBook book, Forms forms, Rules rules) {

        static Known from(Knowledge knowledge) {
            ReferenceBook book = ReferenceBook.read(knowledge);
            return new Known(book, Forms.from(knowledge, book), Rules.from(knowledge));
        }
    }

    private Desk(Known known, PipelineSettings settings, ExecutorService judging, Future<Database> database) {
        Limits limits = settings.limits();
        this.known = known;
        this.judging = judging;
        this.database = database;
        this.checking = new Checking(known.forms(), limits, settings.passwords());
        this.judgement = judging.submit(() -> new DeskJudgement(database.get(), known, limits));
    }

    /**
     * Opens a desk. Its database is being opened while the knowledge and the first workbooks are read.
     *
     * @param settings with the home where what is prepared once is kept; with each version of the code it is prepared anew
     */
    public static Desk open(PipelineSettings settings) {
        Knowledge knowledge = new Knowledge(settings.jobs());
        ExecutorService judging = Executors.newSingleThreadExecutor();
        Future<Database> database = judging.submit(() -> open(settings.home(), settings.codeVersion(), knowledge));
        try {
            return new Desk(Known.from(knowledge), settings, judging, database);
        } catch (RuntimeException e) {
            close(judging, database);
            throw e;
        }
    }

    public Known known() {
        return known;
    }

    private static Database open(Path home, String codeVersion, Knowledge knowledge) {
        return ScratchDatabase.open(home, codeVersion + " " + knowledge.hash(), database -> {
            DataSource pipeline = database.dataSource(Role.PIPELINE, 1);
            DatabaseClock clock = new DatabaseClock(pipeline);
            PipelineSettings settings = new PipelineSettings(knowledge.root(), home, 1, 1, codeVersion);
            Runs runs = new Runs(pipeline, clock);
            RunRequest request = new RunRequest(JobName.INTAKE, home, "sanaq", "check");
            long run = runs.start(request, codeVersion, knowledge);
            DataSource reading = database.dataSource(Role.RULES, 1);
            new CurrentRun(run, request.job(), home, settings, pipeline, reading, runs, clock, Marks.NONE)
                    .loadReference();
            JdbcClient.create(pipeline).sql(LOOK).query(row -> {});
        });
    }

    /**
     * Checks workbooks, each as if it were the only one.
     *
     * @param heard takes the answers, in the order of the files
     * @throws NotRead where a file cannot be read; of those before it the answers were given
     */
    public void check(Collection<InboxFile> files, Consumer<DeskAnswer> heard) throws NotRead {
        Deque<Future<List<DeskAnswer>>> waiting = new ArrayDeque<>();
        DeskGroup group = new DeskGroup();
        try {
            for (InboxFile file : files) {
                Checked checked = checking.check(file);
                if (!group.takes(checked)) {
                    waiting.add(judge(group.emptied()));
                    hear(waiting, WAITING_AT_MOST, heard);
                }
                group.add(checked);
            }
        } finally {
            waiting.add(judge(group.emptied()));
            hear(waiting, 0, heard);
        }
    }

    private Future<List<DeskAnswer>> judge(List<Checked> workbooks) {
        return judging.submit(() -> judgement.get().of(workbooks));
    }

    private static void hear(Deque<Future<List<DeskAnswer>>> waiting, int butFor, Consumer<DeskAnswer> heard) {
        while (waiting.size() > butFor) {
            outcome(waiting.remove()).forEach(heard);
        }
    }

    private static <T> T outcome(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at the desk", e);
        } catch (ExecutionException e) {
            Throwable cause = e;
            while (cause instanceof ExecutionException && cause.getCause() != null) {
                cause = cause.getCause(); // of what it waited for in turn
            }
            throw cause instanceof RuntimeException known ? known : new IllegalStateException(cause);
        }
    }

    /** Forgets all that it was shown. */
    @Override
    public void close() {
        close(judging, database);
    }

    private static void close(ExecutorService judging, Future<Database> database) {
        judging.shutdown();
        Database open;
        try {
            open = outcome(database);
        } catch (RuntimeException e) {
            return; // it was never opened, which whoever asked was told
        }
        open.close();
    }
}
