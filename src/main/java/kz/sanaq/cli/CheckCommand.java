package kz.sanaq.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
        Knowledge knowledge = new Knowledge(Place.of(System.getenv()).jobs());
        Checking checking = new Checking(Forms.from(knowledge, ReferenceBook.read(knowledge)), Limits.defaults());
        CheckText text = new CheckText(Rules.from(knowledge), Languages.ofEnvironment());
        boolean isClean = true;
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                System.err.println(
                        Failures.said(Message.of("cli.no-file", "file", file.toString()), Languages.ofEnvironment()));
                return Sanaq.WRONG_USAGE;
            }
            Checking.Checked checked =
                    checking.check(delivered(file.toAbsolutePath().normalize()));
            System.out.print(text.of(checked));
            isClean &= text.isClean(checked);
        }
        return isClean ? Sanaq.DONE : Sanaq.SOMETHING_REFUSED;
    }

    private InboxFile delivered(Path file) {
        Path folder = file.getParent();
        InboxFile found = new Inbox(folder == null ? Path.of(".") : folder).file(file);
        return sender == null ? found : new InboxFile(file, found.name(), sender, found.receivedAt());
    }
}
