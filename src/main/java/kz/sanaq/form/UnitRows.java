package kz.sanaq.form;

import java.util.List;
import java.util.Optional;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** What a table says of its units in words: in rows of their own where it is written label by label, or in columns. */
final class UnitRows {

    private UnitRows() {}

    /** The organisation that rows name for the whole table; null where no row does. */
    static @Nullable ReportedUnit unit(Page page, Heading heading, List<Row> rows, ReportedUnit area) {
        String name = said(page, heading, rows, Role.UNIT_NAME);
        return name == null
                ? null
                : new ReportedUnit(
                        ReportedUnit.Kind.INSTITUTION,
                        name,
                        said(page, heading, rows, Role.UNIT_BIN),
                        said(page, heading, rows, Role.UNIT_LOCALITY),
                        area.scopeArea());
    }

    /** The attributes that the row's own words are, or those in its columns of words. */
    static void attributes(Page page, Heading heading, Row row, List<Attribute> attributes) {
        AxisLabel label = row.label();
        if (label == null) {
            heading.columns().forEach(column -> add(page, row, column.at(), column.label(), attributes));
        } else if (!label.purpose().hasFigures()) {
            value(heading).ifPresent(column -> add(page, row, column.at(), label, attributes));
        }
    }

    private static void add(Page page, Row row, int column, AxisLabel label, List<Attribute> attributes) {
        Cell cell = page.at(row.at(), column);
        if (cell == null || page.isHidden(cell) || label.purpose().hasFigures()) {
            return;
        }
        String written = Written.of(cell).strip();
        if (label.attribute() != null && !written.isEmpty()) {
            attributes.add(new Attribute(page.sheet(), row.at(), column, row.unit(), label.attribute(), written));
        }
        if (row.label() != null) {
            page.use(cell);
        }
    }

    private static @Nullable String said(Page page, Heading heading, List<Row> rows, Role role) {
        for (Row row : rows) {
            AxisLabel label = row.label();
            Cell cell = label == null || label.purpose() != role
                    ? null
                    : value(heading)
                            .map(column -> page.at(row.at(), column.at()))
                            .orElse(null);
            if (cell != null && !page.isHidden(cell) && !Written.of(cell).isBlank()) {
                return Written.of(cell).strip();
            }
        }
        return null;
    }

    /** The column of values: the first with figures. */
    private static Optional<Column> value(Heading heading) {
        return heading.figures().stream().findFirst();
    }
}
