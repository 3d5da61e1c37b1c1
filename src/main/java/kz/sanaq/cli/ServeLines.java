package kz.sanaq.cli;

import java.io.PrintStream;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.pipeline.RunResult;
import kz.sanaq.schedule.RunListener;

/** What {@code sanaq serve} says: a line for each thing that happens. */
final class ServeLines implements RunListener {

    private static final DateTimeFormatter NIGHT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final PrintStream out;
    private final Language language;
    private final ZoneId zone;

    ServeLines(PrintStream out, Language language, ZoneId zone) {
        this.out = out;
        this.language = language;
        this.zone = zone;
    }

    @Override
    public void waits(Instant nextNight) {
        say(Message.of("cli.serve.waits", "night", written(nextNight)));
    }

    @Override
    public void missed(List<Instant> nights) {
        say(Message.of("cli.serve.missed", "count", nights.size(), "night", written(nights.get(0))));
    }

    @Override
    public void begins(RunRequest request) {
        say(Message.of("cli.serve.begins", "why", request.why()));
    }

    @Override
    public void ended(RunResult result) {
        Throwable failure = result.failure();
        if (failure != null) {
            say(Message.of("cli.serve.failed", "run", result.run(), "reason", Failures.text(failure)));
        } else {
            say(Message.of(result.isCompleted() ? "cli.serve.done" : "cli.serve.stopped", "run", result.run()));
        }
    }

    @Override
    public void failed(RuntimeException failure) {
        say(Message.of("cli.serve.again", "reason", Failures.text(failure)));
    }

    void ends() {
        say(Message.of("cli.serve.ends"));
    }

    private String written(Instant night) {
        return NIGHT.format(LocalDateTime.ofInstant(night, zone)) + " " + zone;
    }

    private void say(Message message) {
        out.println(message.in(language));
    }
}
