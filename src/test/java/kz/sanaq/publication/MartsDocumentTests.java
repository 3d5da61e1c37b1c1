package kz.sanaq.publication;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

class MartsDocumentTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String COLUMNS = """
            select
                c.relname as view,
                obj_description(c.oid) as about,
                a.attname as name,
                format_type(a.atttypid, a.atttypmod) as type,
                col_description(c.oid, a.attnum) as meaning
            from pg_class c
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
            where c.relnamespace = 'mart'::regnamespace
            order by c.relname, a.attnum
            """;

    private static final String FUNCTIONS = """
            select p.proname || '(' || pg_get_function_arguments(p.oid) || ')' as name, obj_description(p.oid) as about
            from pg_proc p
            where p.pronamespace = 'mart'::regnamespace
            order by p.proname
            """;

    private static final String HEAD = """
            # Marts

            What analysts read: views in the schema `mart`, with a login that can do nothing else. This page is made from the
            comments in the database; a test fails when it is not current (`./mvnw test -Dtest=MartsDocumentTests
            -Dgolden=rewrite` makes it anew). How to query them: [analyst.md](analyst.md).

            Three things hold everywhere. An empty number is unknown, not zero. Stocks and flows are never added. Sources that
            count the same children are shown side by side, never summed.
            """;

    /** One column of a view, with what is said of both. */
    private record Column(String view, String about, String name, String type, String meaning) {}

    private final JdbcClient analyst = DATABASE.jdbc(Role.ANALYST);

    @Test
    void theDocumentSaysWhatTheDatabaseSays() throws IOException {
        Golden.verify(Path.of("docs/marts.md"), document());
    }

    private String document() throws IOException {
        var text = new StringBuilder(HEAD);
        var view = "";
        for (var column : analyst.sql(COLUMNS).query(Column.class).list()) {
            if (!column.view().equals(view)) {
                view = column.view();
                text.append("\n## mart.%s\n\n%s\n\n*%s*\n\n".formatted(view, column.about(), grain(view)));
                text.append("| column | type | meaning |\n|---|---|---|\n");
            }
            text.append("| %s | %s | %s |\n"
                    .formatted(column.name(), column.type(), column.meaning().replace("|", "\\|")));
        }
        text.append("\n## Functions\n\n");
        for (var function : analyst.sql(FUNCTIONS).query().listOfRows()) {
            text.append("- `mart.%s`: %s\n".formatted(function.get("name"), function.get("about")));
        }
        return text.toString();
    }

    private static String grain(String view) throws IOException {
        List<Path> files = new ArrayList<>();
        try (var found =
                Files.newDirectoryStream(Path.of("src/main/resources/db/marts"), "R__[0-9][0-9]_" + view + ".sql")) {
            found.forEach(files::add);
        }
        return Files.readAllLines(files.get(0)).get(0).replace("-- Grain: o", "O");
    }
}
