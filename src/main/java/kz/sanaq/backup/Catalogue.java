package kz.sanaq.backup;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.sanaq.database.Migration;
import org.jspecify.annotations.Nullable;

/**
 * What a database holds, asked of the database itself, so that a table that a migration adds cannot be forgotten: all that
 * belongs to the login that asks, which owns Sanaq's and nothing else. Marts are views, and made anew.
 */
final class Catalogue {

    static final String HISTORY = "public.flyway_schema_history";

    private static final String OWN = """
            class.relowner = (select oid from pg_roles where rolname = current_user)
                and namespace.nspname not like 'pg\\_%' and namespace.nspname not in ('information_schema', 'mart')
                and (namespace.nspname, class.relname) <> ('public', 'flyway_schema_history')
            """;

    private static final String TABLES = """
            select
                namespace.nspname,
                class.relname,
                array(
                    select attname::text from pg_attribute
                    where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
                    order by attnum) as columns,
                array(
                    select attname::text
                    from pg_index
                    cross join lateral unnest(indkey::int2[]) with ordinality as part (attnum, place)
                    join pg_attribute using (attnum)
                    where indrelid = class.oid and indisprimary and attrelid = class.oid
                    order by place) as key,
                array(
                    select foreign_namespace.nspname || '.' || foreign_class.relname
                    from pg_constraint
                    join pg_class foreign_class on foreign_class.oid = confrelid
                    join pg_namespace foreign_namespace on foreign_namespace.oid = foreign_class.relnamespace
                    where conrelid = class.oid and contype = 'f' and confrelid <> conrelid) as refers
            from pg_class class
            join pg_namespace namespace on namespace.oid = class.relnamespace
            where class.relkind in ('r', 'p') and not class.relispartition and class.relpersistence = 'p' and %s
            order by 1, 2
            """.formatted(OWN);

    /** What is not compared as text may be sorted in its own order, by the index; text only in one that no locale has a say in. */
    private static final String COLLATED = """
            select attname from pg_attribute
            where attrelid = cast(? as regclass) and attnum > 0 and not attisdropped and attcollation <> 0
            """;

    private static final String SEQUENCES = """
            select namespace.nspname, class.relname, seqincrement
            from pg_class class
            join pg_namespace namespace on namespace.oid = class.relnamespace
            join pg_sequence on seqrelid = class.oid
            where %s
            order by 1, 2
            """.formatted(OWN);

    private static final String MIGRATIONS = """
            select version, checksum from public.flyway_schema_history
            where success and version is not null and checksum is not null
            order by string_to_array(version, '.')::bigint[]
            """;

    private final Connection connection;

    Catalogue(Connection connection) {
        this.connection = connection;
    }

    /** Each after those that it refers to; of those alike, in the order of their names. */
    List<TableShape> tables() throws SQLException {
        Map<String, TableShape> shapes = new TreeMap<>();
        Map<String, Set<String>> refers = new TreeMap<>();
        try (ResultSet row = query(TABLES)) {
            while (row.next()) {
                TableShape shape = new TableShape(row.getString(1), row.getString(2), texts(row, 3), texts(row, 4));
                shapes.put(shape.qualified(), shape);
                refers.put(shape.qualified(), new TreeSet<>(texts(row, 5)));
            }
        }
        return inOrder(shapes, refers);
    }

    private static List<TableShape> inOrder(Map<String, TableShape> shapes, Map<String, Set<String>> refers) {
        Map<String, TableShape> ordered = new LinkedHashMap<>();
        while (ordered.size() < shapes.size()) {
            Set<String> next = new LinkedHashSet<>(shapes.keySet());
            next.removeAll(ordered.keySet());
            next.removeIf(table -> !ordered.keySet().containsAll(refers.get(table)));
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to each other in a circle: " + refers);
            }
            next.forEach(table -> ordered.put(table, shapes.get(table)));
        }
        return List.copyOf(ordered.values());
    }

    /** The key with which rows of a table are sorted the same everywhere. */
    String order(TableShape table) throws SQLException {
        Set<String> collated = new TreeSet<>();
        try (PreparedStatement statement = connection.prepareStatement(COLLATED)) {
            statement.setString(1, table.quoted());
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    collated.add(row.getString(1));
                }
            }
        }
        List<String> order = new ArrayList<>();
        for (String column : table.key().isEmpty() ? table.columns() : table.key()) {
            String quoted = TableShape.quoted(column);
            String sorted = table.key().isEmpty() ? quoted + "::text" : quoted;
            order.add(table.key().isEmpty() || collated.contains(column) ? sorted + " collate \"C\"" : sorted);
        }
        return String.join(", ", order);
    }

    /** Sequences do not wait for a snapshot: asked after it was taken, they are past all that it shows. */
    List<Manifest.Sequence> sequences() throws SQLException {
        List<Manifest.Sequence> sequences = new ArrayList<>();
        try (ResultSet row = query(SEQUENCES)) {
            while (row.next()) {
                String name = TableShape.quoted(row.getString(1)) + "." + TableShape.quoted(row.getString(2));
                String next = "select case when is_called then last_value + %d else last_value end from %s"
                        .formatted(row.getLong(3), name);
                try (ResultSet value = query(next)) {
                    value.next();
                    sequences.add(new Manifest.Sequence(row.getString(1), row.getString(2), value.getLong(1)));
                }
            }
        }
        return sequences;
    }

    /** What made the schema; nothing where there is none. */
    List<Migration> migrations() throws SQLException {
        if (text("select to_regclass('" + HISTORY + "')::text") == null) {
            return List.of();
        }
        List<Migration> migrations = new ArrayList<>();
        try (ResultSet row = query(MIGRATIONS)) {
            while (row.next()) {
                migrations.add(new Migration(row.getString(1), row.getInt(2)));
            }
        }
        return migrations;
    }

    @Nullable
    String text(String query) throws SQLException {
        try (ResultSet row = query(query)) {
            row.next();
            return row.getString(1);
        }
    }

    boolean isTrue(String query) throws SQLException {
        return "t".equals(text(query));
    }

    List<String> names(String query) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet row = query(query)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    private ResultSet query(String sql) throws SQLException {
        Statement statement = connection.createStatement();
        statement.closeOnCompletion();
        return statement.executeQuery(sql);
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }
}
