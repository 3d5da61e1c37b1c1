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
import kz.sanaq.workbook.CellAddress;

/** A slot being filled: its observations, and what the rules on single cells say of them. */
final class SlotDraft {

    private final List<Observation> observations = new ArrayList<>();
    private final List<Attribute> attributes = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<Object, CellAddress> places = new HashMap<>();
    private final Tally domain = new Tally("C01");
    private final Tally text = new Tally("C02");
    private final Tally dash = new Tally("C03");

    /** What a coded figure says, for telling two cells that say the same apart from all others. */
    private record Key(ReportedUnit unit, Dimensions dimensions, java.time.LocalDate end, boolean total) {}

    /** @param counted false where values may be divided: posts, shares */
    void add(Page page, Figure figure, Observation observation, boolean counted) {
        observations.add(observation);
        CellAddress address = new CellAddress(figure.row(), figure.column());
        assess(page, address, figure.value(), counted);
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

    void add(Attribute attribute) {
        attributes.add(attribute);
    }

    private void assess(Page page, CellAddress address, Value value, boolean counted) {
        if (value.state() == CellState.REPORTED && value.number() != null) {
            domain.that(
                    counted ? isCount(value.number()) : value.number().signum() >= 0,
                    page,
                    address,
                    "form.not-a-count");
            text.that(!value.fromText(), page, address, "form.text-number");
        } else if (value.problem() != null) {
            domain.broken(page, address, value.problem());
        } else if (value.state() != CellState.NOT_APPLICABLE && value.state() != CellState.DASH) {
            domain.notAssessed();
        }
        if (value.state() == CellState.DASH || value.unpoliced()) {
            dash.that(!value.unpoliced(), page, address, "form.dash-without-policy");
        }
    }

    static boolean isCount(BigDecimal number) {
        return number.signum() >= 0 && number.stripTrailingZeros().scale() <= 0;
    }

    /** Takes in what another page says for the same slot. */
    void add(SlotDraft other) {
        observations.addAll(other.observations);
        attributes.addAll(other.attributes);
        refusals.addAll(other.refusals);
        domain.add(other.domain);
        text.add(other.text);
        dash.add(other.dash);
        other.places.forEach((key, address) -> {
            if (places.putIfAbsent(key, address) != null && refusals.isEmpty()) {
                refusals.add(new Refusal("F05", Message.of("form.twice-on-sheets"), null, null));
            }
        });
    }

    SlotReading reading(SlotKey slot) {
        return new SlotReading(slot, observations, attributes, refusals);
    }

    List<ReaderOutcome> outcomes(SlotKey slot) {
        return List.of(domain.outcome(slot), text.outcome(slot), dash.outcome(slot));
    }
}
