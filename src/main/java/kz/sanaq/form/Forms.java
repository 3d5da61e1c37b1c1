package kz.sanaq.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** All returns with their forms: tells which form a workbook is, and reads it by that form. */
public final class Forms {

    /** The rule by which the ledger leaves a list of findings aside. */
    public static final String RETURNED_LIST = "returned-list";

    private final List<Return> returns;
    private final Shelves shelves;
    private final World world;
    private final PeriodPhrases periods;
    private final Map<String, String> versions;
    private final PersonalData personalData;

    private Forms(FormFiles files, PersonalData personalData) {
        this.periods = files.periods();
        this.returns = List.copyOf(files.returns());
        this.shelves = files.shelves();
        this.world = files.world();
        this.versions = files.versions();
        this.personalData = personalData;
    }

    /**
     * Reads and checks every return and form below {@code jobs/returns/}.
     *
     * @throws kz.sanaq.knowledge.BadKnowledge with file and line, at the first thing that does not fit
     */
    public static Forms from(Knowledge knowledge, ReferenceBook book) {
        return new Forms(new FormFiles(knowledge, book), PersonalData.from(knowledge));
    }

    /** What is owed, in the order of the folders. */
    public List<Return> returns() {
        return returns;
    }

    /** What a workbook is looked over for before it is read. */
    public PersonalData personalData() {
        return personalData;
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
     * That what a workbook of this edition has is a label of the form.
     *
     * @param written as the workbook has it
     * @param label a spelling of the form's
     * @return none where no table of the edition has the label there
     */
    public Optional<Acceptance> acceptance(
            String returnCode, String edition, Direction axis, String written, String label) {
        return shelves.bare().readers().stream()
                .map(FormReader::form)
                .filter(form -> form.form().equals(returnCode) && form.edition().equals(edition))
                .flatMap(form -> form.tables().stream())
                .filter(table ->
                        new AxisIndex(axis == Direction.ACROSS ? table.across() : table.down()).find(label) != null)
                .map(table -> new Acceptance(returnCode, edition, table.table(), axis, written, label))
                .findFirst();
    }

    /**
     * A first form for the largest table of a workbook that no form knows.
     *
     * @param today what to count from where the workbook states no date
     * @return none where nothing in it looks like a table
     * @throws UnreadableWorkbook where a sheet is damaged or exceeds a limit
     */
    public Optional<Draft> draft(Workbook workbook, String returnCode, String edition, LocalDate today)
            throws UnreadableWorkbook {
        List<Page> pages = new ArrayList<>();
        for (SheetInfo sheet : workbook.sheets()) {
            pages.add(new Page(workbook.grid(sheet.index()), List.of()));
        }
        DraftLabels known = new DraftLabels(
                shelves.bare().readers().stream().map(FormReader::form).toList());
        return DraftTable.largest(pages)
                .map(table -> new FormDraft(table, known, periods, world, today).of(returnCode, edition));
    }

    /**
     * Reads a workbook by the form that knows it. Whatever is wrong with the content is part of the answer.
     *
     * @throws UnreadableWorkbook where a sheet is damaged or exceeds a limit
     */
    public Reading read(Workbook workbook, Delivery delivery) throws UnreadableWorkbook {
        try {
            return understand(workbook, delivery);
        } catch (LimitReached reached) {
            throw reached.refusal();
        }
    }

    private Reading understand(Workbook workbook, Delivery delivery) throws UnreadableWorkbook {
        CountedPages counted = CountedPages.of(workbook);
        Optional<World.Sender> sender = world.sender(delivery.sender());
        if (sender.isEmpty()) {
            Message unknown = Message.of("form.unknown-sender", "sender", delivery.sender());
            return Reading.refused(new Refusal("F04", unknown, null, null), counted);
        }
        Shelves.Shelf shelf = shelves.on(delivery.day(), sender.get().code());
        Optional<Recognition.Recognised> form = shelf.recognition().of(counted.ofSender(), delivery.day());
        return form.isPresent()
                ? read(workbook, shelf, form.get(), counted, sender.get(), delivery)
                : nearly(workbook, shelf, counted, sender.get(), delivery);
    }

    /** A workbook that no form knows may be one of them with its headings renamed: then it waits for a steward. */
    private Reading nearly(
            Workbook workbook, Shelves.Shelf shelf, CountedPages counted, World.Sender sender, Delivery delivery)
            throws UnreadableWorkbook {
        Recognition recognition = shelf.recognition();
        for (Recognition.Nearly near : recognition.nearly(counted.ofSender())) {
            Recognition.Recognised taken = new Recognition.Recognised(near.form(), null, near.pages());
            Reading reading = read(workbook, shelf, taken, counted, sender, delivery);
            if (!reading.suggestions().isEmpty()) {
                return reading.refusals().stream().anyMatch(Refusal::isForSteward)
                        ? reading
                        : reading.and(new Refusal(
                                "F05",
                                Message.of(
                                        "form.nearly-known",
                                        "form",
                                        String.valueOf(reading.returnCode()),
                                        "edition",
                                        String.valueOf(reading.edition()),
                                        "share",
                                        near.share()),
                                null,
                                null));
            }
        }
        return Reading.refused(new Refusal("F05", recognition.unknown(counted.ofSender()), null, null), counted);
    }

    private Reading read(
            Workbook workbook,
            Shelves.Shelf shelf,
            Recognition.Recognised recognised,
            CountedPages pages,
            World.Sender sender,
            Delivery delivery)
            throws UnreadableWorkbook {
        FormReader reader = shelf.readers().get(recognised.form());
        HazardPolicies policies = reader.policies();
        CountedPages counted = pages.under(policies);
        Recogniser recogniser = shelf.recognition().recogniser(recognised.form());
        List<Page> ofThisForm = recognised.pages().stream()
                .map(page -> counted.pages().get(pages.pages().indexOf(page)))
                .toList();
        PageResults result = reader.read(ofThisForm, sender, delivery).settle();
        List<Refusal> refusals = new ArrayList<>(counted.refusals());
        refusals.addAll(result.refusals());
        Tally hidden = new Tally("F06");
        for (Page page : counted.ofSender()) {
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
        return new Reading(
                        reader.owed().code(),
                        reader.form().edition(),
                        result.slots(),
                        ledger,
                        outcomes,
                        refusals,
                        result.suggestions())
                .and(Hazards.outcome(workbook, policies))
                .and(DatesOf1904.outcome(workbook.isSince1904(), counted.pages(), policies));
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
