package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/** Gives every cell that the tables did not claim its place in the ledger: ignored by a named rule, or reported. */
final class Account {

    private final List<TextRule> rules;

    Account(List<Ignored> rules) {
        this.rules = rules.stream().map(TextRule::new).toList();
    }

    /** A rule for texts, ready to be asked. */
    private record TextRule(String rule, List<String> startsWith, Phrases has, boolean toTheEnd) {

        TextRule(Ignored file) {
            this(
                    file.rule(),
                    file.startsWith() == null ? List.of() : file.startsWith(),
                    Phrases.of(file.has() == null ? List.of() : file.has()),
                    Boolean.TRUE.equals(file.toTheEnd()));
        }

        boolean covers(String written) {
            String stripped = written.strip();
            return startsWith.stream().anyMatch(stripped::startsWith)
                    || has.any(Phrases.searchable(Folding.fold(written)));
        }
    }

    /** Where the form's tables are on a page; empty for a page that the form does not read. */
    record Extent(int top, int headingBottom, int bottom) {}

    /** Claims what is left on a page that the form reads. */
    void settle(Page page, List<Extent> tables, List<TableReader.Found> found) {
        String toTheEnd = null;
        int firstRow = tables.stream().mapToInt(Extent::top).min().orElse(0);
        int lastRow = tables.stream().mapToInt(Extent::bottom).max().orElse(Integer.MAX_VALUE);
        for (Cell cell : page.cells()) {
            if (page.isAccountedFor(cell)) {
                continue;
            }
            boolean text = cell.type() == CellType.TEXT;
            if (text && (page.isHidden(cell) || cell.text().isBlank())) {
                page.ignore(cell, page.isHidden(cell) ? "hidden-text" : "blank-text");
            } else if (page.isHidden(cell)) {
                page.report(cell, Message.of("form.hidden"));
            } else if (!text && page.isUnseen(cell)) {
                page.report(cell, Message.of("form.unseen"));
            } else if (!text && page.isTakenBack(cell)) {
                page.report(cell, Message.of("form.struck-out", "row", cell.row() + 1));
            } else if (text && cell.row() < firstRow) {
                page.ignore(cell, "title");
            } else {
                TextRule rule = text ? rule(cell) : null;
                if (rule != null && rule.toTheEnd && cell.row() > lastRow) {
                    toTheEnd = rule.rule;
                }
                String name = rule != null ? rule.rule : text ? toTheEnd : null;
                if (name != null) {
                    page.ignore(cell, name);
                } else {
                    page.report(cell, reason(cell, tables, found));
                }
            }
        }
    }

    /** Leaves a whole sheet aside by a named rule; what is hidden there is reported all the same. */
    static void ignoreSheet(Page page, String rule) {
        for (Cell cell : page.cells()) {
            page.ignore(cell, rule);
        }
    }

    private @Nullable TextRule rule(Cell cell) {
        for (TextRule rule : rules) {
            if (rule.covers(cell.text())) {
                return rule;
            }
        }
        return null;
    }

    private static Message reason(Cell cell, List<Extent> tables, List<TableReader.Found> found) {
        for (int i = 0; i < tables.size(); i++) {
            Extent table = tables.get(i);
            if (cell.row() < table.top() || cell.row() > table.bottom()) {
                continue;
            }
            if (found.get(i).heading().isUnknown(cell.column())) {
                return Message.of("form.unknown-column", "column", Page.column(cell.column()));
            }
            if (cell.row() <= table.headingBottom()) {
                return Message.of("form.unknown-heading", "column", Page.column(cell.column()));
            }
            Column column = found.get(i).heading().at(cell.column());
            if (column != null && !column.role().hasFigures() && found.get(i).hasRow(cell.row())) {
                return Message.of("form.number-among-words", "column", Page.column(cell.column()));
            }
            return column != null
                    ? Message.of("form.unknown-row", "row", cell.row() + 1)
                    : Message.of("form.unknown-column", "column", Page.column(cell.column()));
        }
        return Message.of("form.outside-table");
    }

    /** @param lost cells that were counted and not read; every other has its place */
    static SheetLedger ledger(Page page, int counted, List<CellAddress> lost) {
        int used = 0;
        List<ReportedCell> reported = new ArrayList<>();
        lost.forEach(cell -> reported.add(new ReportedCell(cell, Message.of("form.cell-lost"))));
        for (Cell cell : page.cells()) {
            if (page.isUsed(cell)) {
                used++;
                continue;
            }
            Message reason = page.reported(cell);
            if (reason != null) {
                reported.add(new ReportedCell(cell.address(), reason));
            }
        }
        return new SheetLedger(page.sheet(), page.name(), counted, used, regions(page), reported, null);
    }

    /** Neighbouring cells of a rule as one region; a region has no cell of another fate in it. */
    private static List<IgnoredRegion> regions(Page page) {
        List<IgnoredRegion> regions = new ArrayList<>();
        Cell[] cells = page.cells();
        for (int i = 0; i < cells.length; i++) {
            String rule = page.ignoredBy(cells[i]);
            if (rule == null) {
                continue;
            }
            int first = i;
            while (i + 1 < cells.length && rule.equals(page.ignoredBy(cells[i + 1]))) {
                i++;
            }
            split(rule, cells, first, i, regions);
        }
        return regions;
    }

    /** A run of cells in reading order: its whole rows as one rectangle, a broken first or last row apart. */
    private static void split(String rule, Cell[] cells, int first, int last, List<IgnoredRegion> regions) {
        int from = first;
        while (from <= last) {
            boolean rowStart = from == 0 || cells[from - 1].row() != cells[from].row();
            int to = from;
            while (to < last
                    && (cells[to + 1].row() == cells[from].row() || rowStart && endsWithItsRow(cells, to + 1, last))) {
                to++;
            }
            regions.add(new IgnoredRegion(rule, around(cells, from, to), to - from + 1));
            from = to + 1;
        }
    }

    /** Whether all of this cell's row up to the run's end belongs to the run. */
    private static boolean endsWithItsRow(Cell[] cells, int at, int last) {
        int end = at;
        while (end + 1 < cells.length && cells[end + 1].row() == cells[at].row()) {
            end++;
        }
        return end <= last;
    }

    private static CellRange around(Cell[] cells, int from, int to) {
        int left = Integer.MAX_VALUE;
        int right = 0;
        for (int i = from; i <= to; i++) {
            left = Math.min(left, cells[i].column());
            right = Math.max(right, cells[i].column());
        }
        return new CellRange(new CellAddress(cells[from].row(), left), new CellAddress(cells[to].row(), right));
    }
}
