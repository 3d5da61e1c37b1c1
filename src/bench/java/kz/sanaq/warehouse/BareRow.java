package kz.sanaq.warehouse;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;

/** An observation with its keys looked up already: what the plain writers are spared. */
record BareRow(Observation observation, int submission, int slot, int unit, short[] keys) {

    static final String COLUMNS = """
            period_end date, period_start date, submission_id int, slot_id int, unit_id int, cell_row int,
            cell_column smallint, sheet smallint, setting_id smallint, category_id smallint, measure_id smallint,
            age_id smallint, sex_id smallint, residence_id smallint, disability_id smallint,
            basis "char", state "char", is_stated_total boolean, value numeric
            """;

    static List<BareRow> of(ManyObservations many, DimensionKeys keys) {
        List<BareRow> rows = new ArrayList<>();
        for (ManyObservations.Batch batch : many.batches()) {
            for (Observation observation : batch.observations()) {
                Dimensions of = observation.dimensions();
                rows.add(new BareRow(
                        observation,
                        batch.submission(),
                        batch.slot(),
                        many.units().get(observation.unit()),
                        new short[] {
                            keys.setting(of.setting()),
                            keys.category(of.category()),
                            keys.measure(of.measure()),
                            keys.age(of.age()),
                            keys.sex(of.sex()),
                            keys.residence(of.residence()),
                            keys.disability(of.disability())
                        }));
            }
        }
        return rows;
    }

    String basis() {
        return observation.basis() == Basis.PERIOD ? "P" : "Y";
    }

    /** Enough for the states that occur here. */
    String state() {
        return observation.state().name().substring(0, 1);
    }
}
