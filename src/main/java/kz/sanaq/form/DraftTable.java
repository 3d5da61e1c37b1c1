package kz.sanaq.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;

/**
 * Where the table of a page that no form knows probably is: the rows with words and numbers, and what stands above them.
 *
 * @param top first row of its headings, zero-based
 * @param first first row with figures
 * @param last last row with figures
 * @param stub the column of the words that name its rows
 * @param paths for each column with a heading, its headings from the top
 * @param figures columns with numbers
 */
record DraftTable(
        Page page,
        int top,
        int bottom,
        int first,
        int last,
        int stub,
        Map<Integer, List<Cell>> paths,
        List<Integer> figures) {

    /** Of a workbook's pages the one with most figures; none where no page has a table. */
    static Optional<DraftTable> largest(List<Page> pages) {
        DraftTable best = null;
        for (Page page : pages) {
            DraftTable table = page.hidden() ? null : of(page).orElse(null);
            if (table != null && (best == null || table.size() > best.size())) {
                best = table;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Optional<DraftTable> of(Page page) {
        List<Integer> body = new ArrayList<>();
        Map<Integer, Integer> words = new TreeMap<>();
        Map<Integer, Integer> numbers = new TreeMap<>();
        for (int row = 0; row < page.rows(); row++) {
            List<Cell> cells = page.visible(row);
            boolean isBody = cells.stream().filter(DraftTable::isFigure).count() > 1
                    && cells.stream().anyMatch(DraftTable::isWords)
                    && !cells.stream().filter(DraftTable::isFigure).allMatch(DraftTable::isYear);
            if (isBody && !page.hiddenRow(row)) {
                body.add(row);
                cells.stream().filter(DraftTable::isWords).forEach(cell -> words.merge(cell.column(), 1, Integer::sum));
                cells.stream()
                        .filter(DraftTable::isFigure)
                        .forEach(cell -> numbers.merge(cell.column(), 1, Integer::sum));
            }
        }
        int stub = words.entrySet().stream()
                .filter(column -> column.getValue() * 2 >= body.size())
                .mapToInt(Map.Entry::getKey)
                .min()
                .orElse(-1);
        if (stub < 0) {
            return Optional.empty();
        }
        int bottom = body.get(0) - 1;
        if (bottom >= 0 && NumberingRow.is(page.visible(bottom))) {
            bottom--;
        }
        int top = bottom + 1;
        while (top > 0 && headings(page, top - 1) > 1) {
            top--;
        }
        if (top > bottom) {
            return Optional.empty();
        }
        Map<Integer, List<Cell>> paths = new LinkedHashMap<>();
        for (int column = 0; column < page.columns(); column++) {
            List<Cell> path = page.hiddenColumn(column) ? List.of() : path(page, column, top, bottom);
            if (!path.isEmpty()) {
                paths.put(column, path);
            }
        }
        List<Integer> figures = numbers.keySet().stream()
                .filter(column -> column > stub && paths.containsKey(column))
                .toList();
        return figures.isEmpty()
                ? Optional.empty()
                : Optional.of(new DraftTable(
                        page, top, bottom, body.get(0), body.get(body.size() - 1), stub, paths, figures));
    }

    private int size() {
        return (last - first + 1) * figures.size();
    }

    /** The words that name the rows, from the top, each once. */
    List<Cell> rowNames() {
        List<Cell> names = new ArrayList<>();
        for (int row = first; row <= last; row++) {
            Cell cell = page.seen(row, stub);
            for (int column = stub; cell == null && column > 0; column--) {
                Cell left = page.seen(row, column - 1);
                cell = left != null && isWords(left) ? left : null;
            }
            if (cell != null && isWords(cell) && !page.isHidden(cell) && !names.contains(cell)) {
                names.add(cell);
            }
        }
        return names;
    }

    private static List<Cell> path(Page page, int column, int top, int bottom) {
        List<Cell> path = new ArrayList<>();
        for (int row = top; row <= bottom; row++) {
            Cell cell = page.hiddenRow(row) ? null : page.seen(row, column);
            if (cell != null && cell.row() >= top && !Written.of(cell).isBlank() && !path.contains(cell)) {
                path.add(cell);
            }
        }
        return path;
    }

    /** How many different cells people see in a row. */
    private static long headings(Page page, int row) {
        List<Cell> seen = new ArrayList<>();
        for (int column = 0; column < page.columns(); column++) {
            Cell cell = page.seen(row, column);
            if (cell != null && !cell.hidden() && !Written.of(cell).isBlank() && !seen.contains(cell)) {
                seen.add(cell);
            }
        }
        return seen.size();
    }

    private static boolean isWords(Cell cell) {
        return cell.type() == CellType.TEXT
                && cell.text().chars().filter(Character::isLetter).count() > 1;
    }

    private static boolean isFigure(Cell cell) {
        return cell.type() == CellType.NUMBER && cell.date() == null
                || cell.type() == CellType.TEXT
                        && cell.text().strip().matches("[-–—xXхХ]|\\d[\\d\\s.,\\u00A0\\u2009\\u202F]*\\*?");
    }

    private static boolean isYear(Cell cell) {
        return Written.of(cell).strip().matches("(19|20)\\d\\d");
    }
}
