package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.sanaq.backup.Backup;
import kz.sanaq.backup.Folders;
import kz.sanaq.backup.Receipt;
import kz.sanaq.database.Database;
import kz.sanaq.database.Databases;
import kz.sanaq.language.Message;
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
            return Sanaq.DONE;
        }
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
