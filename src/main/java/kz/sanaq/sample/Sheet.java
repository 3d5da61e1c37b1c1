package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** A sheet before it is written: cells by address, with marks by which a fault can find its place. */
final class Sheet {

    /** Zero-based row and column. */
    record At(int row, int column) implements Comparable<At> {

        @Override
        public int compareTo(At other) {
            return row != other.row ? Integer.compare(row, other.row) : Integer.compare(column, other.column);
        }

        @Override
        public String toString() {
            String letters = "";
            for (int left = column + 1; left > 0; left = (left - 1) / 26) {
                letters = (char) ('A' + (left - 1) % 26) + letters;
            }
            return letters + (row + 1);
        }
    }

    /** A merged range. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** A number, a text or a sum of other cells; a sum with a value shows that value instead of what it adds up to. */
    record Content(Object value, List<At> sum, Style style) {

        boolean isStale() {
            return !sum.isEmpty() && !value.equals("");
        }
    }

    String name;
    /** The date or period as a title says it. */
    String dated = "";

    final List<Merge> merges = new ArrayList<>();
    final Map<Integer, Integer> widths = new TreeMap<>();
    final SortedMap<At, Content> cells = new TreeMap<>();
    private final Map<String, At> marks = new HashMap<>();
    /** Whether sums are written as formulas with their values, or as values only. */
    boolean formulas = true;
    /** Whether the whole sheet is out of sight. */
    boolean isHidden;

    final SortedSet<Integer> hiddenRows = new TreeSet<>();
    final SortedSet<Integer> hiddenColumns = new TreeSet<>();
    /** Cells in strikethrough, with a fill, or with a comment. */
    final SortedSet<At> struck = new TreeSet<>();

    final SortedSet<At> filled = new TreeSet<>();
    final SortedMap<At, String> comments = new TreeMap<>();

    Sheet(String name) {
        this.name = name;
    }

    static Sheet copyOf(Sheet original) {
        var copy = new Sheet(original.name);
        copy.become(original);
        return copy;
    }

    /** Takes everything over from another sheet. */
    void become(Sheet other) {
        name = other.name;
        dated = other.dated;
        formulas = other.formulas;
        isHidden = other.isHidden;
        merges.clear();
        merges.addAll(other.merges);
        widths.clear();
        widths.putAll(other.widths);
        cells.clear();
        cells.putAll(other.cells);
        marks.clear();
        marks.putAll(other.marks);
        hiddenRows.clear();
        hiddenRows.addAll(other.hiddenRows);
        hiddenColumns.clear();
        hiddenColumns.addAll(other.hiddenColumns);
        struck.clear();
        struck.addAll(other.struck);
        filled.clear();
        filled.addAll(other.filled);
        comments.clear();
        comments.putAll(other.comments);
    }

    /** Puts a second copy of a row below it, which the sums above and below then count too. */
    void repeatRow(int repeated) {
        var old = copyOf(this);
        cells.clear();
        merges.clear();
        marks.clear();
        old.cells.forEach((at, content) -> {
            List<At> sum = new ArrayList<>();
            for (At part : content.sum()) {
                sum.add(below(part, repeated));
                if (part.row() == repeated) {
                    sum.add(new At(repeated + 1, part.column()));
                }
            }
            cells.put(below(at, repeated), new Content(content.value(), List.copyOf(sum), content.style()));
            if (at.row() == repeated) {
                cells.put(new At(repeated + 1, at.column()), content);
            }
        });
        old.merges.forEach(merge -> merges.add(
                merge.firstRow() > repeated
                        ? new Merge(merge.firstRow() + 1, merge.lastRow() + 1, merge.firstColumn(), merge.lastColumn())
                        : merge));
        old.marks.forEach((mark, at) -> marks.put(mark, below(at, repeated)));
    }

    private static At below(At at, int row) {
        return at.row() > row ? new At(at.row() + 1, at.column()) : at;
    }

    At put(int row, int column, Object value, Style style) {
        var at = new At(row, column);
        cells.put(at, new Content(value, List.of(), style));
        return at;
    }

    At sum(int row, int column, List<At> parts, Style style) {
        var at = new At(row, column);
        cells.put(at, new Content("", List.copyOf(parts), style));
        return at;
    }

    void merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {
        if (firstRow != lastRow || firstColumn != lastColumn) {
            merges.add(new Merge(firstRow, lastRow, firstColumn, lastColumn));
        }
    }

    void mark(String mark, At at) {
        marks.put(mark, at);
    }

    At marked(String mark) {
        var at = marks.get(mark);
        if (at == null) {
            throw new NoSuchElementException(mark + " in " + name);
        }
        return at;
    }

    /** All marks with their places, from the top down. */
    Map<String, At> marks() {
        Map<String, At> sorted = new LinkedHashMap<>();
        marks.entrySet().stream()
                .sorted(Map.Entry.<String, At>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .forEach(mark -> sorted.put(mark.getKey(), mark.getValue()));
        return sorted;
    }

    boolean isMarked(String mark) {
        return marks.containsKey(mark);
    }

    /** What stands before that ending in the marks of the sheet, from the top down. */
    List<String> rowsWith(String ending) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getKey().endsWith(ending))
                .sorted(Map.Entry.comparingByValue())
                .map(mark -> mark.getKey().substring(0, mark.getKey().length() - ending.length()))
                .toList();
    }

    /** What stands after that beginning in the marks of the sheet, from the left. */
    List<String> columnsWith(String beginning) {
        return marks.entrySet().stream()
                .filter(mark -> mark.getKey().startsWith(beginning))
                .sorted(Map.Entry.comparingByValue())
                .map(mark -> mark.getKey().substring(beginning.length()))
                .toList();
    }

    /** What is in a cell that is known to be there. */
    Content content(At at) {
        return Objects.requireNonNull(cells.get(at), at::toString);
    }

    /** What a cell shows; nothing where there is none. */
    String shown(At at) {
        var content = cells.get(at);
        if (content == null) {
            return "";
        }
        if (!content.sum().isEmpty() && !content.isStale()) {
            return Integer.toString(number(at));
        }
        return content.value() instanceof Double fraction && fraction == Math.rint(fraction)
                ? Long.toString(fraction.longValue())
                : content.value().toString();
    }

    /** Puts another value where there is one, keeping its look. */
    void replace(At at, Object value) {
        var old = cells.get(at);
        cells.put(at, new Content(value, List.of(), old == null ? Style.PLAIN : old.style()));
    }

    int number(At at) {
        var content = cells.get(at);
        if (content == null) {
            return 0;
        }
        if (!content.sum().isEmpty()) {
            return content.sum().stream().mapToInt(this::number).sum();
        }
        if (content.value() instanceof Number number) {
            return number.intValue();
        }
        String digits = content.value().toString().replace("\u00a0", "");
        return digits.matches("\\d+") ? Integer.parseInt(digits) : 0;
    }

    int lastRow() {
        return cells.lastKey().row();
    }
}
