package kz.sanaq.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.reference.Institutions.Answer;
import kz.sanaq.reference.Measure;
import org.jspecify.annotations.Nullable;

/** Turns what the pages of a recognised workbook say into the observations of its slots. */
final class FormReader {

    private final Return owed;
    private final FormFile form;
    private final List<FormFile> editions;
    private final HazardPolicies policies;
    private final PageReader pages;
    private final World world;

    /** @param editions all of the return's form */
    FormReader(
            Return owed,
            FormFile form,
            List<FormFile> editions,
            HazardPolicies policies,
            PeriodPhrases periods,
            World world) {
        this.owed = owed;
        this.form = form;
        this.editions = List.copyOf(editions);
        this.policies = policies;
        this.world = world;
        this.pages = new PageReader(form, policies, periods, world);
    }

    Return owed() {
        return owed;
    }

    FormFile form() {
        return form;
    }

    HazardPolicies policies() {
        return policies;
    }

    /** Reads the pages of this form into slots, outcomes and refusals; the cells of the pages are accounted for. */
    PageResults read(List<Page> ofThisForm, World.Sender sender, Delivery delivery) {
        PageResults results = new PageResults(form.isOneSheetASlot(), policies);
        EqualBlocks blocks = new EqualBlocks();
        for (Page page : ofThisForm) {
            PageReader.PageReading reading = pages.read(page, sender, delivery);
            PageResults.Result result = results.of(page);
            TitleRules title = new TitleRules(form, reading, sender, delivery.day(), world, result);
            PageRules rules = new PageRules(
                    form, editions, reading, title, result, new HazardsFound(page, policies, result::refuse));
            rules.check(blocks);
            String subject = subject(reading, result);
            Map<SlotKey, SlotDraft> drafts = new LinkedHashMap<>();
            if (subject != null) {
                fill(reading, subject, sender, drafts);
            }
            drafts.forEach((slot, draft) -> {
                draft.statedAt(page.sheet(), reading.statedAt());
                result.slot(slot).add(draft);
            });
            rules.conclude(drafts.keySet());
        }
        return results;
    }

    private void fill(
            PageReader.PageReading reading, String subject, World.Sender sender, Map<SlotKey, SlotDraft> drafts) {
        for (TableReader.Found table : reading.tables()) {
            for (Figure figure : table.figures()) {
                StatedPeriod period = figure.period() == null ? reading.period() : figure.period();
                if (period != null) {
                    Dimensions dimensions = figure.meaning().dimensions();
                    Measure.Kind kind = world.kind(dimensions.measure());
                    Figure sound = figure.with(
                            world.counting(dimensions.measure(), figure.value().in(kind)));
                    drafts.computeIfAbsent(slot(sender, subject, period), key -> new SlotDraft(policies))
                            .add(
                                    reading.page(),
                                    sound,
                                    observation(reading.page(), sound, dimensions, kind, period),
                                    kind);
                }
            }
        }
        drafts.values().forEach(draft -> reading.attributes().forEach(draft::add));
    }

    /** The institution whose slot it is, or nothing for a return of a whole area; null where it cannot be told. */
    private @Nullable String subject(PageReader.PageReading reading, PageResults.Result result) {
        if (!owed.isPerInstitution()) {
            return "";
        }
        String sheet = reading.page().name();
        ReportedUnit unit = reading.institution();
        if (unit == null) {
            result.refuse("F05", Message.of("form.no-institution", "sheet", sheet), sheet);
            return null;
        }
        if (reading.period() == null) {
            return null; // refused by F03 already
        }
        Answer answer = world.institution(unit, reading.period().end());
        if (answer instanceof Answer.Open open) {
            result.refuse(
                    "G01",
                    open.refusal(
                            unit.label(),
                            unit.bin(),
                            unit.locality(),
                            unit.scopeArea(),
                            reading.period().end()),
                    sheet);
            return null;
        }
        return answer.entry().orElseThrow().institution().code();
    }

    private SlotKey slot(World.Sender sender, String subject, StatedPeriod period) {
        StatedPeriod named = owed.isOfDate() ? period.asDate() : period;
        return new SlotKey(owed.code(), sender.code(), subject, named.start(), named.end());
    }

    private Observation observation(
            Page page, Figure figure, Dimensions dimensions, Measure.Kind kind, StatedPeriod period) {
        StatedPeriod covered = covered(figure, kind, period);
        return new Observation(
                page.sheet(),
                figure.row(),
                figure.column(),
                figure.unit(),
                dimensions,
                covered.start(),
                covered.end(),
                covered.basis(),
                figure.value().state(),
                figure.value().number(),
                figure.statedTotal());
    }

    /** A flow covers its period, one of a return on a date the year up to it; anything else is of a day. */
    private StatedPeriod covered(Figure figure, Measure.Kind kind, StatedPeriod period) {
        if (kind == Measure.Kind.FLOW) {
            return owed.isOfDate() && period.isDate() ? period.sinceNewYear() : period;
        }
        return figure.meaning().at() == Meaning.At.START
                ? new StatedPeriod(period.start().minusDays(1), period.start().minusDays(1), Basis.PERIOD)
                : period.asDate();
    }
}
