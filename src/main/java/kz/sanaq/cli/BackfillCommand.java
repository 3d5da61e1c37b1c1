package kz.sanaq.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.Preview;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.JobName;
import kz.sanaq.pipeline.Progress;
import kz.sanaq.pipeline.RunRequest;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Years of history, taken in as if every file had come in when it did. */
@Command(
        name = "backfill",
        description = {
            "Takes in years of history: a folder nested in any way, as if every file had come in when it did.",
            "When that was is said by manifest.csv (file, sender, received_at) in any of its folders, else by the file's",
            "own time; whose it is, by the manifest or the nearest folder called like a reporter. What nights have loaded",
            "is known by its content. Stopped or killed, the same command goes on."
        },
        mixinStandardHelpOptions = true)
final class BackfillCommand extends RunCommand {

    @Parameters(paramLabel = "DIR", description = "folder of the history")
    private Path folder = Path.of("");

    @Option(
            names = "--preview",
            description = "only says what the folder holds: files, periods, what is not recognised; loads nothing")
    private boolean isPreview;

    @Option(names = "--because", paramLabel = "REASON", description = "reason, for the run's card and the audit")
    private @Nullable String because;

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            return Failures.wrongUsage(Message.of("cli.no-folder", "folder", folder.toString()));
        }
        return isPreview ? preview() : super.call();
    }

    @Override
    RunRequest request(Place place, NightlyFile file) {
        String why = because == null || because.isBlank() ? "history in " + folder : because;
        return new RunRequest(JobName.BACKFILL, whole(), who(), why, null, true);
    }

    private int preview() {
        Place place = Place.of(System.getenv());
        Knowledge knowledge = new Knowledge(place.jobs());
        ReferenceBook book = ReferenceBook.read(knowledge);
        Forms forms = Forms.from(knowledge, book);
        NightlyFile nightly = NightlyFile.read(place.jobs());
        Limits limits = nightly.within();
        List<InboxFile> files = Inbox.ofHistory(whole(), book.reporters()::has).deliveries(limits);
        try (Database database = place.openDatabase()) {
            Preview preview =
                    new Preview(database.dataSource(Role.PIPELINE, 2), forms, limits, nightly.passwordFiles(place));
            Progress progress = progress();
            progress.begin("preview", files.size());
            files.parallelStream().forEach(file -> {
                preview.look(file);
                progress.advance();
            });
            progress.end();
            System.out.print(new PreviewText(Languages.ofEnvironment(), forms.titles()).of(files, preview.seen()));
        }
        return Sanaq.DONE;
    }

    private Path whole() {
        return folder.toAbsolutePath().normalize();
    }
}
