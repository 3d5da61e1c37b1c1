package kz.sanaq.backup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table, as far as its rows are concerned.
 *
 * @param columns those that are stored, not computed
 * @param key columns of its primary key; none where it has none
 */
record TableShape(String schema, String name, List<String> columns, List<String> key) {

    static TableShape of(Manifest.Table table) {
        return new TableShape(table.schema(), table.name(), table.columns(), table.key());
    }

    String qualified() {
        return schema + "." + name;
    }

    /** As SQL: whatever stands in a name, it is a name. */
    String quoted() {
        return quoted(schema) + "." + quoted(name);
    }

    String quotedColumns() {
        return columns.stream().map(TableShape::quoted).collect(Collectors.joining(", "));
    }

    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
