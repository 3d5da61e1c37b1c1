package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class MartsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String VIEWS = "select viewname from pg_views where schemaname = 'mart' order by viewname";

    private final JdbcClient analyst = DATABASE.jdbc(Role.ANALYST);

    @Test
    void everyViewIsInAFileOfItsOwnThatStartsWithItsGrain() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/marts"))) {
            for (var file :
                    files.filter(file -> !file.endsWith("R__00_schema.sql")).toList()) {
                var lines = Files.readAllLines(file);
                assertThat(lines.get(0))
                        .as("%s", file)
                        .startsWith("-- Grain: one row per ")
                        .endsWith(".");
                assertThat(lines.get(1)).as("%s", file).isEqualTo("-- marts ${marts}");
                assertThat(lines.stream().filter(line -> line.startsWith("create ")))
                        .as("%s", file)
                        .hasSize(1);
            }
        }
    }

    @Test
    void everyViewAndEveryColumnHasAComment() {
        assertThat(analyst.sql("""
                        select c.relname || coalesce('.' || a.attname, '')
                        from pg_class c
                        left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
                        where c.relnamespace = 'mart'::regnamespace
                            and (col_description(c.oid, a.attnum) is null or obj_description(c.oid) is null)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void theAnalystReadsEveryMart() {
        for (var view : views()) {
            assertThat(analyst.sql("select * from mart." + view).query().listOfRows())
                    .as(view)
                    .isNotNull();
        }
        assertThat(analyst.sql("select * from mart.observation_as_known_at(now())")
                        .query()
                        .listOfRows())
                .isEmpty();
    }

    @Test
    void theAnalystReadsNothingBehindTheMarts() {
        for (var table : List.of("warehouse.observation", "intake.workbook", "quality.finding", "ref.text")) {
            assertThatThrownBy(
                            () -> analyst.sql("select * from " + table).query().listOfRows())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void nobodyWritesAMart() {
        for (var role : List.of(Role.ANALYST, Role.PIPELINE, Role.STEWARD, Role.RULES)) {
            assertThat(DATABASE.jdbc(role).sql("""
                            select c.relname
                            from pg_class c
                            where c.relnamespace = 'mart'::regnamespace
                                and (has_table_privilege(c.oid, 'insert') or has_table_privilege(c.oid, 'update')
                                    or has_table_privilege(c.oid, 'delete') or has_schema_privilege('mart', 'create'))
                            """).query(String.class).list()).isEmpty();
        }
    }

    @Test
    void aCellIsNamedAsASpreadsheetNamesIt() {
        assertThat(analyst.sql("""
                        select string_agg(mart.a1(row, col), ' ' order by col)
                        from (values (6, 1), (0, 25), (0, 26), (0, 701), (0, 702), (1048575, 16383)) cell (row, col)
                        """).query(String.class).single()).isEqualTo("B7 Z1 AA1 ZZ1 AAA1 XFD1048576");
    }

    private List<String> views() {
        return analyst.sql(VIEWS).query(String.class).list();
    }
}
