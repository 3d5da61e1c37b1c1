package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.audit.Head;
import kz.sanaq.audit.Verdict;
import kz.sanaq.audit.Verdict.Fault;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What people did, and whether that is still as it was written. */
@Command(
        name = "audit",
        description = "What people did, each deed chained to the one before.",
        mixinStandardHelpOptions = true,
        subcommands = {AuditCommand.Listing.class, AuditCommand.Verification.class})
final class AuditCommand {

    /** The last deeds. */
    @Command(name = "list", description = "Lists deeds, the newest first.", mixinStandardHelpOptions = true)
    static final class Listing extends ListCommand {

        @Option(names = "--last", defaultValue = "50", description = "how many (default: 50)")
        private int last = 50;

        @Override
        String sql() {
            return """
                    select action_id as action, at, who, command, subject, why, details, encode(hash, 'hex') as hash
                    from audit.action
                    order by action_id desc
                    limit ?
                    """;
        }

        @Override
        Object[] arguments() {
            return new Object[] {last};
        }

        @Override
        Role role() {
            return Role.STEWARD;
        }
    }

    /** Looks for changed, missing and surplus rows. */
    @Command(
            name = "verify",
            description = "Says whether the chain is whole, and where it breaks; exit status 3 where it does.",
            mixinStandardHelpOptions = true)
    static final class Verification implements Callable<Integer> {

        @Option(names = "--head", description = "a head that was kept outside, as this command printed it")
        private List<String> heads = List.of();

        @Override
        public Integer call() {
            List<Head> outside = new ArrayList<>();
            for (String head : heads) {
                try {
                    outside.add(Head.of(head));
                } catch (IllegalArgumentException e) {
                    return Failures.wrongUsage(Message.of("cli.audit.no-head", "head", head));
                }
            }
            try (Database database = Place.of(System.getenv()).openDatabase()) {
                JdbcClient steward = JdbcClient.create(database.dataSource(Role.STEWARD, 1));
                Verdict verdict = new AuditLog(steward).verify(outside);
                said(verdict).forEach(message -> System.out.println(Failures.said(message, Languages.ofEnvironment())));
                return verdict.isWhole() ? Sanaq.DONE : Sanaq.SOMETHING_REFUSED;
            }
        }
    }

    static List<Message> said(Verdict verdict) {
        Fault fault = verdict.fault();
        String head = verdict.head().toString();
        if (fault == null) {
            return List.of(
                    Message.of("cli.audit.whole", "rows", verdict.head().number()),
                    Message.of("cli.audit.head", "head", head),
                    Message.of("cli.audit.keep", "head", head));
        }
        List<Message> said = new ArrayList<>();
        said.add(
                switch (fault.kind()) {
                    case CHANGED -> Message.of("cli.audit.changed", "row", fault.first());
                    case MISSING -> Message.of("cli.audit.missing", "row", fault.first());
                    case SURPLUS -> Message.of("cli.audit.surplus", "row", fault.first());
                    case REWRITTEN -> Message.of("cli.audit.rewritten", "row", fault.first(), "last", fault.last());
                });
        switch (fault.witness()) {
            case CARD -> said.add(Message.of("cli.audit.witness", "run", fault.run()));
            case OUTSIDE -> said.add(Message.of("cli.audit.witness-outside"));
            case ROWS -> {}
        }
        said.add(Message.of("cli.audit.broken", "row", fault.first()));
        return said;
    }
}
