package kz.sanaq.reconciliation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Turns what reader and intake found into outcomes: of the workbooks that fill slots now, and of refused ones that
 * nothing received later has replaced.
 */
final class ReaderRules {

    private static final String STANDING = """
            with refused as (
                select submission.submission_id, submission_slot.slot_id
                from intake.submission
                left join intake.submission_slot using (submission_id)
                left join intake.submission filler on filler.submission_id = (
                    select submission_id from warehouse.vintage
                    where vintage.slot_id = submission_slot.slot_id and known_to = 'infinity')
                where (submission.state in ('REFUSED', 'PENDING', 'SET_ASIDE') or submission_slot.state = 'REFUSED')
                  and (filler.submission_id is null
                       or (filler.received_at, filler.sha256, filler.reading)
                           < (submission.received_at, submission.sha256, submission.reading))
                  and not exists (
                      select from intake.submission later
                      where later.sha256 = submission.sha256 and later.sender = submission.sender
                        and later.reading > submission.reading)
            ),
            standing as (
                select submission_id, slot_id from warehouse.vintage where known_to = 'infinity'
                union
                select submission_id, slot_id from refused
                union
                select submission_id, null from warehouse.vintage where known_to = 'infinity'
                union
                select submission_id, null from refused
            )
            """;

    private static final String OUTCOMES = STANDING + """
            select rule, slot_id, sum(holds)::int as holds, sum(broken)::int as broken, sum(not_assessed)::int as not_assessed
            from intake.reader_outcome
            where exists (
                select from standing
                where standing.submission_id = reader_outcome.submission_id
                  and standing.slot_id is not distinct from reader_outcome.slot_id)
            group by rule, slot_id
            order by rule, slot_id
            """;

    private static final String FOUND = STANDING + """
            select
                found.rule, found.slot_id, found.submission_id, submission.sender, submission.file_name,
                found.sheet as sheet_name, sheet_ledger.sheet, found.cell_row, found.cell_column, found.message,
                found.policy
            from intake.reader_finding found
            join intake.submission using (submission_id)
            left join intake.sheet_ledger
                on sheet_ledger.submission_id = found.submission_id and sheet_ledger.sheet_name = found.sheet
            where found.rule = any (cast(:rules as text[])) and exists (
                select from standing
                where standing.submission_id = found.submission_id
                  and standing.slot_id is not distinct from found.slot_id)
            order by found.rule, submission.received_at, submission.sha256, found.sheet, found.cell_row, found.cell_column
            """;

    private final JdbcClient reading;

    ReaderRules(JdbcClient reading) {
        this.reading = reading;
    }

    /**
     * @param rules those that reader or intake find
     * @param known codes of all rules: what the reader refuses by a rule that is a query is counted by the query
     */
    Outcomes assess(List<Rule> rules, Collection<String> known, Map<Integer, Slot> slots) {
        Map<String, Rule> byCode = rules.stream().collect(Collectors.toMap(Rule::code, Function.identity()));
        Outcomes outcomes = new Outcomes();
        rules.forEach(outcomes::asked);
        reading.sql(OUTCOMES).query(Counted.class).list().forEach(counted -> {
            Rule rule = byCode.get(counted.rule());
            if (rule != null || !known.contains(counted.rule())) {
                outcomes.add(rule == null ? unknown(counted) : counted.of(rule));
            }
        });
        Map<String, Broken> broken =
                reading.sql(FOUND).param("rules", Portion.array(byCode.keySet())).query(Found.class).list().stream()
                        .map(found -> found.broken(byCode, slots))
                        .collect(Collectors.toMap(
                                one -> one.rule().code() + " " + one.subject(),
                                Function.identity(),
                                ReaderRules::worse));
        broken.values().forEach(outcomes::add);
        return outcomes;
    }

    /** Of one place the worse is told: what refuses it is often found beside. */
    private static Broken worse(Broken one, Broken other) {
        return one.severity().compareTo(other.severity()) > 0 ? one : other;
    }

    private static Assessment unknown(Counted counted) {
        return new Assessment(
                counted.rule(), "", counted.slotId(), 0, 0, 0, 1, null, "no file describes rule " + counted.rule());
    }

    /** Counts of a rule in a slot. */
    record Counted(String rule, @Nullable Integer slotId, int holds, int broken, int notAssessed) {

        Assessment of(Rule rule) {
            return Assessment.of(rule, slotId, holds, broken, notAssessed, notAssessed == 0 ? null : "a readable cell");
        }
    }

    /** A row of {@code intake.reader_finding} with its workbook. */
    record Found(
            String rule,
            @Nullable Integer slotId,
            int submissionId,
            String sender,
            String fileName,
            @Nullable String sheetName,
            @Nullable Integer sheet,
            @Nullable Integer cellRow,
            @Nullable Integer cellColumn,
            String message,
            @Nullable String policy) {

        Broken broken(Map<String, Rule> rules, Map<Integer, Slot> slots) {
            Slot slot = slotId == null ? null : slots.get(slotId);
            Rule known = rules.get(rule);
            if (known == null) {
                throw new IllegalStateException("no rule " + rule);
            }
            return new Broken(
                    known,
                    (slot == null ? sender + "/" + fileName : slot.key().text()) + place(),
                    slot,
                    null,
                    null,
                    null,
                    Message.fromJson(message),
                    List.of(new EvidenceCell("left", submissionId, sheet, cellRow, cellColumn)),
                    policy == null ? null : severity(known, policy));
        }

        /** By the form's policy for a hazard: what is asked about is a query at least, whatever the rule's file says. */
        private static Severity severity(Rule rule, String policy) {
            Severity ofFile = rule.file().severity().of(null);
            return switch (policy) {
                case "count" -> Severity.NOTE;
                case "refuse" -> Severity.REFUSE;
                default -> ofFile.compareTo(Severity.QUERY) < 0 ? Severity.QUERY : ofFile;
            };
        }

        private String place() {
            String cell = cellRow == null || cellColumn == null ? "" : A1.of(cellRow, cellColumn);
            return sheetName == null ? cell.isEmpty() ? "" : "/" + cell : "/" + sheetName + "!" + cell;
        }
    }
}
