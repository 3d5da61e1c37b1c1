package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was said by rules that are no more, or are no longer of a return: nobody will ask whether it still holds. */
final class Abandoned {

    private static final String ASKED = """
            with asked as (
                select * from jsonb_to_recordset(cast(:asked as jsonb)) as asked (rule text, returns jsonb)
            )
            """;

    private static final String FORGET = ASKED + """
            delete from quality.assessment
            where rule_version <> '' and not exists (
                select from asked
                where asked.rule = assessment.rule
                  and (asked.returns = '[]' or assessment.slot_id is null or exists (
                      select from intake.slot
                      where slot.slot_id = assessment.slot_id and jsonb_exists(asked.returns, slot.return_code))))
            """;

    private static final String RESOLVE = ASKED + """
            update quality.finding
            set state = 'RESOLVED', resolved_run = :run, resolved_at = (select started_at from audit.run where run_id = :run)
            where state = 'OPEN' and not exists (
                select from asked
                where asked.rule = finding.rule
                  and (asked.returns = '[]' or finding.return_code is null or jsonb_exists(asked.returns, finding.return_code)))
            """;

    private final String asked;
    private final JdbcClient writing;

    Abandoned(Rules rules, JdbcClient writing) {
        Map<String, Set<String>> returns = new TreeMap<>();
        for (Rule rule : rules.all()) {
            Set<String> ofCode = returns.computeIfAbsent(rule.code(), any -> new TreeSet<>());
            if (rule.isOfItsReturnsAlone()) {
                ofCode.addAll(rule.appliesTo());
            }
        }
        this.asked = Json.write(returns.entrySet().stream()
                .map(rule -> Map.of("rule", rule.getKey(), "returns", List.copyOf(rule.getValue())))
                .toList());
        this.writing = writing;
    }

    /**
     * Resolves its findings and forgets its outcomes.
     *
     * @return how many findings are closed
     */
    int close(long run) {
        writing.sql(FORGET).param("asked", asked).update();
        return writing.sql(RESOLVE).param("asked", asked).param("run", run).update();
    }
}
