package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.backup.Backup;
import kz.sanaq.backup.Folders;
import kz.sanaq.backup.Receipt;
import kz.sanaq.database.Database;
import kz.sanaq.database.Databases;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Everything into one file, or a look at such a file. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Writes everything into one archive, also while a night runs: the database and the folder jobs.")
final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive; a new file")
    private Path file = Path.of("");

    @Option(names = "--verify", description = "writes nothing: checks an archive from its first byte to its last")
    private boolean isVerified;

    @Option(
            names = "--with-quarantine",
            description = "also the workbooks that were closed away because of personal data")
    private boolean withQuarantine;

    @Option(
            names = "--because",
            paramLabel = "REASON",
            defaultValue = "asked for on the command line",
            description = "reason, for the audit")
    private String because = "";

    @Override
    public Integer call() {
        if (isVerified) {
            System.out.println(said("cli.backup.verified", file, Backup.verify(file)));
            return Sanaq.DONE;
        }
        Place place = Place.of(System.getenv());
        try (Database database = Databases.open(place.database())) {
            Folders folders = new Folders(place.jobs(), place.home());
            Receipt receipt = new Backup(database, folders, Version.current()).write(file, withQuarantine);
            System.out.println(said("cli.backup.written", file, receipt));
            kept(database, "backup", because, file, receipt);
            return Sanaq.DONE;
        }
    }

    /** Says in the audit that an archive was written or brought back: afterwards, since it takes long and hides nothing. */
    static void kept(Database database, String command, String why, Path file, Receipt receipt) {
        Map<String, Object> details = Map.of("checksum", receipt.checksum(), "rows", receipt.rows());
        new AuditLog(JdbcClient.create(database.dataSource(Role.STEWARD, 1)))
                .append(new Action(RunCommand.who(), command, String.valueOf(file.getFileName()), why, details));
    }

    static String said(String key, Path file, Receipt receipt) {
        return Message.of(
                        key,
                        "archive",
                        file.toString(),
                        "tables",
                        receipt.tables(),
                        "rows",
                        receipt.rows(),
                        "files",
                        receipt.files(),
                        "bytes",
                        receipt.bytes(),
                        "sanaq",
                        receipt.sanaq(),
                        "schema",
                        receipt.schema(),
                        "at",
                        receipt.takenAt(),
                        "checksum",
                        receipt.checksum())
                .in(Languages.ofEnvironment());
    }
}
