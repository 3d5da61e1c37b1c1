package kz.sanaq.warehouse;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.ReportedUnit;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The table {@code warehouse.attribute}: insert-only, one row a cell. */
public final class Attributes {

    private static final String COPY = """
            copy warehouse.attribute (slot_id, submission_id, sheet, cell_row, cell_column, unit_id, attribute, value)
            from stdin (format binary)
            """;

    private static final int FIELDS = 8;

    private final JdbcTemplate jdbc;

    public Attributes(DataSource pipeline) {
        this.jdbc = new JdbcTemplate(pipeline);
    }

    /**
     * Copies a slot's attributes into the table, unseen until the slot's vintage is opened; takes part in the transaction
     * at hand.
     *
     * @param units the key of each reported unit that occurs
     */
    public void add(int submission, int slot, List<Attribute> attributes, Map<ReportedUnit, Integer> units) {
        if (attributes.isEmpty()) {
            return;
        }
        BinaryCopy copy = new BinaryCopy();
        for (Attribute attribute : attributes) {
            Integer unit = units.get(attribute.unit());
            if (unit == null) {
                throw new IllegalArgumentException("no key for a unit of submission " + submission);
            }
            copy.row(FIELDS)
                    .int4(slot)
                    .int4(submission)
                    .int2(attribute.sheet())
                    .int4(attribute.row())
                    .int2(attribute.column())
                    .int4(unit)
                    .text(attribute.code())
                    .text(attribute.value());
        }
        jdbc.execute((ConnectionCallback<Long>) connection -> copy.into(connection, COPY));
    }
}
