package kz.sanaq.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kz.sanaq.form.Forms;
import kz.sanaq.intake.Checking;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.NotRead;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would happen to a workbook. */
@Command(
        name = "check",
        description = {
            "Says what would happen to a workbook: form, slots, ledger, what the reader finds. Loads nothing.",
            "Rules that need the warehouse are not assessed."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "workbooks")
    private List<Path> files = List.of();

    @Option(names = "--sender", description = "reporter's code (default: as the manifest or the folder says)")
    private @Nullable String sender;

    @Override
    public Integer call() throws NotRead {
        Place place = Place.of(System.getenv());
        Knowledge knowledge = new Knowledge(place.jobs());
        ReferenceBook book = ReferenceBook.read(knowledge);
        Checking checking = new Checking(
                Forms.from(knowledge, book),
                Limits.defaults(),
                NightlyFile.read(place.jobs()).passwordFiles(place));
        CheckText text = new CheckText(Rules.from(knowledge), Languages.ofEnvironment());
        boolean isClean = true;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return Failures.wrongUsage(Message.of("cli.no-file", "file", file.toString()));
            }
            Optional<InboxFile> delivered = delivered(file.toAbsolutePath().normalize(), book);
            if (delivered.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.check.no-sender", "file", file.toString()));
            }
            for (InboxFile one : delivered.get().unpacked(Limits.defaults())) {
                Checking.Checked checked = checking.check(one);
                System.out.print(text.of(checked));
                isClean &= text.isClean(checked);
            }
        }
        return isClean ? Sanaq.DONE : Sanaq.SOMETHING_REFUSED;
    }

    /** The file as its inbox has it, which is its folder or the one around that; none where nothing says who sent it. */
    private Optional<InboxFile> delivered(Path file, ReferenceBook book) {
        Path folder = Objects.requireNonNull(file.getParent());
        InboxFile near = new Inbox(folder).file(file);
        if (sender != null) {
            return Optional.of(new InboxFile(file, near.name(), sender, near.receivedAt()));
        }
        return Stream.of(folder, Objects.requireNonNullElse(folder.getParent(), folder))
                .map(inbox -> new Inbox(inbox).file(file))
                .filter(found -> book.reporters().byCode(found.sender()).isPresent())
                .findFirst();
    }
}
