package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The night's reconciliation, in slices. They do not depend on one another and may run in any order or side by side, but for
 * the last ones, which look at what the others found.
 *
 * <p>Reads go through a login that can only read. Each slice writes several tables: run it in one transaction of the
 * writing connection. A slice that ran before in the same run writes the same rows again.
 */
public final class Reconciliation {

    private final Rules rules;
    private final JdbcClient reading;
    private final Assessments assessments;
    private final Findings findings;
    private final Map<String, LongFunction<Counts>> slices = new LinkedHashMap<>();

    /**
     * @param reading as role {@code sanaq_rules}
     * @param writing as role {@code sanaq_pipeline}
     */
    public Reconciliation(Rules rules, Comparisons comparisons, JdbcClient reading, JdbcClient writing) {
        this.rules = rules;
        this.reading = reading;
        this.assessments = new Assessments(writing);
        this.findings = new Findings(writing);
        LinearRules linear = new LinearRules(reading);
        QueryRules queries = new QueryRules(reading);
        ReaderRules reader = new ReaderRules(reading);
        slices.put("reader", run -> keep(run, read(reader, queries)));
        rules.byGrain()
                .forEach((grain, ofGrain) ->
                        slices.put("grain " + grain, run -> keep(run, linear.assess(new Pass(ofGrain), slots()))));
        rules.queries().stream()
                .filter(rule -> !rule.goesOnFromReader())
                .forEach(rule -> slices.put("rule " + rule.code(), run -> keep(run, queries.assess(rule, slots()))));
        GapWork gaps = new GapWork(rules, comparisons, reading, writing);
        slices.put("gaps", run -> keepGaps(run, gaps, comparisons));
        ClaimWork claims = new ClaimWork(rules, comparisons.published(), writing);
        slices.put("claims", run -> keep(run, claims.keep(run)));
        FigureWork figures = new FigureWork(rules, comparisons, writing);
        slices.put("figures", run -> keep(run, figures.keep(run)));
        rules.queriesOfFindings()
                .forEach(rule -> slices.put("rule " + rule.code(), run -> keep(run, queries.assess(rule, slots()))));
        RootCauses roots = new RootCauses(rules.explanations(), writing);
        slices.put("roots", run -> roots.tell());
    }

    /** Names of all slices; {@link #run(long, String)} takes them. */
    public List<String> slices() {
        return List.copyOf(slices.keySet());
    }

    /** Does one slice and keeps what it finds under this run, which must be in {@code audit.run}. */
    public Counts run(long run, String slice) {
        LongFunction<Counts> work = slices.get(slice);
        if (work == null) {
            throw new IllegalArgumentException("no slice " + slice);
        }
        return work.apply(run);
    }

    /** Does all slices, one after another. */
    public Counts run(long run) {
        return slices().stream().map(slice -> run(run, slice)).reduce(Counts.NONE, Counts::plus);
    }

    /** Has the database parse every query rule, and refuses the file of one that it cannot parse. Writes nothing. */
    public void check() {
        QueryRules queries = new QueryRules(reading);
        for (Rule rule : Stream.concat(rules.queries().stream(), rules.queriesOfFindings().stream())
                .toList()) {
            try {
                queries.parse(rule);
            } catch (DataAccessException e) {
                throw rule.source()
                        .bad(
                                Message.of(
                                        "reconciliation.bad-file",
                                        "problem",
                                        String.valueOf(e.getMostSpecificCause().getMessage())),
                                "query");
            }
        }
    }

    private Map<Integer, Slot> slots() {
        return Slots.all(reading);
    }

    private List<Rule> readerRules() {
        return Stream.of(RuleFile.FoundBy.READER, RuleFile.FoundBy.INTAKE)
                .flatMap(finder -> rules.foundBy(finder).stream())
                .toList();
    }

    /** What reader and intake found, and what their rules' own queries add to it. */
    private Outcomes read(ReaderRules reader, QueryRules queries) {
        Map<Integer, Slot> slots = slots();
        Outcomes outcomes = reader.assess(readerRules(), rules.codes(), slots);
        rules.queries().stream()
                .filter(Rule::goesOnFromReader)
                .forEach(rule -> outcomes.goOn(queries.assess(rule, slots)));
        return outcomes;
    }

    private Counts keep(long run, Outcomes outcomes) {
        assessments.replace(run, outcomes.assessments());
        findings.keep(run, outcomes);
        return Counts.of(outcomes, 0);
    }

    private Counts keepGaps(long run, GapWork work, Comparisons comparisons) {
        List<Gap> gaps = new ArrayList<>();
        comparisons.all().forEach(comparison -> gaps.addAll(work.keep(run, comparison)));
        Outcomes outcomes = work.count(gaps, work.judge(run, comparisons.all(), gaps));
        assessments.replace(run, outcomes.assessments());
        return Counts.of(outcomes, gaps.size());
    }
}
