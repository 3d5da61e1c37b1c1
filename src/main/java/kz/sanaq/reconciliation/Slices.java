package kz.sanaq.reconciliation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the slices are, what each reads, and how it is done. */
final class Slices {

    private final Rules rules;
    private final LinearRules linear;
    private final QueryRules queries;
    private final ReaderRules reader;
    private final JdbcClient reading;
    private final Assessments assessments;
    private final Findings findings;
    private final States states;
    private final SliceTable table;
    private final Map<String, Slice> byName = new LinkedHashMap<>();
    private final Map<Rule, Set<String>> tables = new HashMap<>();

    Slices(
            Rules rules,
            Comparisons comparisons,
            States states,
            SliceTable table,
            JdbcClient reading,
            JdbcClient writing) {
        this.rules = rules;
        this.reading = reading;
        this.linear = new LinearRules(reading);
        this.queries = new QueryRules(reading);
        this.reader = new ReaderRules(reading);
        this.assessments = new Assessments(writing);
        this.findings = new Findings(writing);
        this.states = states;
        this.table = table;
        addReader();
        rules.byGrain().forEach(this::addGrain);
        rules.queries().stream().filter(rule -> !rule.goesOnFromReader()).forEach(rule -> addQuery(rule, false));
        addComparisons(comparisons, writing);
        rules.queriesOfFindings().forEach(rule -> addQuery(rule, true));
        RootCauses roots = new RootCauses(rules.explanations(), writing);
        add("roots", rules.all(), Map::of, true, (run, since) -> roots.tell());
    }

    Map<String, Slice> byName() {
        return byName;
    }

    private void add(
            String name,
            List<Rule> ofRules,
            Supplier<Map<String, String>> inputs,
            boolean isAfterFindings,
            Slice.Work work) {
        Supplier<Map<String, String>> all = () -> {
            Map<String, String> states = new TreeMap<>(inputs.get());
            ofRules.forEach(rule -> states.put(rule.path(), rule.version()));
            if (isAfterFindings) {
                states.put("findings", "run " + table.newest(afterFindings()));
            }
            return states;
        };
        byName.put(name, new Slice(name, ofRules, all, isAfterFindings, work));
    }

    private Collection<String> afterFindings() {
        return byName.values().stream()
                .filter(Slice::isAfterFindings)
                .map(Slice::name)
                .toList();
    }

    /** What reader and intake found, and what their rules' own queries add to it. */
    private void addReader() {
        List<Rule> found = Stream.of(RuleFile.FoundBy.READER, RuleFile.FoundBy.INTAKE)
                .flatMap(finder -> rules.foundBy(finder).stream())
                .toList();
        List<Rule> goingOn = found.stream().filter(Rule::goesOnFromReader).toList();
        Supplier<Map<String, String>> inputs = () -> {
            Map<String, String> all = new TreeMap<>(states.ofSubmissions());
            all.putAll(states.ofRegister());
            goingOn.forEach(rule -> all.putAll(statesOf(rule)));
            return all;
        };
        add("reader", found, inputs, false, (run, since) -> {
            Map<Integer, Slot> slots = slots();
            Outcomes outcomes = reader.assess(found, rules.codes(), slots);
            goingOn.forEach(rule -> outcomes.goOn(queries.assess(rule, slots)));
            return keep(run, outcomes);
        });
    }

    /** Rules that are new or changed look at all slots, the others at those that changed. */
    private void addGrain(String grain, List<Rule> ofGrain) {
        Supplier<Map<String, String>> inputs = () -> {
            Map<String, String> all = new TreeMap<>(states.ofRegister());
            all.putAll(states.ofReturns(returnsOf(ofGrain)));
            return all;
        };
        add("grain " + grain, ofGrain, inputs, false, (run, since) -> {
            Map<Integer, Slot> slots = slots();
            List<Rule> known = new ArrayList<>(ofGrain);
            known.removeIf(rule -> since.run() == null || !states.isRegisterSame(since) || !since.isSame(rule));
            List<Rule> anew = new ArrayList<>(ofGrain);
            anew.removeAll(known);
            Counts counts = Counts.NONE;
            if (!anew.isEmpty()) {
                counts = counts.plus(keep(run, linear.assess(new Pass(anew), slots, null)));
            }
            Set<Integer> changed = known.isEmpty() || since.run() == null
                    ? Set.of()
                    : states.changedAfter(since.run(), returnsOf(known));
            if (!changed.isEmpty()) {
                counts = counts.plus(keep(run, linear.assess(new Pass(known), slots, changed)));
            }
            return counts;
        });
    }

    private void addQuery(Rule rule, boolean isAfterFindings) {
        String name = "rule " + rule.code();
        add(
                byName.containsKey(name) ? name + " of " + String.join(", ", rule.appliesTo()) : name,
                List.of(rule),
                () -> statesOf(rule),
                isAfterFindings,
                (run, since) -> keep(run, queries.assess(rule, slots())));
    }

    private void addComparisons(Comparisons comparisons, JdbcClient writing) {
        List<Rule> compared = rules.foundBy(RuleFile.FoundBy.COMPARISON);
        Supplier<Map<String, String>> published = () -> Map.of("comparisons", comparisons.version());
        GapWork gaps = new GapWork(rules, comparisons, reading, writing);
        Supplier<Map<String, String>> sources = () -> {
            Map<String, String> all = new TreeMap<>(published.get());
            all.putAll(states.ofReturns(comparisons.returns()));
            return all;
        };
        add("gaps", compared, sources, false, (run, since) -> {
            List<Gap> found = new ArrayList<>();
            comparisons.all().forEach(comparison -> found.addAll(gaps.keep(run, comparison)));
            Outcomes outcomes = gaps.count(found, gaps.judge(run, comparisons.all(), found));
            assessments.replace(run, outcomes);
            return Counts.of(outcomes, found.size());
        });
        ClaimWork claims = new ClaimWork(rules, comparisons.published(), writing);
        add("claims", compared, published, false, (run, since) -> keep(run, claims.keep(run)));
        FigureWork figures = new FigureWork(rules, comparisons, writing);
        add("figures", compared, published, false, (run, since) -> keep(run, figures.keep(run)));
    }

    private Map<String, String> statesOf(Rule rule) {
        return states.of(tables.computeIfAbsent(rule, queries::tables), rule.reads());
    }

    private static Set<String> returnsOf(List<Rule> ofRules) {
        Set<String> returns = new TreeSet<>();
        ofRules.forEach(rule -> returns.addAll(rule.appliesTo()));
        return returns;
    }

    private Map<Integer, Slot> slots() {
        return Slots.all(reading);
    }

    private Counts keep(long run, Outcomes outcomes) {
        assessments.replace(run, outcomes);
        findings.keep(run, outcomes);
        return Counts.of(outcomes, 0);
    }
}
