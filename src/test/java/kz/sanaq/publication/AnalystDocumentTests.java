package kz.sanaq.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AnalystDocumentTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Pattern QUERY = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

    @BeforeAll
    static void load() {
        SmallCountry.load(DATABASE);
    }

    @Test
    void everyQueryOfTheGuideRunsAndAnswers() throws IOException {
        var analyst = DATABASE.jdbc(Role.ANALYST);
        List<String> queries = QUERY.matcher(Files.readString(Path.of("docs/analyst.md")))
                .results()
                .map(found -> found.group(1))
                .toList();

        assertThat(queries).hasSizeGreaterThanOrEqualTo(5);
        for (var query : queries) {
            assertThat(analyst.sql(query).query().listOfRows()).as(query).isNotEmpty();
        }
    }

    @Test
    void theStateOfAnyMomentCanBeAskedFor() {
        var analyst = DATABASE.jdbc(Role.ANALYST);
        var sum =
                "select sum(value) from mart.observation_as_known_at(cast(:moment as timestamptz)) where not is_stated_total";

        assertThat(analyst.sql(sum)
                        .param("moment", "2019-01-31")
                        .query(Integer.class)
                        .single())
                .isEqualTo(125);
        assertThat(analyst.sql(sum)
                        .param("moment", "2019-03-01")
                        .query(Integer.class)
                        .single())
                .isEqualTo(126);
    }

    @Test
    void anEmptyCountIsUnknownAndAStatedTotalStaysApart() {
        var row = DATABASE.jdbc(Role.ANALYST)
                .sql("select children, stated_children, cells, unknown_cells from mart.children_in_care")
                .query()
                .singleRow();

        assertThat(row.values()).extracting(Object::toString).containsExactly("126", "136", "2", "1");
    }
}
