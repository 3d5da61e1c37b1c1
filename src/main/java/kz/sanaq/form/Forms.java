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
        CountedPages counted = CountedPages.of(workbook);
        Optional<World.Sender> sender = world.sender(delivery.sender());
        if (sender.isEmpty()) {
            Message unknown = Message.of("form.unknown-sender", "sender", delivery.sender());
            return Reading.refused(new Refusal("F04", unknown, null, null), counted);
        }
        Optional<Recognition.Recognised> form =
                recognition.of(counted.pages(), LocalDate.ofInstant(delivery.receivedAt(), ZoneOffset.UTC));
        if (form.isEmpty()) {
            Message unknown = recognition.unknown(counted.pages());
            return Reading.refused(new Refusal("F05", unknown, null, null), counted);
        }
        HazardPolicies policies = readers.get(form.get().form()).policies();
        return read(form.get(), counted.under(policies), sender.get(), delivery)
                .and(Hazards.outcome(workbook, policies))
                .and(DatesOf1904.outcome(workbook.isSince1904(), counted.pages(), policies));
    }

    private Reading read(
            Recognition.Recognised recognised, CountedPages counted, World.Sender sender, Delivery delivery) {
        FormReader reader = readers.get(recognised.form());
        Recogniser recogniser = recognition.recogniser(recognised.form());
        List<Page> ofThisForm = counted.pages().stream()
                .filter(page -> recogniser.score(page) > 0)
                .toList();
        PageResults result = reader.read(ofThisForm, sender, delivery).settle();
        List<Refusal> refusals = new ArrayList<>(counted.refusals());
        refusals.addAll(result.refusals());
        Tally hidden = new Tally("F06");
        for (Page page : counted.pages()) {
            if (!ofThisForm.contains(page)) {
                settle(page, recogniser.ignoring(page));
                HiddenContent.assess(page, List.of(), new HazardsFound(page, reader.policies(), refusals::add), hidden);
            }
        }
        List<SheetLedger> ledger = counted.ledgers();
        ledger.forEach(sheet -> sheet.refusal().ifPresent(refusals::add));
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
