package kz.sanaq.workbook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The sheet that is put first into a workbook that goes back: title lines, then a table.
 *
 * @param name the sheet's name; a number is added where the workbook has one of this name
 * @param identity an opaque text that {@link AnnotatedWorkbooks#returned} finds again, whatever program saved it
 */
public record ListSheet(String name, List<String> title, List<Column> columns, List<Row> rows, String identity) {

    private static final Pattern NAME = Pattern.compile("[^\\[\\]:*?/\\\\\\p{Cntrl}]{1,31}");

    public ListSheet {
        title = List.copyOf(title);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        if (!NAME.matcher(name).matches() || name.isBlank() || name.startsWith("'") || name.endsWith("'")) {
            throw new IllegalArgumentException("no name of a sheet: " + name);
        }
        if (identity.isBlank()) {
            throw new IllegalArgumentException("a list without an identity");
        }
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("a table without columns");
        }
        boolean hasCells = columns.stream().anyMatch(column -> column.use() == Use.CELL);
        Set<String> keys = new HashSet<>();
        for (Row row : rows) {
            if (row.texts().size() != columns.size()) {
                throw new IllegalArgumentException(
                        "%d texts for %d columns".formatted(row.texts().size(), columns.size()));
            }
            if (row.link() != null && !hasCells) {
                throw new IllegalArgumentException("a link, and no column for it");
            }
            if (!keys.add(row.key())) {
                throw new IllegalArgumentException("two rows with the key " + row.key());
            }
        }
    }

    /** What a column is for. */
    public enum Use {
        /** Says something. */
        TEXT,
        /** Says where; its text leads to the cell that the row links to. */
        CELL,
        /** Is left to the sender, who writes into it; a text that is there already may be overwritten. */
        ANSWER
    }

    /**
     * A column of the table.
     *
     * @param width in characters
     */
    public record Column(String heading, int width, Use use) {

        public Column {
            if (width < 1 || width > 255) {
                throw new IllegalArgumentException("no width of a column: " + width);
            }
        }
    }

    /**
     * A row of the table.
     *
     * @param key names the row when the list comes back, also where rows were sorted or some were deleted
     * @param texts one for each column, "" where there is none
     */
    public record Row(
            Mark mark,
            String key,
            List<String> texts,
            @Nullable Link link) {

        public Row {
            texts = List.copyOf(texts);
            if (key.isBlank()) {
                throw new IllegalArgumentException("a row without a key");
            }
        }
    }

    /**
     * Where a row leads.
     *
     * @param sheet the sheet's place in the sender's workbook, as {@link SheetInfo#index()} has it
     */
    public record Link(int sheet, CellAddress cell) {

        public Link {
            if (sheet < 0) {
                throw new IllegalArgumentException("no sheet " + sheet);
            }
        }
    }
}
