package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReferenceLoadingTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final ReferenceLoading loading = new ReferenceLoading(DATABASE.dataSource(Role.PIPELINE));
    private final JdbcClient jdbc = DATABASE.jdbc(Role.PIPELINE);

    @TempDir
    Path jobs;

    @Test
    void theProjectsOwnBookIsLoadedOnceAndReadBack() {
        loading.load(Books.own());

        assertThat(loading.load(Books.own())).as("again").isFalse();
        assertThat(
                        number(
                                "select count(*) from ref.area where level = 'REGION' and date '2022-06-08' between valid_from and valid_to"))
                .isEqualTo(20);
        assertThat(number("select count(*) from ref.published_figure where code = 'PF10' and kind = 'UNKNOWN'"))
                .isEqualTo(1);
        assertThat(number("""
                        select count(*) from ref.source_coverage join ref.source using (source_id)
                        where source.code = 'compendium' and source_coverage.kind = 'SETTING'
                        """)).isEqualTo(10);
        assertThat(number("select count(*) from ref.name where entity = 'DIMENSION' and code = 'SEX:F'"))
                .isEqualTo(3);
    }

    @Test
    void keysStayWhenFilesChange() {
        loading.load(book(Books.copy(jobs)));
        Map<String, Object> before = keys();
        Books.replace(
                jobs,
                "measures.csv",
                "capacity,CAPACITY",
                "beds,CAPACITY,place,Beds,Койки,Төсектер\ncapacity,CAPACITY");

        assertThat(loading.load(book(jobs))).isTrue();
        assertThat(keys()).containsAllEntriesOf(before).containsKey("beds");

        jdbc.sql("delete from ref.measure where code = 'beds'").update();
    }

    @Test
    void aCodeThatDisappearsIsRefusedAndNothingIsWritten() {
        loading.load(book(Books.copy(jobs)));
        int names = number("select count(*) from ref.name");
        Books.replace(jobs, "child-categories.csv", "DEV,Deviant behaviour,", "DEVI,Deviant conduct,");

        assertThatThrownBy(() -> loading.load(book(jobs)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessage(
                        "reference/child-categories.csv: \"DEV\" has disappeared, but the database has figures or resolutions under it.");
        assertThat(number("select count(*) from ref.child_category where code = 'DEVI'"))
                .isZero();
        assertThat(number("select count(*) from ref.name")).isEqualTo(names);
    }

    @Test
    void anInstitutionThatNothingWasResolvedToMayGo() {
        Books.copy(jobs);
        Books.write(
                jobs,
                "institutions.csv",
                List.of(
                        Books.INSTITUTIONS,
                        "X-1,,2015-01-01,,DD,education,110000000,г.Кокшетау,Дом «Ай»,«Ай» үйі,10,"));
        loading.load(book(jobs));
        assertThat(number("select count(*) from ref.institution_state")).isPositive();
        Books.write(jobs, "institutions.csv", List.of(Books.INSTITUTIONS));
        loading.load(book(jobs));

        assertThat(number("select count(*) from ref.institution where code = 'X-1'"))
                .isZero();
    }

    @Test
    void theRulesAndTheStewardReadAndDoNotWrite() {
        loading.load(Books.own());

        for (Role role : List.of(Role.RULES, Role.STEWARD)) {
            JdbcClient reader = DATABASE.jdbc(role);
            assertThat(reader.sql("select count(*) from ref.area")
                            .query(Integer.class)
                            .single())
                    .isPositive();
            assertThatThrownBy(() -> reader.sql("delete from ref.name").update())
                    .isInstanceOf(org.springframework.dao.DataAccessException.class);
        }
        assertThatThrownBy(() -> DATABASE.jdbc(Role.ANALYST)
                        .sql("select 1 from ref.area")
                        .query(Integer.class)
                        .list())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void everyTableAndColumnSaysWhatItIs() {
        assertThat(jdbc.sql("""
                        select c.relname || '.' || a.attname
                        from pg_class c
                        join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'ref'
                        join pg_attribute a on a.attrelid = c.oid and a.attnum >= 0 and not a.attisdropped
                        where c.relkind = 'r' and col_description(c.oid, a.attnum) is null
                        """).query(String.class).list()).isEmpty();
    }

    private Map<String, Object> keys() {
        Map<String, Object> keys = new java.util.HashMap<>();
        jdbc.sql("select code, measure_id from ref.measure").query(row -> {
            keys.put(row.getString(1), row.getInt(2));
        });
        return keys;
    }

    private int number(String sql) {
        return jdbc.sql(sql).query(Integer.class).single();
    }

    private static ReferenceBook book(Path jobs) {
        return ReferenceBook.read(new Knowledge(jobs));
    }
}
