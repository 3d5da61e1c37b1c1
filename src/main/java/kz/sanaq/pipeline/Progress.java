package kz.sanaq.pipeline;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ItemReader;

/** Shows how far a step is: a bar on a terminal, else a plain line at the end of each step. */
public final class Progress {

    private static final int WIDTH = 100;

    private final PrintStream out;
    private final boolean isTerminal;
    private @Nullable ProgressBar bar;
    private String step = "";
    private long done;

    /** Progress on this stream, which must not be the one that data go to. */
    public Progress(PrintStream out, boolean isTerminal) {
        this.out = out;
        this.isTerminal = isTerminal;
    }

    /** Progress that nobody sees. */
    public static Progress silent() {
        return new Progress(new PrintStream(java.io.OutputStream.nullOutputStream()), false);
    }

    <T> ItemReader<T> each(String name, Supplier<List<T>> items) {
        return new EachOnce<>(name, items, this);
    }

    synchronized void begin(String name, long total) {
        step = name;
        done = 0;
        bar = new ProgressBarBuilder()
                .setTaskName(name)
                .setInitialMax(total)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(250)
                .setConsumer(
                        isTerminal
                                ? new ConsoleProgressBarConsumer(out, WIDTH)
                                : new DelegatingProgressBarConsumer(line -> {}, WIDTH))
                .build();
    }

    synchronized void advance() {
        done++;
        if (bar != null) {
            bar.step();
        }
    }

    synchronized void end() {
        if (bar != null) {
            Duration took = bar.getElapsedAfterStart();
            bar.close();
            bar = null;
            if (!isTerminal) {
                out.printf("%s: %d in %.1f s%n", step, done, took.toMillis() / 1000.0);
            }
        }
    }

    /** A step that has no items to count. */
    synchronized void note(String line) {
        if (!isTerminal) {
            out.println(line);
        }
    }
}
