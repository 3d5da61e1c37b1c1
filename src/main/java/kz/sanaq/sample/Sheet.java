package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.SortedMap;
import java.util.TreeMap;

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
            return (char) ('A' + column) + Integer.toString(row + 1);
        }
    }

    /** A merged range. */
    record Merge(int firstRow, int lastRow, int firstColumn, int lastColumn) {}

    /** A number, a text or a sum of other cells. */
    record Content(Object value, List<At> sum, Style style) {}

    String name;
    final List<Merge> merges = new ArrayList<>();
    final Map<Integer, Integer> widths = new TreeMap<>();
    final SortedMap<At, Content> cells = new TreeMap<>();
    private final Map<String, At> marks = new HashMap<>();
    /** Whether sums are written as formulas with their values, or as values only. */
    boolean formulas = true;

    Sheet(String name) {
        this.name = name;
    }

    static Sheet copyOf(Sheet original) {
        var copy = new Sheet(original.name);
        copy.merges.addAll(original.merges);
        copy.widths.putAll(original.widths);
        copy.cells.putAll(original.cells);
        copy.marks.putAll(original.marks);
        copy.formulas = original.formulas;
        return copy;
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
