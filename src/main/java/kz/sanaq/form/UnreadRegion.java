package kz.sanaq.form;

import kz.sanaq.workbook.CellRange;

/**
 * Where the cells of a sheet stand that no form knows; they are reported together, not one by one.
 *
 * @param cells number of non-empty cells in it
 */
public record UnreadRegion(CellRange region, int cells) {}
