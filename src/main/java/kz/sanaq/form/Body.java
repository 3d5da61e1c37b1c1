package kz.sanaq.form;

import java.util.List;
import java.util.Set;

/**
 * What stands under the heading of a table.
 *
 * @param last its last row
 * @param total the row of the total that ends it; -1 where there is none
 * @param found the known labels that it has
 * @param dated labels that state a date
 */
record Body(List<Row> rows, int last, int total, Set<AxisLabel> found, List<String> dated) {}
