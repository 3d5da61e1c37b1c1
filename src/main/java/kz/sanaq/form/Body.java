package kz.sanaq.form;

import java.util.List;
import java.util.Set;

/**
 * What stands under the heading of a table.
 *
 * @param rows that the form understands
 * @param last where the last of them is
 * @param total the row of the total that ends it; -1 where there is none
 * @param found the known labels that it has
 * @param dated those labels that state a date
 * @param doubts lines whose code and words do not agree
 */
record Body(
        List<Row> rows, int last, int total, Set<AxisLabel> found, List<String> dated, List<LineWords.Doubt> doubts) {}
