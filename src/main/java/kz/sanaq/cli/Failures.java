package kz.sanaq.cli;

import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Told;
import kz.sanaq.pipeline.AlreadyRunning;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into what, where and what next; a stack trace goes to the log only. */
final class Failures implements IExecutionExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult arguments) {
        command.getErr().println(text(failure));
        command.getErr().flush();
        return Sanaq.FAILED;
    }

    static String text(Throwable failure) {
        return text(failure, Languages.ofEnvironment());
    }

    static String text(Throwable failure, Language language) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Message circumstance = Circumstance.of(cause);
            if (cause instanceof BadKnowledge bad) {
                return place(bad) + said(bad.reason(), language);
            } else if (cause instanceof Told told) {
                return said(told.said(), language);
            } else if (cause instanceof AlreadyRunning running) {
                return said(
                        Message.of(
                                "cli.already-running",
                                "run",
                                running.run(),
                                "since",
                                running.since().toString()),
                        language);
            } else if (circumstance != null) {
                LOG.error("Circumstances", failure);
                return said(circumstance, language);
            }
        }
        LOG.error("Unexpected", failure);
        return said(Message.of("cli.unexpected", "kind", failure.getClass().getSimpleName()), language);
    }

    /** Says what was wrong with a command as it was given; answers its exit status. */
    static int wrongUsage(Message message) {
        System.err.println(said(message, Languages.ofEnvironment()));
        return Sanaq.WRONG_USAGE;
    }

    static String said(Message message, Language language) {
        return message.hasRemedy() ? message.in(language) + "\n" + message.remedyIn(language) : message.in(language);
    }

    private static String place(BadKnowledge bad) {
        return bad.line() > 0 ? bad.file() + ":" + bad.line() + ": " : bad.file() + ": ";
    }
}
