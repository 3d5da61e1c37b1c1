package kz.sanaq.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import kz.sanaq.backup.Folders;
import kz.sanaq.backup.Restore;
import kz.sanaq.backup.Restore.Restored;
import kz.sanaq.database.Database;
import kz.sanaq.database.Databases;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** An archive back into a database that holds nothing. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Brings an archive of sanaq backup back, into a database that holds nothing.")
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "the archive")
    private Path file = Path.of("");

    @Option(
            names = "--because",
            paramLabel = "REASON",
            defaultValue = "asked for on the command line",
            description = "reason, for the audit")
    private String because = "";

    @Override
    public Integer call() {
        Place place = Place.of(System.getenv());
        Language language = Languages.ofEnvironment();
        try (Database database = Databases.open(place.database())) {
            Restored restored = new Restore(database, new Folders(place.jobs(), place.home())).from(file);
            System.out.println(BackupCommand.said("cli.restore.done", file, restored.receipt()));
            BackupCommand.kept(database, "restore", because, file, restored.receipt());
            String knowledge = restored.different().isEmpty() ? "cli.restore.same-jobs" : "cli.restore.other-jobs";
            System.out.println(Message.of(
                            knowledge,
                            "files",
                            restored.different().size(),
                            "folder",
                            restored.knowledge().toString(),
                            "jobs",
                            place.jobs().toString())
                    .in(language));
            restored.different().forEach(System.out::println);
            return Sanaq.DONE;
        }
    }
}
