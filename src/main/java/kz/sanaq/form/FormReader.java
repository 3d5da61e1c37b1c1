package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.SlotKey;
import org.jspecify.annotations.Nullable;

/** Turns what the pages of a recognised workbook say into the observations of its slots. */
final class FormReader {

    private final Return owed;
    private final FormFile form;
    private final PageReader pages;
    private final World world;

    FormReader(Return owed, FormFile form, PeriodPhrases periods, World world) {
        this.owed = owed;
        this.form = form;
        this.world = world;
        this.pages = new PageReader(form, periods, world);
    }

    Return owed() {
        return owed;
    }

    FormFile form() {
        return form;
    }

    /** Reads the pages of this form into slots, outcomes and refusals; the cells of the pages are accounted for. */
    Result read(List<Page> ofThisForm, World.Sender sender, Delivery delivery) {
        Result result = new Result();
        for (Page page : ofThisForm) {
            PageReader.PageReading reading = pages.read(page, sender, delivery);
            PageRules rules = new PageRules(form, reading, sender, world, result);
            rules.check();
            Map<SlotKey, SlotDraft> drafts = new LinkedHashMap<>();
            for (TableReader.Found table : reading.tables()) {
                for (Figure figure : table.figures()) {
                    add(page, figure, reading.period(), sender, drafts);
                }
            }
            drafts.forEach((slot, draft) -> result.slot(slot).add(draft));
            rules.conclude(drafts.keySet());
        }
        return result;
    }

    private void add(
            Page page,
            Figure figure,
            @Nullable StatedPeriod ofTitle,
            World.Sender sender,
            Map<SlotKey, SlotDraft> drafts) {
        StatedPeriod period = figure.period() == null ? ofTitle : figure.period();
        if (period == null) {
            return;
        }
        SlotKey slot = slot(sender, period);
        drafts.computeIfAbsent(slot, key -> new SlotDraft()).add(page, figure, observation(page, figure, period));
    }

    private SlotKey slot(World.Sender sender, StatedPeriod period) {
        StatedPeriod named = owed.onePer().contains(Return.SlotPart.PERIOD) ? period : period.asDate();
        return new SlotKey(owed.code(), sender.code(), "", named.start(), named.end());
    }

    private Observation observation(Page page, Figure figure, StatedPeriod period) {
        StatedPeriod covered = period;
        if (!world.isFlow(figure.meaning().dimensions().measure())) {
            covered = figure.meaning().at() == Meaning.At.START
                    ? new StatedPeriod(
                            period.start().minusDays(1), period.start().minusDays(1), Basis.PERIOD)
                    : period.asDate();
        }
        return new Observation(
                page.sheet(),
                figure.row(),
                figure.column(),
                figure.unit(),
                figure.meaning().dimensions(),
                covered.start(),
                covered.end(),
                covered.basis(),
                figure.value().state(),
                figure.value().number(),
                figure.statedTotal());
    }

    /** What reading the pages gave. */
    static final class Result {

        private final Map<SlotKey, SlotDraft> slots = new LinkedHashMap<>();
        private final List<ReaderOutcome> outcomes = new ArrayList<>();
        private final List<Refusal> refusals = new ArrayList<>();

        SlotDraft slot(SlotKey key) {
            return slots.computeIfAbsent(key, slot -> new SlotDraft());
        }

        void refuse(String rule, Message message, @Nullable String sheet) {
            refusals.add(new Refusal(rule, message, sheet, null));
        }

        void outcome(ReaderOutcome outcome) {
            outcomes.add(outcome);
        }

        List<Refusal> refusals() {
            return refusals;
        }

        List<SlotReading> slots() {
            return slots.entrySet().stream()
                    .map(slot -> slot.getValue().reading(slot.getKey()))
                    .toList();
        }

        List<ReaderOutcome> outcomes() {
            List<ReaderOutcome> all = new ArrayList<>(outcomes);
            slots.forEach((slot, draft) -> all.addAll(draft.outcomes(slot)));
            Map<List<@Nullable Object>, ReaderOutcome> merged = new LinkedHashMap<>();
            all.forEach(one -> merged.merge(Arrays.asList(one.rule(), one.slot()), one, ReaderOutcome::and));
            return List.copyOf(merged.values());
        }
    }
}
