package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine.Option;

/** A command that lists rows of a mart, as the analyst sees them. */
abstract class ListCommand implements Callable<Integer> {

    @Option(names = "--format", defaultValue = "table", description = "table, csv or json (default: table)")
    private TableFormat format = TableFormat.TABLE;

    /** What rows are chosen by; their codes are the query's first placeholders. */
    List<Choice> choices() {
        return List.of();
    }

    /** The query; its column labels are the headings. */
    abstract String sql();

    /** Who asks. */
    Role role() {
        return Role.ANALYST;
    }

    /** Values of the query's other placeholders, in order. */
    Object[] arguments() {
        return new Object[0];
    }

    @Override
    public Integer call() {
        try (Database database = Place.of(System.getenv()).openDatabase()) {
            var reading = new JdbcTemplate(database.dataSource(role(), 1));
            List<Object> arguments = new ArrayList<>();
            for (Choice choice : choices()) {
                Optional<String> code = choice.code(reading);
                if (code.isEmpty()) {
                    return Failures.wrongUsage(choice.unknown(reading, Languages.ofEnvironment()));
                }
                arguments.add(code.get());
            }
            arguments.addAll(List.of(arguments()));
            Table table = reading.query(sql(), Table::of, arguments.toArray());
            Optional<Message> wrong = wrong(table);
            if (wrong.isPresent()) {
                return Failures.wrongUsage(wrong.get());
            }
            print(table);
            if (format == TableFormat.TABLE) {
                remark(reading);
            }
            return Sanaq.DONE;
        }
    }

    /** What is wrong with what was asked for, as its answer shows. */
    Optional<Message> wrong(Table table) {
        return Optional.empty();
    }

    /** What people, and only they, are told below the table. */
    void remark(JdbcTemplate analyst) {}

    /** The language of a table's headings; null where the columns are called as the query calls them. */
    @Nullable
    Language headingsIn() {
        return Languages.ofEnvironment();
    }

    void print(Table table) {
        System.out.print(format.write(table, headingsIn()));
    }
}
