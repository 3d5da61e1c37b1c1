package kz.sanaq.cli;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.sanaq.language.Message;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code sanaq}: data go to standard output, progress and logs to standard error. */
@Command(
        name = "sanaq",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Reads regional workbooks on children in care and exposes the gaps between official counts.",
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong usage",
            "3:done, but something is refused or in error (check; nightly with --strict), the audit is broken,"
                    + " or the night is late (status --fail-if-late)"
        },
        subcommands = {
            NightlyCommand.class,
            ServeCommand.class,
            BackfillCommand.class,
            RerunCommand.class,
            WorkerCommand.class,
            CheckCommand.class,
            SampleCommand.class,
            StatusCommand.class,
            RunsCommand.class,
            SubmissionsCommand.class,
            FindingsCommand.class,
            GapsCommand.class,
            ResolveCommand.class,
            FormsCommand.class,
            QuarantineCommand.class,
            ReceiptCommand.class,
            ReturnCommand.class,
            ExplainCommand.class,
            AuditCommand.class,
            TraceCommand.class,
            SqlCommand.class,
            NoticeCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            InitCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Sanaq {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int SOMETHING_REFUSED = 3;

    /** How the log is written, by {@code SANAQ_LOG}: a file {@code logging/*.xml} each. */
    private static final List<String> LOGS = List.of("text", "json", "json-console");

    private Sanaq() {}

    /** Runs a command and ends the process with its exit status. */
    public static void main(String[] arguments) {
        System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
        String log = System.getenv().getOrDefault("SANAQ_LOG", LOGS.get(0));
        if (!LOGS.contains(log)) {
            System.exit(
                    Failures.wrongUsage(Message.of("cli.wrong-log", "value", log, "known", String.join(", ", LOGS))));
        }
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Sanaq())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true);
    }
}
