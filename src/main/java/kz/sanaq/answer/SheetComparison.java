package kz.sanaq.answer;

import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Grid;
import org.jspecify.annotations.Nullable;

/**
 * Two versions of one sheet, cell by cell. Rows and columns are where they were, unless less has changed when they are
 * found again by what they say: then somebody inserted or removed some.
 */
final class SheetComparison {

    /** A sheet with more places where something was inserted or removed was made anew. */
    private static final int MOST_PLACES = 200;

    private final String sheet;
    private final String earlierSheet;
    private final Grid was;
    private final Grid becomes;
    private final Alignment rows;
    private final Alignment columns;

    private SheetComparison(Grid was, Grid becomes, Alignment rows, Alignment columns) {
        this.sheet = becomes.sheet().name();
        this.earlierSheet = was.sheet().name();
        this.was = was;
        this.becomes = becomes;
        this.rows = rows;
        this.columns = columns;
    }

    /** The comparison that has the least to tell. */
    static SheetComparison of(Grid was, Grid becomes) {
        Alignment sameRows = Alignment.unmoved(was.rows(), becomes.rows());
        Alignment sameColumns = Alignment.unmoved(was.columns(), becomes.columns());
        SheetComparison best = new SheetComparison(was, becomes, sameRows, sameColumns);
        long fewest = best.count();
        if (fewest == 0) {
            return best;
        }
        Alignment rows = Alignment.of(Lines.rows(was), Lines.rows(becomes));
        Alignment columns = Alignment.of(Lines.columns(was), Lines.columns(becomes));
        for (SheetComparison other :
                List.of(best.by(rows, sameColumns), best.by(sameRows, columns), best.by(rows, columns))) {
            long count = other.isByOtherLines() ? other.count() : Long.MAX_VALUE;
            if (count < fewest) {
                best = other;
                fewest = count;
            }
        }
        return best;
    }

    private SheetComparison by(Alignment otherRows, Alignment otherColumns) {
        return new SheetComparison(was, becomes, otherRows, otherColumns);
    }

    private boolean isByOtherLines() {
        return (rows.isMoved() || columns.isMoved())
                && rows.runs().size() + columns.runs().size() <= MOST_PLACES;
    }

    /** Rows and columns that are new or gone. */
    List<ChangedLine> lines() {
        return rows.isMoved() || columns.isMoved()
                ? Stream.concat(lines(rows, ChangedLine.Axis.ROW), lines(columns, ChangedLine.Axis.COLUMN))
                        .toList()
                : List.of();
    }

    private Stream<ChangedLine> lines(Alignment alignment, ChangedLine.Axis axis) {
        return alignment.isMoved()
                ? alignment.runs().stream()
                        .map(run -> new ChangedLine(
                                run.isInserted() ? sheet : earlierSheet,
                                axis,
                                run.isInserted(),
                                run.first(),
                                run.lines()))
                : Stream.empty();
    }

    private long count() {
        long[] count = {0};
        pairs((at, before, cell) -> {
            if (!ChangedCell.isSame(before, cell)) {
                count[0]++;
            }
        });
        return count[0];
    }

    /** Gives every cell that says something else: those of the later sheet by rows, then those that are gone. */
    void tell(Changes changes) {
        pairs((at, before, cell) -> {
            ChangedCell change = ChangedCell.between(at, before, cell);
            if (change != null) {
                changes.cell(change);
            }
        });
        lines().forEach(changes::line);
    }

    /** Takes two cells of one place, one of them perhaps nothing. */
    private interface Pair {
        void take(ChangedCell.At at, @Nullable Cell before, @Nullable Cell cell);
    }

    private void pairs(Pair pair) {
        for (Cell cell : becomes) {
            int row = rows.earlier(cell.row());
            int column = columns.earlier(cell.column());
            boolean isNew = row == Alignment.NOWHERE || column == Alignment.NOWHERE;
            CellAddress earlier = isNew ? null : new CellAddress(row, column);
            pair.take(at(cell.address(), earlier), isNew ? null : was.at(row, column), cell);
        }
        for (Cell cell : was) {
            int row = rows.later(cell.row());
            int column = columns.later(cell.column());
            boolean isGone = row == Alignment.NOWHERE || column == Alignment.NOWHERE;
            if (isGone || becomes.at(row, column) == null) {
                pair.take(at(isGone ? null : new CellAddress(row, column), cell.address()), cell, null);
            }
        }
    }

    private ChangedCell.At at(@Nullable CellAddress later, @Nullable CellAddress earlier) {
        return new ChangedCell.At(sheet, earlierSheet, later, earlier);
    }
}
