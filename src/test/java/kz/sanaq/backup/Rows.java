package kz.sanaq.backup;

import java.util.Map;
import java.util.TreeMap;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What tables hold, by a way of its own: each row as the server writes it, sorted as text. */
final class Rows {

    private static final String TABLES = """
            select format('%I.%I', schemaname, tablename) from pg_tables
            where schemaname not in ('pg_catalog', 'information_schema', 'mart') and tablename <> 'flyway_schema_history'
            """;

    private static final String CHECKSUM = """
            select count(*) || ' rows ' || coalesce(encode(sha256(convert_to(
                string_agg(line, e'\\n' order by line collate "C"), 'UTF8')), 'hex'), '')
            from (select one::text as line from %s one) as lines
            """;

    private Rows() {}

    /** Rows and checksum of every table. */
    static Map<String, String> of(TestDatabase database) {
        JdbcClient owner = database.jdbc(Role.OWNER);
        Map<String, String> checksums = new TreeMap<>();
        for (String table : owner.sql(TABLES).query(String.class).list()) {
            checksums.put(
                    table,
                    owner.sql(CHECKSUM.formatted(table)).query(String.class).single());
        }
        return checksums;
    }

    static long tables(TestDatabase database) {
        return database.jdbc(Role.OWNER).sql(TABLES).query(String.class).list().size();
    }

    static long all(TestDatabase database) {
        return of(database).values().stream()
                .mapToLong(checksum -> Long.parseLong(checksum.split(" ")[0]))
                .sum();
    }
}
