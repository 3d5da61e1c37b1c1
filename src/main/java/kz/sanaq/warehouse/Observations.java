package kz.sanaq.warehouse;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code warehouse.observation}: insert-only, one row a cell. */
public final class Observations {

    private static final String COPY = """
            copy warehouse.observation (period_end, period_start, submission_id, slot_id, unit_id, cell_row, cell_column,
                sheet, setting_id, category_id, measure_id, age_id, sex_id, residence_id, disability_id,
                basis, state, is_stated_total, value)
            from stdin (format binary)
            """;

    private static final int FIELDS = 19;

    private final JdbcTemplate jdbc;
    private final DimensionKeys keys;

    /** Reads the keys of the dimensions, which must have been loaded. */
    public Observations(DataSource pipeline) {
        this.jdbc = new JdbcTemplate(pipeline);
        this.keys = new DimensionKeys(JdbcClient.create(pipeline));
    }

    /**
     * Copies a slot's observations into the table, unseen until the slot's vintage is opened; takes part in the
     * transaction at hand.
     *
     * @param units the key of each reported unit that occurs
     */
    public void add(int submission, int slot, List<Observation> observations, Map<ReportedUnit, Integer> units) {
        if (observations.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy();
        for (Observation observation : observations) {
            Integer unit = units.get(observation.unit());
            if (unit == null) {
                throw new IllegalArgumentException("no key for a unit of submission " + submission);
            }
            write(copy, submission, slot, unit, observation);
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> copy.into(connection, COPY));
    }

    private void write(BinaryCopy copy, int submission, int slot, int unit, Observation observation) {
        Dimensions of = observation.dimensions();
        copy.row(FIELDS)
                .date(observation.periodEnd())
                .date(observation.periodStart())
                .int4(submission)
                .int4(slot)
                .int4(unit)
                .int4(observation.row())
                .int2(observation.column())
                .int2(observation.sheet())
                .int2(keys.setting(of.setting()))
                .int2(keys.category(of.category()))
                .int2(keys.measure(of.measure()))
                .int2(keys.age(of.age()))
                .int2(keys.sex(of.sex()))
                .int2(keys.residence(of.residence()))
                .int2(keys.disability(of.disability()))
                .character(observation.basis() == Basis.PERIOD ? 'P' : 'Y')
                .character(letter(observation.state()))
                .bool(observation.statedTotal())
                .numeric(observation.value());
    }

    private static char letter(CellState state) {
        return switch (state) {
            case REPORTED -> 'R';
            case EMPTY -> 'E';
            case DASH -> 'D';
            case NO_DATA -> 'N';
            case NOT_APPLICABLE -> 'X';
            case SUPPRESSED -> 'S';
            case UNREADABLE -> 'U';
        };
    }
}
