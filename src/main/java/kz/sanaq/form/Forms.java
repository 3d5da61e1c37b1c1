package kz.sanaq.form;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Census;
import kz.sanaq.workbook.Grid;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** All returns with their forms: tells which form a workbook is, and reads it by that form. */
public final class Forms {

    private final List<Return> returns;
    private final List<FormReader> readers;
    private final Recognition recognition;
    private final World world;
    private final Map<String, String> versions;

    private Forms(List<Return> returns, List<FormReader> readers, World world, Map<String, String> versions) {
        this.returns = List.copyOf(returns);
        this.readers = List.copyOf(readers);
        this.recognition =
                new Recognition(readers.stream().map(FormReader::form).toList());
        this.world = world;
        this.versions = versions;
    }

    /**
     * Reads and checks every return and form below {@code jobs/returns/}.
     *
     * @throws kz.sanaq.knowledge.BadKnowledge with file and line, at the first thing that does not fit
     */
    public static Forms from(Knowledge knowledge, ReferenceBook book) {
        FormFiles files = new FormFiles(knowledge, book);
        return new Forms(files.returns(), files.readers(), files.world(), files.versions());
    }

    /** What is owed, in the order of the folders. */
    public List<Return> returns() {
        return returns;
    }

    /** For each return by its code, a checksum of the files by which its workbooks are read. */
    public Map<String, String> versions() {
        return versions;
    }

    /** What the returns are called, by their code. */
    public Map<String, Words> titles() {
        return returns.stream().collect(Collectors.toMap(Return::code, Return::title));
    }

    /**
     * Reads a workbook by the form that knows it. Whatever is wrong with the content is part of the answer.
     *
     * @throws UnreadableWorkbook where a sheet is damaged or exceeds a limit
     */
    public Reading read(Workbook workbook, Delivery delivery) throws UnreadableWorkbook {
        Optional<World.Sender> sender = world.sender(delivery.sender());
        if (sender.isEmpty()) {
            return Reading.refused(
                    new Refusal("F04", Message.of("form.unknown-sender", "sender", delivery.sender()), null, null));
        }
        List<Page> pages = new ArrayList<>();
        List<Census> counts = new ArrayList<>();
        List<Refusal> lost = new ArrayList<>();
        for (SheetInfo sheet : workbook.sheets()) {
            Grid grid = workbook.grid(sheet.index());
            Census census = workbook.census(sheet.index());
            pages.add(new Page(grid, workbook.comments(sheet.index())));
            counts.add(census);
            if (!census.differences(grid).isEmpty()) {
                lost.add(new Refusal(
                        "F00",
                        Message.of(
                                "form.cells-lost",
                                "sheet",
                                sheet.name(),
                                "counted",
                                census.count(),
                                "read",
                                grid.size()),
                        sheet.name(),
                        census.differences(grid).get(0)));
            }
        }
        Optional<Recognition.Recognised> form =
                recognition.of(pages, LocalDate.ofInstant(delivery.receivedAt(), ZoneOffset.UTC));
        if (form.isEmpty()) {
            return Reading.refused(new Refusal("F05", recognition.unknown(pages), null, null));
        }
        return read(form.get(), pages, counts, lost, sender.get(), delivery).and(Hazards.outcome(workbook));
    }

    private Reading read(
            Recognition.Recognised recognised,
            List<Page> pages,
            List<Census> counts,
            List<Refusal> lost,
            World.Sender sender,
            Delivery delivery) {
        FormReader reader = readers.get(recognised.form());
        Recogniser recogniser = recognition.recogniser(recognised.form());
        List<Page> ofThisForm =
                pages.stream().filter(page -> recogniser.score(page) > 0).toList();
        PageResults result = reader.read(ofThisForm, sender, delivery).settle();
        List<SheetLedger> ledger = new ArrayList<>();
        Tally hidden = new Tally("F06");
        for (int i = 0; i < pages.size(); i++) {
            Page page = pages.get(i);
            if (!ofThisForm.contains(page)) {
                settle(page, recogniser.ignoring(page));
                HiddenContent.assess(page, List.of(), hidden);
            }
            ledger.add(Account.ledger(page, counts.get(i).count()));
        }
        List<Refusal> refusals = new ArrayList<>(lost);
        refusals.addAll(result.refusals());
        List<ReaderOutcome> outcomes = new ArrayList<>(result.outcomes());
        outcomes.add(hidden.outcome(null));
        if (recognised.tie() != null) {
            outcomes.add(tie(recognised.tie(), reader.form()));
        }
        return new Reading(reader.owed().code(), reader.form().edition(), result.slots(), ledger, outcomes, refusals);
    }

    private static ReaderOutcome tie(String forms, FormFile taken) {
        Message message = Message.of("form.tie", "forms", forms, "taken", taken.form() + " " + taken.edition());
        return new ReaderOutcome("F05", null, 0, 0, List.of(new ReaderFinding(null, null, message)));
    }

    private static void settle(Page page, @Nullable String rule) {
        if (rule != null) {
            Account.ignoreSheet(page, rule);
        } else {
            new Account(List.of()).settle(page, List.of(), List.of());
        }
    }
}
