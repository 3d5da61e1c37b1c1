package kz.sanaq.cli;

import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Option;

/** A command that lists rows of a mart, as the analyst sees them. */
abstract class ListCommand implements Callable<Integer> {

    @Option(names = "--format", defaultValue = "table", description = "table, csv or json (default: table)")
    private TableFormat format = TableFormat.TABLE;

    /** The query; its column labels are the headings. */
    abstract String sql();

    /** Values of the query's placeholders, in order. */
    Object[] arguments() {
        return new Object[0];
    }

    @Override
    public Integer call() {
        try (Database database = Place.of(System.getenv()).openDatabase()) {
            var analyst = new JdbcTemplate(database.dataSource(Role.ANALYST, 1));
            Table table = analyst.query(sql(), Table::of, arguments());
            print(table);
            return Sanaq.DONE;
        }
    }

    void print(Table table) {
        System.out.print(format.write(table));
    }
}
