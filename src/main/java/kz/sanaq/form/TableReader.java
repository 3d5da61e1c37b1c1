package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellRange;
import org.jspecify.annotations.Nullable;

/** Reads one table of a form: finds it, understands its labels on both axes, and takes the figures where they meet. */
final class TableReader {

    private final TableFile table;
    private final HeadingReader headings;
    private final RowReader rows;
    private final Values values;
    private final boolean keepsEmpty;

    TableReader(TableFile table, Markers markers, HazardPolicies policies, PeriodPhrases periods) {
        this.table = table;
        this.values = new Values(markers, policies);
        this.headings = new HeadingReader(table, periods, values::sayThousands);
        this.rows = new RowReader(table, policies.count(HazardKind.ROW_AFTER_TOTAL));
        this.keepsEmpty = markers.empty() == Markers.EmptyPolicy.KEPT;
    }

    /**
     * A table as it was found on a page.
     *
     * @param unit the organisation that rows of the table name for the table as a whole
     */
    record Found(
            TableFile table,
            Heading heading,
            Body body,
            List<Figure> figures,
            List<Attribute> attributes,
            @Nullable ReportedUnit unit) {

        /** The column of what the table counts, not split in any way; -1 where there is none. */
        int unsplitColumn() {
            return heading.figures().stream()
                    .filter(column -> Meaning.NONE
                            .and(column.meaning())
                            .isOnly(table.meaning().measure()))
                    .mapToInt(Column::at)
                    .findFirst()
                    .orElse(-1);
        }

        /** Whether this row was read; rows come from the top. */
        boolean hasRow(int row) {
            return Places.find(body.rows(), Row::at, row) != null;
        }

        /** Labels that the form wants and this table lacks. */
        List<AxisLabel> missing() {
            List<AxisLabel> missing = new ArrayList<>();
            table.across().labels().stream()
                    .filter(AxisLabel::isWanted)
                    .filter(label -> heading.columns().stream().noneMatch(column -> column.label() == label))
                    .forEach(missing::add);
            Set<AxisLabel> down = body.found();
            table.down().labels().stream()
                    .filter(AxisLabel::isWanted)
                    .filter(label -> !down.contains(label))
                    .forEach(missing::add);
            return missing;
        }
    }

    Optional<Heading> heading(Page page) {
        return headings.find(page);
    }

    /**
     * @param end the row before which the table ends, at the latest
     * @param speaker whom the page as a whole speaks of, and what all its figures mean
     */
    Found read(Page page, Heading heading, int end, Speaker speaker) {
        Body body = rows.read(page, heading, end, speaker, headings);
        ReportedUnit named = UnitRows.unit(page, heading, body.rows(), speaker.area());
        List<Figure> figures = new ArrayList<>();
        List<Attribute> attributes = new ArrayList<>();
        List<Column> columns = heading.figures();
        List<Meaning> meanings = columns.stream()
                .map(column -> table.meaning().and(speaker.meaning()).and(column.meaning()))
                .toList();
        for (Row read : body.rows()) {
            Row row = named == null ? read : read.of(named);
            if (row.hasFigures()) {
                for (int i = 0; i < columns.size(); i++) {
                    figure(page, row, columns.get(i), meanings.get(i), figures);
                }
            }
            UnitRows.attributes(page, heading, row, attributes);
        }
        return new Found(table, heading, body, figures, attributes, named);
    }

    private void figure(Page page, Row row, Column column, Meaning ofColumn, List<Figure> figures) {
        Cell cell = page.at(row.at(), column.at());
        if (cell == null
                ? isInsideMerged(page, row.at(), column.at())
                : page.isUnseen(cell) || page.isTakenBack(cell)) {
            return;
        }
        Value read = column.inThousands() ? values.readThousands(cell) : values.read(cell);
        Value value = column.label().isWorded() || row.isWorded() ? read.amongWords() : read;
        page.use(cell);
        if (value.state() == CellState.EMPTY && !keepsEmpty) {
            return;
        }
        figures.add(new Figure(
                row.at(),
                column.at(),
                ofColumn.and(row.meaning()),
                row.unit(),
                row.named(),
                column.period(),
                row.statedTotal() || column.role() == Role.TOTAL,
                value));
    }

    /** A merged figure stands once, in its first cell. */
    private static boolean isInsideMerged(Page page, int row, int column) {
        CellRange area = page.merged(row, column);
        return area != null && (area.first().row() != row || area.first().column() != column);
    }
}
