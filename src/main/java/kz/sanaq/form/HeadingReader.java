package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.sanaq.form.PeriodsFile.Where;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/** Finds a table by its anchor and unfolds its merged headings into a meaning for each column. */
final class HeadingReader {

    private final TableFile table;
    private final AxisIndex labels;
    private final Set<String> anchor = new HashSet<>();
    private final PeriodPhrases periods;
    private final Predicate<String> inThousands;

    /** @param inThousands whether a text says that figures are given in thousands */
    HeadingReader(TableFile table, PeriodPhrases periods, Predicate<String> inThousands) {
        this.table = table;
        this.labels = new AxisIndex(table.across());
        this.periods = periods;
        this.inThousands = inThousands;
        table.anchor().forEach(spelling -> anchor.add(Folding.fold(spelling)));
    }

    /** What one heading says of the columns below it. */
    record Element(
            Cell cell, @Nullable AxisLabel label, @Nullable StatedPeriod period) {}

    Optional<Heading> find(Page page) {
        for (Cell cell : page.cells()) {
            if (cell.type() == CellType.TEXT && !page.isHidden(cell) && isAnchor(cell.text())) {
                return Optional.of(unfold(page, cell));
            }
        }
        return Optional.empty();
    }

    boolean knows(String written) {
        return labels.find(written) != null;
    }

    private boolean isAnchor(String written) {
        return Label.spellings(written).stream().anyMatch(anchor::contains);
    }

    private Heading unfold(Page page, Cell found) {
        CellRange area = found.merged();
        int top = found.row();
        int bottom = area != null && area.rows() > 1 ? area.last().row() : top + table.headingRows() - 1;
        List<Integer> unknown = new ArrayList<>();
        Map<Integer, Column> columns = new HashMap<>();
        Map<Long, Element> known = new HashMap<>();
        Map<Integer, List<Element>> notKnown = new LinkedHashMap<>();
        StrangeHeadings strange = new StrangeHeadings(
                page, table.across().labels(), (at, path) -> column(at, path, columns), columns.values());
        boolean blankTaken = false;
        for (int at = 0; at < page.columns(); at++) {
            if (page.hiddenColumn(at)) {
                continue;
            }
            List<Element> path = path(page, at, top, bottom, known);
            if (path.isEmpty()) {
                AxisLabel blank = labels.blank();
                if (blank != null && !blankTaken) {
                    blankTaken = true;
                    columns.put(at, new Column(at, blank, blank.meaning(), null, false));
                }
                continue;
            }
            Column column = column(at, path, columns);
            if (column == null) {
                notKnown.put(at, path);
            } else {
                columns.put(at, column);
                path.forEach(element -> page.use(element.cell));
            }
        }
        ColumnNumbers numbers = ColumnNumbers.of(page, bottom, table.across().labels(), columns.values());
        notKnown.forEach((at, path) -> {
            AxisLabel numbered = numbers.take(at);
            if (numbered == null) {
                unknown.add(at);
                strange.add(at, path);
            } else {
                Meaning meaning = Meaning.NONE;
                for (Element element : path) {
                    meaning = element.label == null ? meaning : meaning.and(element.label.meaning());
                }
                columns.put(at, new Column(at, numbered, meaning.and(numbered.meaning()), null, false));
                path.forEach(element -> page.use(element.cell));
            }
        });
        return new Heading(
                top,
                bottom,
                columns.values().stream().sorted((a, b) -> a.at() - b.at()).toList(),
                unknown,
                strange.all(),
                numbers);
    }

    /** The headings over a column, from the top, each once. */
    private List<Element> path(Page page, int at, int top, int bottom, Map<Long, Element> known) {
        List<Element> path = new ArrayList<>();
        Cell last = null;
        for (int row = top; row <= bottom; row++) {
            Cell cell = page.hiddenRow(row) ? null : page.seen(row, at);
            if (cell == null
                    || cell.row() < top
                    || last != null && cell.address().equals(last.address())) {
                continue;
            }
            String text = Written.of(cell);
            if (!text.isBlank()) {
                path.add(element(cell, text, known));
                last = cell;
            }
        }
        return path;
    }

    private Element element(Cell cell, String text, Map<Long, Element> known) {
        Element before = known.get(cell.address().packed());
        if (before != null) {
            return before;
        }
        AxisLabel label = labels.find(text);
        StatedPeriod period = null;
        if (label == null && labels.period() != null) {
            List<StatedPeriod> stated = periods.in(text, Where.HEADING);
            if (stated.size() == 1) {
                label = labels.period();
                period = stated.get(0);
            }
        }
        Element element = new Element(cell, label, period);
        known.put(cell.address().packed(), element);
        return element;
    }

    /** The column that the path describes; null where one of its headings is unknown or none says what stands below. */
    private @Nullable Column column(int at, List<Element> path, Map<Integer, Column> toTheLeft) {
        Meaning meaning = Meaning.NONE;
        StatedPeriod period = null;
        AxisLabel lowest = null;
        for (Element element : path) {
            AxisLabel label = element.label;
            if (label == null) {
                return null;
            }
            if (label.purpose() == Role.OF_WHICH) {
                Column whole = toTheLeft.get(element.cell.column() - 1);
                meaning = whole == null ? meaning : meaning.and(whole.meaning());
                period = whole != null && whole.period() != null ? whole.period() : period;
            }
            meaning = meaning.and(label.meaning());
            period = element.period == null ? period : element.period;
            lowest = label;
        }
        if (lowest == null || !lowest.purpose().saysWhatStandsBelow()) {
            return null;
        }
        return new Column(
                at,
                lowest,
                meaning,
                period,
                path.stream().anyMatch(element -> inThousands.test(Written.of(element.cell))));
    }
}
