package kz.sanaq.pipeline;

import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/**
 * Shows how far a stage is and how long it will take still: a bar on a terminal, else a plain line now and then and one at
 * its end.
 */
public final class Progress {

    private static final int WIDTH = 100;
    private static final long BETWEEN_LINES = Duration.ofSeconds(15).toNanos();

    private final PrintStream out;
    private final boolean isTerminal;
    private final Language language;
    private final LongSupplier nanos;
    private @Nullable Stage stage;
    private long lineAt;

    private record Stage(String name, Pace pace, ProgressBar bar) {}

    /** Progress on this stream, which must not be the one that data go to. */
    public Progress(PrintStream out, boolean isTerminal, Language language) {
        this(out, isTerminal, language, System::nanoTime);
    }

    Progress(PrintStream out, boolean isTerminal, Language language, LongSupplier nanos) {
        this.out = out;
        this.isTerminal = isTerminal;
        this.language = language;
        this.nanos = nanos;
    }

    /** Progress that nobody sees. */
    public static Progress silent() {
        return new Progress(new PrintStream(OutputStream.nullOutputStream()), false, Language.EN);
    }

    <T> ItemReader<T> each(String name, Supplier<List<T>> items) {
        return new EachOnce<>(name, items, this);
    }

    /** A stage begins, of so many items. */
    public synchronized void begin(String name, long total) {
        Pace pace = new Pace(total, nanos);
        ProgressBar bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setEtaFunction(state -> pace.left())
                .setConsumer(
                        isTerminal
                                ? new ConsoleProgressBarConsumer(out, WIDTH)
                                : new DelegatingProgressBarConsumer(line -> {}, WIDTH))
                .build();
        stage = new Stage(name, pace, bar);
        lineAt = nanos.getAsLong();
    }

    /** One more item of the stage is in hand. */
    public synchronized void advance() {
        advance(1);
    }

    /** So many more items of the stage are done. */
    public synchronized void advance(int items) {
        if (stage == null || items == 0) {
            return;
        }
        for (int each = 0; each < items; each++) {
            stage.pace().advance();
        }
        stage.bar().stepBy(items);
        if (!isTerminal && nanos.getAsLong() - lineAt >= BETWEEN_LINES) {
            lineAt = nanos.getAsLong();
            underWay(stage);
        }
    }

    private void underWay(Stage at) {
        Pace pace = at.pace();
        pace.left()
                .ifPresent(left -> say(Message.of(
                        "pipeline.progress.left",
                        "stage",
                        at.name(),
                        "done",
                        pace.done(),
                        "total",
                        pace.total(),
                        "left",
                        "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart()))));
    }

    private void say(Message line) {
        out.println(line.in(language));
    }

    /** How long the stage at hand will take still; unknown before its first item, and between stages. */
    public synchronized Optional<Duration> left() {
        return stage == null ? Optional.empty() : stage.pace().left();
    }

    /** The stage ends. */
    public synchronized void end() {
        if (stage != null) {
            Duration took = stage.bar().getElapsedAfterStart();
            stage.bar().close();
            if (!isTerminal) {
                say(Message.of(
                        "pipeline.progress.done",
                        "stage",
                        stage.name(),
                        "done",
                        stage.pace().done(),
                        "seconds",
                        "%.1f".formatted(took.toMillis() / 1000.0)));
            }
            stage = null;
        }
    }
}
