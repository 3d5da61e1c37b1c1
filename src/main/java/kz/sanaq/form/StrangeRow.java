package kz.sanaq.form;

import java.util.List;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** A row whose label the form does not know, and the one of the form's that was probably meant. */
final class StrangeRow {

    private StrangeRow() {}

    /** The cell that names the row; null where it has no name. */
    static @Nullable Cell label(Page page, TableReader.Found table, int row) {
        Cell cell = table.heading()
                .column(table.table().labelsIn())
                .map(column -> page.seen(row, column.at()))
                .orElse(null);
        return cell == null || page.isHidden(cell) || Written.of(cell).isBlank() ? null : cell;
    }

    /** Among the labels that no other row has; codes of lines are not like each other. */
    static @Nullable Nearest nearest(Page page, TableReader.Found table, String written) {
        if (written.chars().noneMatch(Character::isLetter)) {
            return null;
        }
        List<AxisLabel> missing = table.table().down().labels().stream()
                .filter(label -> !table.body().found().contains(label))
                .toList();
        return Nearest.on(page, written, missing).stream().findFirst().orElse(null);
    }
}
