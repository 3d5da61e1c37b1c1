package kz.sanaq.pipeline;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database knows of the size of its tables, by which it chooses how to ask them. */
final class TableStatistics {

    private static final String LOOK = "select warehouse.look_at_tables(:schema)";

    private TableStatistics() {}

    /** Looks again at all tables of these schemas. */
    static void renew(JdbcClient jdbc, String... schemas) {
        List.of(schemas)
                .forEach(schema -> jdbc.sql(LOOK).param("schema", schema).query(row -> {}));
    }
}
