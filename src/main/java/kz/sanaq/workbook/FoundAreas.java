package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;

/** Collects the merged areas of a sheet within the limits. */
final class FoundAreas {

    /** Lines that areas may be listed under, all together: more than any honest sheet, less than memory. */
    private static final long MOST_LINES = 4_000_000;

    private final Limits limits;

    private final List<CellRange> areas = new ArrayList<>();

    private long lines;

    FoundAreas(Limits limits) {
        this.limits = limits;
    }

    void add(CellRange area) throws UnreadableWorkbook {
        areas.add(area);
        lines += Math.min(area.rows(), area.columns());
        limits.check(Limit.MERGED_AREAS, areas.size());
        if (lines > MOST_LINES) {
            throw UnreadableWorkbook.beyond(Limit.MERGED_AREAS, limits.of(Limit.MERGED_AREAS));
        }
    }

    MergedAreas areas() {
        return new MergedAreas(areas);
    }
}
