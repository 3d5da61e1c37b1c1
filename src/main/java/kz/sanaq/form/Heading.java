package kz.sanaq.form;

import java.util.List;
import java.util.Optional;

/**
 * The heading of a table as it was found.
 *
 * @param top its first row, zero-based
 * @param bottom its last row
 * @param columns those whose headings are all known
 * @param unknown columns with a heading that the form does not know
 */
record Heading(int top, int bottom, List<Column> columns, List<Integer> unknown) {

    Optional<Column> column(Role role) {
        return columns.stream().filter(column -> column.role() == role).findFirst();
    }

    List<Column> figures() {
        return columns.stream().filter(column -> column.role().hasFigures()).toList();
    }

    /** Share of headings that are known, in per cent. */
    int knownPercent() {
        int all = columns.size() + unknown.size();
        return all == 0 ? 0 : columns.size() * 100 / all;
    }
}
