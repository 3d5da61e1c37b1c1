package kz.sanaq.form;

import java.util.HashSet;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import kz.sanaq.workbook.Comment;

/** Rule F11: what marks beside the figures say is not left to be guessed: struck out figures, comments with numbers. */
final class Marks {

    private Marks() {}

    static void assess(Page page, HazardsFound hazards, Tally tally) {
        boolean none = true;
        Set<Integer> rows = new HashSet<>();
        for (Cell cell : page.cells()) {
            if (cell.type() == CellType.NUMBER
                    && !page.isHidden(cell)
                    && page.isStruckOut(cell)
                    && rows.add(cell.row())) {
                none = false;
                hazards.found(
                        tally,
                        HazardKind.STRUCK_OUT,
                        cell.address(),
                        Message.of("form.struck-out", "row", cell.row() + 1));
            }
        }
        for (Comment comment : page.comments()) {
            if (comment.ofSender().chars().anyMatch(Character::isDigit)) {
                none = false;
                hazards.found(
                        tally, HazardKind.COMMENT_WITH_NUMBER, comment.cell(), Message.of("form.comment-with-number"));
            }
        }
        if (none) {
            tally.holds();
        }
    }
}
