package kz.sanaq.cli;

import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Any query, as the analyst: reads the marts, writes nothing. */
@Command(
        name = "sql",
        description = "Runs a query as the analyst: reads mart.*, writes nothing.",
        mixinStandardHelpOptions = true)
final class SqlCommand extends ListCommand {

    @Parameters(paramLabel = "QUERY", description = "for example: \"select * from mart.gap\"")
    private String query = "";

    @Override
    public Integer call() {
        if (query.isBlank()) {
            return Failures.wrongUsage(Message.of("cli.no-query"));
        }
        return super.call();
    }

    @Override
    @Nullable
    Language headingsIn() {
        return null;
    }

    @Override
    String sql() {
        return query;
    }
}
