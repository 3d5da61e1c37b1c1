package kz.sanaq.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.intake.NotRead;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.pipeline.Desk;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.workbook.Limits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What would happen to workbooks. */
@Command(
        name = "check",
        description = {
            "Says what would happen to workbooks: form, slots, ledger, and all that the rules find which need no more than the"
                    + " workbook. Loads nothing, keeps nothing, needs no server.",
            "Names the rules that need more, as not assessed."
        },
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "workbooks")
    private List<Path> files = List.of();

    @Option(names = "--sender", description = "reporter's code (default: as the manifest or the folder says)")
    private @Nullable String sender;

    @Option(names = "--format", defaultValue = "table", description = "table, csv or json (default: table)")
    private TableFormat format = TableFormat.TABLE;

    @Override
    public Integer call() throws NotRead {
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                return Failures.wrongUsage(Message.of("cli.no-file", "file", file.toString()));
            }
        }
        Place place = Place.of(System.getenv());
        NightlyFile nightly = NightlyFile.read(place.jobs());
        try (Ending ending = Ending.awaited();
                Desk desk = Desk.open(nightly.pipeline(place))) {
            ending.first(() -> {
                desk.close();
                return false;
            });
            return check(desk, nightly.within());
        }
    }

    private int check(Desk desk, Limits limits) throws NotRead {
        List<InboxFile> delivered = new ArrayList<>();
        for (Path file : files) {
            Optional<InboxFile> found = DeskFile.of(file, sender, desk.known().book());
            if (found.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.check.no-sender", "file", file.toString()));
            }
            delivered.addAll(found.get().unpacked(limits));
        }
        Language language = Languages.ofEnvironment();
        Rules rules = desk.known().rules();
        CheckText text = new CheckText(rules, language);
        List<CheckedFile> checked = new ArrayList<>();
        desk.check(delivered, answer -> {
            CheckedFile file = CheckedFile.of(answer, rules, language);
            checked.add(file);
            if (format == TableFormat.TABLE) {
                System.out.print(text.of(file));
            }
        });
        if (format != TableFormat.TABLE) {
            System.out.print(format.write(CheckTable.of(checked, rules, language), null));
        }
        return checked.stream().allMatch(CheckedFile::isClean) ? Sanaq.DONE : Sanaq.SOMETHING_REFUSED;
    }
}
