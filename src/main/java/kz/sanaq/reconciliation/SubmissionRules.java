package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The rules by which a submission alone can be judged, asked of workbooks in a database where nothing else is: the night's
 * own statements, queries and root causes, without what the night asks again only where something changed.
 */
public final class SubmissionRules {

    private static final String FINDINGS = """
            select
                finding_id, rule, severity, subject, message, left_value, right_value, residual, root_cause,
                coalesce(
                    (select min(submission_id) from quality.finding_cell cell where cell.finding_id = finding.finding_id),
                    (select min(submission_id) from intake.submission_slot slot where slot.slot_id = finding.slot_id)
                ) as submission_id
            from quality.finding
            where state = 'OPEN'
            order by rule, subject
            """;

    private static final String CELLS = """
            select finding_id, role, submission_id, sheet, cell_row, cell_column
            from quality.finding_cell
            order by finding_id, role, submission_id, sheet, cell_row, cell_column
            """;

    private static final String SUBMISSIONS =
            "select slot_id, min(submission_id) from intake.submission_slot group by slot_id";

    private final Rules rules;
    private final JdbcClient jdbc;
    private final LinearRules linear;
    private final QueryRules queries;
    private final ReaderRules reader;
    private final Findings findings;
    private final RootCauses roots;
    private final TransactionTemplate nested;

    /** @param pipeline one that reads what it wrote in its own transaction */
    public SubmissionRules(Rules rules, DataSource pipeline) {
        this.rules = rules;
        this.jdbc = JdbcClient.create(pipeline);
        this.linear = new LinearRules(jdbc);
        this.queries = new QueryRules(jdbc);
        this.reader = new ReaderRules(jdbc);
        this.findings = new Findings(jdbc);
        this.roots = new RootCauses(rules.explanations(), jdbc);
        this.nested = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /**
     * What the rules say of all submissions together.
     *
     * @param outcomes of statements and queries; what the reader could not assess, its reading says
     */
    public record Answer(List<Told> findings, List<Outcome> outcomes) {}

    /**
     * A finding.
     *
     * @param root number of the finding that explains it
     */
    public record Told(
            long number,
            String rule,
            String severity,
            String subject,
            Message message,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            @Nullable BigDecimal residual,
            @Nullable Long root,
            int submission,
            List<EvidenceCell> cells) {}

    /**
     * How often a rule held, was broken or could not be assessed.
     *
     * @param submission absent for a rule that crashed
     * @param missing what was missing, or why it crashed
     */
    public record Outcome(
            String rule,
            @Nullable Integer submission,
            int holds,
            int broken,
            int notAssessed,
            int crashed,
            @Nullable String missing) {}

    /**
     * Asks the rules in the transaction at hand, and keeps there what they find.
     *
     * @param returns those of the submissions
     */
    public Answer assess(long run, Collection<String> returns) {
        Map<Integer, Slot> slots = Slots.all(jdbc);
        List<Rule> found = rules.all().stream()
                .filter(rule -> rule.file().foundBy() != null && rule.isOfOneSubmission())
                .toList();
        keep(run, reader.assess(found, rules.codes(), slots));
        List<Assessment> assessed = new ArrayList<>();
        Collection<List<Rule>> grains = rules.byGrain().values();
        Stream<Outcomes> statements = grains.stream()
                .map(ofGrain -> ofReturns(ofGrain, returns))
                .filter(ofGrain -> !ofGrain.isEmpty())
                .map(ofGrain -> linear.assess(new Pass(ofGrain), slots, null));
        Stream<Outcomes> questions = ofReturns(rules.queries(), returns).stream()
                .filter(rule -> !rule.goesOnFromReader())
                .map(rule -> ask(rule, slots));
        Stream.concat(statements, questions).forEach(outcomes -> {
            keep(run, outcomes);
            assessed.addAll(outcomes.assessments());
        });
        roots.tell();
        return new Answer(told(), outcomes(assessed));
    }

    private static List<Rule> ofReturns(List<Rule> all, Collection<String> returns) {
        return all.stream()
                .filter(Rule::isOfOneSubmission)
                .filter(rule -> rule.appliesTo().isEmpty() || !Collections.disjoint(rule.appliesTo(), returns))
                .toList();
    }

    /** A query that crashes takes only what it did itself with it. */
    private Outcomes ask(Rule rule, Map<Integer, Slot> slots) {
        return Objects.requireNonNull(nested.execute(status -> {
            Outcomes outcomes = queries.assess(rule, slots);
            if (outcomes.assessments().stream().anyMatch(one -> one.isCrashOf(rule.code()))) {
                status.setRollbackOnly();
            }
            return outcomes;
        }));
    }

    private void keep(long run, Outcomes outcomes) {
        if (!outcomes.broken().isEmpty()) {
            findings.keep(run, outcomes);
        }
    }

    private List<Told> told() {
        Map<Long, List<EvidenceCell>> cells = jdbc
                .sql(CELLS)
                .query((row, number) -> Map.entry(
                        row.getLong("finding_id"),
                        new EvidenceCell(
                                row.getString("role"),
                                row.getInt("submission_id"),
                                row.getObject("sheet", Integer.class),
                                row.getObject("cell_row", Integer.class),
                                row.getObject("cell_column", Integer.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return jdbc.sql(FINDINGS)
                .query((row, number) -> new Told(
                        row.getLong("finding_id"),
                        row.getString("rule"),
                        row.getString("severity"),
                        row.getString("subject"),
                        Message.fromJson(row.getString("message")),
                        row.getBigDecimal("left_value"),
                        row.getBigDecimal("right_value"),
                        row.getBigDecimal("residual"),
                        row.getObject("root_cause", Long.class),
                        row.getInt("submission_id"),
                        cells.getOrDefault(row.getLong("finding_id"), List.of())))
                .list();
    }

    private List<Outcome> outcomes(List<Assessment> assessed) {
        Map<Integer, Integer> submissions =
                jdbc.sql(SUBMISSIONS).query((row, number) -> Map.entry(row.getInt(1), row.getInt(2))).list().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return assessed.stream()
                .map(one -> new Outcome(
                        one.rule(),
                        one.slotId() == null ? null : submissions.get(one.slotId()),
                        one.holds(),
                        one.broken(),
                        one.notAssessed(),
                        one.crashed(),
                        one.crashed() > 0 ? one.reason() : one.missing()))
                .toList();
    }
}
