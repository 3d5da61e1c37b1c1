package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/** The cell of a page that is likest to the heading by which a table of the form is found. */
final class NearAnchor {

    /** Less alike than this, in per cent, any text of a sheet might be. */
    private static final int LEAST = 65;

    private static final int ROWS_SEARCHED = 60;

    private NearAnchor() {}

    /** A text, the table it may head and what it was probably meant for. */
    record Found(TableFile table, Cell cell, Nearest nearest) {}

    /** The row in which a table of the form probably begins; 0 where nothing is near. */
    static int row(Page page, FormFile form) {
        return in(page, form).stream().mapToInt(found -> found.cell.row()).min().orElse(0);
    }

    static List<Found> in(Page page, FormFile form) {
        List<Found> all = new ArrayList<>();
        for (TableFile table : form.tables()) {
            Found best = null;
            for (Cell cell : page.cells()) {
                if (cell.row() >= ROWS_SEARCHED) {
                    break;
                }
                if (cell.type() == CellType.TEXT && !cell.hidden()) {
                    for (Nearest nearest : Nearest.on(page, cell.text(), anchors(table))) {
                        boolean isNearer = nearest.likeness() >= (best == null ? LEAST : best.nearest.likeness() + 1);
                        best = isNearer ? new Found(table, cell, nearest) : best;
                    }
                }
            }
            if (best != null) {
                all.add(best);
            }
        }
        return all;
    }

    private static List<AxisLabel> anchors(TableFile table) {
        Set<String> anchor = table.anchor().stream().map(Folding::fold).collect(Collectors.toSet());
        return table.across().labels().stream()
                .filter(label -> label.spellings().stream().map(Folding::fold).anyMatch(anchor::contains))
                .toList();
    }
}
