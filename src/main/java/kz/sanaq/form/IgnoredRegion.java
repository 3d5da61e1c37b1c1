package kz.sanaq.form;

import kz.sanaq.workbook.CellRange;

/**
 * Cells that a named rule leaves aside.
 *
 * @param rule such as {@code title} or {@code signature}
 * @param cells number of non-empty cells in the region, all of them ignored by this rule
 */
public record IgnoredRegion(String rule, CellRange region, int cells) {}
