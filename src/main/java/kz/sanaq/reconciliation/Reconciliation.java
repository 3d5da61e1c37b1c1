package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The night's reconciliation, in slices. They do not depend on one another and may run in any order or side by side, but for
 * the last ones, which look at what the others found. A slice is done again only when something that it reads is in another
 * state than when it was done last; what it said then stands until then.
 *
 * <p>Reads go through a login that can only read. Each slice writes several tables: run it in one transaction of the
 * writing connection. A slice that ran before in the same run writes the same rows again.
 */
public final class Reconciliation {

    private final Rules rules;
    private final QueryRules queries;
    private final States states;
    private final Map<String, Slice> slices;
    private final SliceTable table;
    private final Abandoned abandoned;

    /**
     * @param reading as role {@code sanaq_rules}
     * @param writing as role {@code sanaq_pipeline}
     */
    public Reconciliation(Rules rules, Comparisons comparisons, JdbcClient reading, JdbcClient writing) {
        this.rules = rules;
        this.queries = new QueryRules(reading);
        this.states = new States(writing);
        this.table = new SliceTable(writing);
        this.abandoned = new Abandoned(rules, writing);
        this.slices = new Slices(rules, comparisons, states, table, reading, writing).byName();
    }

    /**
     * Names of the slices that are to be done in this run, in their order: those that read something that changed.
     * {@link #run(long, String)} takes them. What rules that are no more said before is closed.
     */
    public List<String> slices(long run) {
        states.look(run);
        table.forgetAllBut(slices.keySet());
        boolean isAnythingClosed = abandoned.close(run) > 0;
        List<String> changed = slices.values().stream()
                .filter(slice -> !slice.isAfterFindings() && !table.since(slice).isAllSame())
                .map(Slice::name)
                .toList();
        boolean areFindingsAnew = isAnythingClosed || !changed.isEmpty();
        return Stream.concat(
                        changed.stream(),
                        slices.values().stream()
                                .filter(Slice::isAfterFindings)
                                .filter(slice ->
                                        areFindingsAnew || !table.since(slice).isAllSame())
                                .map(Slice::name))
                .toList();
    }

    /** Does one slice and keeps what it finds under this run, which must be in {@code audit.run}. */
    public Counts run(long run, String name) {
        Slice slice = slices.get(name);
        if (slice == null) {
            throw new IllegalArgumentException("no slice " + name);
        }
        states.look(run);
        Slice.Since since = table.since(slice);
        Counts counts = slice.work().keep(run, since);
        if (counts.crashed() == 0) { // else it is asked again
            table.keep(run, slice, since.now());
        }
        return counts;
    }

    /** Does all slices that are to be done, one after another. */
    public Counts run(long run) {
        return slices(run).stream().map(slice -> run(run, slice)).reduce(Counts.NONE, Counts::plus);
    }

    /** Has the next run ask every slice of a rule again, whatever changed. */
    public void forget(String rule) {
        table.forget(slices.values().stream()
                .filter(slice ->
                        slice.rules().stream().anyMatch(one -> one.code().equals(rule)))
                .map(Slice::name)
                .toList());
    }

    /** Has the database parse every query rule, and refuses the file of one that it cannot parse. Writes nothing. */
    public void check() {
        for (Rule rule : Stream.concat(rules.queries().stream(), rules.queriesOfFindings().stream())
                .toList()) {
            try {
                queries.tables(rule);
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
}
