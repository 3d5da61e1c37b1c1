package kz.sanaq.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.concurrent.Callable;
import kz.sanaq.form.Draft;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Drafting;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.NotRead;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.UnreadableWorkbook;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A first form for a table that no form knows. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a first form for a table that no form knows: headings, rows, totals, date and area, for a person to finish.",
            "  sanaq forms draft FILE                                   the form, to standard output",
            "  sanaq forms draft FILE --out jobs/returns/new-return     a folder of a return, with return.yaml"
        })
final class FormsDraftCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "a workbook with the table")
    private Path file = Path.of("");

    @Option(names = "--out", paramLabel = "FOLDER", description = "the return's folder; its name is the return's code")
    private @Nullable Path out;

    @Option(names = "--edition", description = "the edition's name (default: this year)")
    private @Nullable String edition;

    @Option(names = "--sender", description = "reporter's code (default: as the manifest or the folder says)")
    private @Nullable String sender;

    @Override
    public Integer call() throws IOException, NotRead {
        if (!Files.isRegularFile(file)) {
            return Failures.wrongUsage(Message.of("cli.no-file", "file", file.toString()));
        }
        LocalDate today = LocalDate.now(Clock.systemDefaultZone());
        String named = Objects.requireNonNullElse(edition, String.valueOf(today.getYear()));
        Place place = Place.of(System.getenv());
        NightlyFile nightly = NightlyFile.read(place.jobs());
        Knowledge knowledge = new Knowledge(place.jobs());
        ReferenceBook book = ReferenceBook.read(knowledge);
        InboxFile delivered = DeskFile.ofWhomever(file, sender, book);
        Drafting drafting = new Drafting(Forms.from(knowledge, book), nightly.within(), nightly.passwordFiles(place));
        try {
            Drafting.Drafted drafted = drafting.draft(delivered, code(), named, today);
            if (drafted.hasPersonalData()) {
                return Failures.wrongUsage(Message.of("cli.forms.personal-data", "file", file.toString()));
            }
            if (drafted.draft().isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.forms.no-table", "file", file.toString()));
            }
            return written(drafted.draft().get(), named);
        } catch (UnreadableWorkbook e) {
            return Failures.wrongUsage(e.reason());
        }
    }

    private String code() {
        return out == null
                ? "new-return"
                : String.valueOf(out.toAbsolutePath().normalize().getFileName());
    }

    private int written(Draft draft, String named) throws IOException {
        if (out == null) {
            System.out.print(draft.form());
            return Sanaq.DONE;
        }
        Path form = out.resolve("forms").resolve(named + ".yaml");
        if (Files.exists(form)) {
            return Failures.wrongUsage(Message.of("cli.forms.is-there", "file", form.toString()));
        }
        Files.createDirectories(out.resolve("forms"));
        Files.writeString(form, draft.form());
        Path owed = out.resolve("return.yaml");
        if (!Files.exists(owed)) {
            Files.writeString(owed, draft.owed());
        }
        System.err.println(
                Message.of("cli.forms.drafted", "file", form.toString()).in(Languages.ofEnvironment()));
        return Sanaq.DONE;
    }
}
