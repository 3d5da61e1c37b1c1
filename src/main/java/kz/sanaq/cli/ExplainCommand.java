package kz.sanaq.cli;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.sanaq.answer.Explanations;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What senders explain: lists it, accepts or rejects it, or takes a steward's own explanation. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Lists explanations that wait for a steward; with a finding's number, accepts or rejects what was said last.",
            "An accepted explanation quiets its query until the day given, and as long as the difference is the same.",
            "  sanaq explain",
            "  sanaq explain 17 --accept --until 2027-01-01 --because \"letter of 12 March\"",
            "  sanaq explain 17 --accept --text \"The home moved in May\" --because \"order 5\"",
            "  sanaq explain 17 --reject --because \"the register says otherwise\""
        })
final class ExplainCommand extends ListCommand {

    private static final String EXPLANATIONS = """
            select
                finding.finding_id, finding.rule, finding.subject, finding.residual, given_by as sender, given_at::date as received,
                explained.newest_text as explanation, explained.state,
                case when explained.state = 'ACCEPTED' then explained.valid_until end as until, explained.why
            from quality.explained
            join quality.finding on finding.finding_id = explained.finding_id
            join quality.explanation on explanation.explanation_id = explained.newest
            where finding.state = 'OPEN' and (? or explained.state = 'GIVEN')
            order by explanation.explanation_id
            """;

    @Parameters(arity = "0..1", paramLabel = "FINDING|SUBJECT", description = "what is explained")
    private @Nullable String asked;

    @ArgGroup
    private @Nullable Verdict verdict;

    /** One or the other. */
    private static final class Verdict {

        @Option(names = "--accept", description = "it explains the finding")
        private boolean isAccepted;

        @Option(names = "--reject", description = "it does not; the sender reads the reason")
        private boolean isRejected;
    }

    @Option(names = "--until", description = "last day on which it holds (default: a year from today)")
    private @Nullable LocalDate until;

    @Option(names = "--text", description = "a steward's own explanation, instead of the sender's")
    private @Nullable String words;

    @Option(names = "--because", description = "reason and evidence; it stays with the decision")
    private @Nullable String because;

    @Option(names = "--by", description = "who says so (default: the user of this computer)")
    private String by = System.getProperty("user.name", "unknown");

    @Option(names = "--all", description = "list what was decided, too")
    private boolean isAll;

    @Override
    String sql() {
        return EXPLANATIONS;
    }

    /** Words that wait may name people: analysts see what was accepted. */
    @Override
    Role role() {
        return Role.STEWARD;
    }

    @Override
    Object[] arguments() {
        return new Object[] {isAll};
    }

    @Override
    public Integer call() {
        if (asked == null) {
            return super.call();
        }
        if (verdict == null || because == null || because.isBlank()) {
            return Failures.wrongUsage(Message.of("cli.explain.incomplete"));
        }
        Clock clock = Clock.systemDefaultZone();
        Explanations.Decision decision = new Explanations.Decision(
                by,
                because,
                verdict.isAccepted
                        ? Objects.requireNonNullElse(until, LocalDate.now(clock).plusYears(1))
                        : null,
                Instant.now(clock));
        try (Database database = Place.of(System.getenv()).openDatabase()) {
            return decide(asked, decision, database.dataSource(Role.STEWARD, 1));
        }
    }

    private int decide(String finding, Explanations.Decision decision, DataSource steward) {
        Explanations explanations = new Explanations(JdbcClient.create(steward));
        List<Explanations.Spoken> open = explanations.findings(finding).stream()
                .filter(Explanations.Spoken::isOpen)
                .toList();
        if (open.isEmpty()) {
            return Failures.wrongUsage(Message.of("cli.explain.no-finding", "asked", finding));
        }
        if (open.size() > 1) {
            return Failures.wrongUsage(Message.of("cli.explain.several", "asked", finding, "findings", listed(open)));
        }
        Explanations.Spoken spoken = open.get(0);
        if (decision.until() != null && !spoken.isExplainable()) {
            return Failures.wrongUsage(Message.of("cli.explain.error", "rule", spoken.rule()));
        }
        if (words == null && spoken.newest() == null) {
            return Failures.wrongUsage(Message.of("cli.explain.nothing-said", "asked", finding));
        }
        AuditLog.together(steward, action(spoken, decision), () -> explanations.decide(spoken, words, decision));
        System.err.println((decision.until() == null
                        ? Message.of("cli.explain.rejected")
                        : Message.of(
                                "cli.explain.accepted",
                                "until",
                                decision.until().toString()))
                .in(Languages.ofEnvironment()));
        return Sanaq.DONE;
    }

    private static String listed(List<Explanations.Spoken> findings) {
        return findings.stream()
                .map(one -> "%d (%s)".formatted(one.finding(), one.rule()))
                .collect(Collectors.joining(", "));
    }

    private Action action(Explanations.Spoken finding, Explanations.Decision decision) {
        Map<String, Object> details = new LinkedHashMap<>();
        details.put("finding", finding.finding());
        details.put("rule", finding.rule());
        details.put("verdict", decision.until() == null ? "rejected" : "accepted until " + decision.until());
        details.put("own", words != null);
        return new Action(decision.by(), "explain", finding.subject(), decision.why(), details);
    }
}
