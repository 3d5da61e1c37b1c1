package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.reference.Measure;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** A slot being filled: its observations, and what the rules on single cells say of them. */
final class SlotDraft {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final HazardPolicies policies;
    private final List<Observation> observations = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private @Nullable HazardsFound hazards;
    private SlotReading.@Nullable Place statedAt;
    private Map<Object, CellAddress> places = new HashMap<>();
    private final Tally domain = new Tally("C01");
    private final Tally text = new Tally("C02");
    private final Tally dash = new Tally("C03");
    private final Tally percent = new Tally("C06");

    /** What a coded figure says, for telling two cells that say the same apart from all others. */
    private record Key(ReportedUnit unit, Dimensions dimensions, java.time.LocalDate end, boolean total) {}

    SlotDraft(HazardPolicies policies) {
        this.policies = policies;
    }

    void add(Page page, Figure figure, Observation observation, Measure.Kind kind) {
        observations.add(observation);
        CellAddress address = new CellAddress(figure.row(), figure.column());
        assess(page, address, figure.value(), kind);
        if (figure.named() && figure.unit().kind() == ReportedUnit.Kind.INSTITUTION) {
            return; // the same organisation twice is a matter of rule S07
        }
        Object key = new Key(
                observation.unit(), observation.dimensions(), observation.periodEnd(), observation.statedTotal());
        CellAddress first = places.putIfAbsent(key, address);
        if (first != null && refusals.isEmpty()) {
            refusals.add(new Refusal(
                    "F05",
                    Message.of(
                            "form.twice", "sheet", page.name(), "cell", address.toString(), "first", first.toString()),
                    page.name(),
                    address));
        }
    }

    void refuse(Refusal refusal) {
        refusals.add(refusal);
    }

    void statedAt(int sheet, @Nullable CellAddress cell) {
        statedAt = cell == null ? null : new SlotReading.Place(sheet, cell);
    }

    void add(Attribute attribute) {
        attributes.add(attribute);
    }

    private void assess(Page page, CellAddress address, Value value, Measure.Kind kind) {
        Message problem = value.problem();
        if (value.state() == CellState.REPORTED && value.number() != null) {
            if (kind == Measure.Kind.SHARE) {
                percent(page, address, value.number());
            } else {
                domain.that(isIn(kind, value.number()), page, address, "form.not-a-count");
            }
            typed(page, address, value.text());
        } else if (problem != null && problem.key().equals(NumberText.LETTER_FOR_DIGIT)) {
            hazards(page).found(domain, HazardKind.LETTER_FOR_DIGIT, address, problem);
        } else if (problem != null && !FormulaHealth.explains(problem)) {
            domain.broken(page, address, problem);
        } else if (value.state() != CellState.NOT_APPLICABLE && value.state() != CellState.DASH) {
            domain.notAssessed();
        }
        if (value.state() == CellState.DASH || value.unpoliced()) {
            dash.that(!value.unpoliced(), page, address, "form.dash-without-policy");
        }
    }

    /** Of the one page that this draft is filled from. */
    private HazardsFound hazards(Page page) {
        if (hazards == null) {
            hazards = new HazardsFound(page, policies, this::refuse);
        }
        return hazards;
    }

    private void percent(Page page, CellAddress address, BigDecimal number) {
        if (number.signum() > 0 && number.compareTo(BigDecimal.ONE) <= 0) {
            percent.broken(page, address, Message.of("form.fraction-for-percent"));
        } else {
            boolean share = number.signum() >= 0 && number.compareTo(HUNDRED) <= 0;
            percent.that(share, page, address, "form.no-percentage");
        }
    }

    private void typed(Page page, CellAddress address, @Nullable NumberText typed) {
        if (typed == null) {
            text.holds();
        } else if (typed.lettered()) {
            hazards(page).found(domain, HazardKind.LETTER_FOR_DIGIT, address, Message.of(NumberText.LETTER_FOR_DIGIT));
        } else if (!typed.words().isEmpty()) {
            Message message = Message.of("form.text-number-rest", "rest", Remainder.shown(typed.words()));
            hazards(page).found(text, HazardKind.TEXT_NUMBER, address, message);
        } else {
            Message message = Message.of(typed.dotted() == null ? "form.text-number" : "form.dotted-number");
            hazards(page).found(text, HazardKind.TEXT_NUMBER, address, message);
        }
    }

    private static boolean isIn(Measure.Kind kind, BigDecimal number) {
        return Value.hasParts(kind) ? number.signum() >= 0 : isCount(number);
    }

    static boolean isCount(BigDecimal number) {
        return number.signum() >= 0
                && (number.scale() <= 0 || number.stripTrailingZeros().scale() <= 0);
    }

    /** Takes in what another page says for the same slot; the other draft is used up. */
    void add(SlotDraft other) {
        observations.addAll(other.observations);
        attributes.addAll(other.attributes);
        refusals.addAll(other.refusals);
        statedAt = statedAt == null ? other.statedAt : statedAt;
        domain.add(other.domain);
        text.add(other.text);
        dash.add(other.dash);
        percent.add(other.percent);
        if (places.isEmpty()) {
            places = other.places; // one page a slot, nearly always
            return;
        }
        other.places.forEach((key, address) -> {
            if (places.putIfAbsent(key, address) != null && refusals.isEmpty()) {
                refusals.add(new Refusal("F05", Message.of("form.twice-on-sheets"), null, null));
            }
        });
    }

    SlotReading reading(SlotKey slot) {
        return new SlotReading(
                slot, observations, attributes, refusals, statedAt, policies.count(HazardKind.SENT_AGAIN));
    }

    List<ReaderOutcome> outcomes(SlotKey slot) {
        return List.of(domain.outcome(slot), text.outcome(slot), dash.outcome(slot), percent.outcome(slot));
    }
}
