package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Merged areas, found by the place they cover without looking through all of them.
 *
 * <p>Each area is listed under every line of its shorter side. Areas do not overlap, so that within a line at most one
 * can cover a place, and it is the last that starts at or before it.
 */
final class MergedAreas {

    private final List<CellRange> areas;

    private final Map<Integer, List<CellRange>> byRow = new HashMap<>();

    private final Map<Integer, List<CellRange>> byColumn = new HashMap<>();

    MergedAreas(List<CellRange> areas) {
        this.areas = List.copyOf(areas);
        for (CellRange area : areas) {
            if (area.rows() <= area.columns()) {
                list(area, byRow, area.first().row(), area.last().row());
            } else {
                list(area, byColumn, area.first().column(), area.last().column());
            }
        }
        byRow.values()
                .forEach(
                        line -> line.sort(Comparator.comparingInt(a -> a.first().column())));
        byColumn.values()
                .forEach(
                        line -> line.sort(Comparator.comparingInt(a -> a.first().row())));
    }

    private static void list(CellRange area, Map<Integer, List<CellRange>> lines, int first, int last) {
        for (int line = first; line <= last; line++) {
            lines.computeIfAbsent(line, any -> new ArrayList<>()).add(area);
        }
    }

    List<CellRange> areas() {
        return areas;
    }

    @Nullable
    CellRange covering(int row, int column) {
        if (areas.isEmpty()) {
            return null;
        }
        CellRange wide = last(byRow.get(row), column, true);
        if (wide != null && wide.contains(row, column)) {
            return wide;
        }
        CellRange tall = last(byColumn.get(column), row, false);
        return tall != null && tall.contains(row, column) ? tall : null;
    }

    private static @Nullable CellRange last(@Nullable List<CellRange> line, int place, boolean across) {
        if (line == null) {
            return null;
        }
        int low = 0;
        int high = line.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            CellAddress start = line.get(middle).first();
            if ((across ? start.column() : start.row()) <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? null : line.get(low - 1);
    }
}
