package kz.sanaq.reconciliation;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * In which state everything is that a rule can read: figures by return, registers and calendar by their content, what came
 * of submissions by the run that decided last. Two equal states mean equal content; looked at once a run.
 */
final class States {

    private static final String REGISTER = "register";

    /** What units resolve to is a part of the state of the slots that speak of them. */
    private static final String LOOK_AT_SLOTS = """
            insert into quality.slot_state (slot_id, state, changed_run)
            select
                vintage.slot_id,
                md5(concat_ws('/',
                    vintage.submission_id,
                    string_agg(
                        concat_ws(':',
                            unit.unit_id, coalesce(resolution.institution_id, 0), coalesce(resolution.area_id, 0),
                            resolution.valid_from, resolution.valid_to),
                        ',' order by unit.unit_id, resolution.valid_from))),
                :run
            from warehouse.vintage
            left join intake.submission_slot using (slot_id, submission_id)
            left join lateral unnest(submission_slot.units) as unit (unit_id) on true
            left join ref.resolution on resolution.unit_id = unit.unit_id and resolution.known_to = 'infinity'
            where vintage.known_to = 'infinity'
            group by vintage.slot_id, vintage.submission_id
            on conflict (slot_id) do update
            set state = excluded.state, changed_run = excluded.changed_run
            where slot_state.state <> excluded.state
            """;

    private static final String RETURNS = """
            select return_code, format('%s slots, run %s', count(*), max(changed_run)) as state
            from quality.slot_state
            join intake.slot using (slot_id)
            group by return_code
            """;

    private static final String CHANGED = """
            select slot_id
            from quality.slot_state
            join intake.slot using (slot_id)
            where changed_run > :run and return_code = any (cast(:returns as text[]))
            """;

    private static final String DECIDED = """
            select format('run %s, run %s',
                (select max(decided_run) from intake.submission),
                (select max(run_id) from intake.delivery))
            """;

    /** All that the reference files say, but for names and what is made of them. */
    private static final String REGISTERS = """
            select tablename from pg_tables
            where schemaname = 'ref' and tablename not in ('loaded', 'name', 'candidate', 'resolution', 'reported_unit')
            order by tablename
            """;

    private static final String CONTENT =
            "select md5(coalesce(string_agg(row::text, '|' order by row::text collate \"C\"), '')) from %s as row";

    private static final Set<String> LOOKED_INTO =
            Set.of("ref.name", "ref.candidate", "intake.expected_slot", "intake.due");

    private static final Set<String> STATE_OF_SLOTS = Set.of("intake.slot", "ref.resolution", "ref.reported_unit");

    private final JdbcClient writing;
    private final Map<String, String> seen = new HashMap<>();
    private final Map<String, String> returns = new TreeMap<>();
    private @Nullable Long run;

    States(JdbcClient writing) {
        this.writing = writing;
    }

    /** Looks at every slot, unless it was done in this run; it stays as it is from then on. */
    void look(long run) {
        if (this.run != null && this.run == run) {
            return;
        }
        writing.sql(LOOK_AT_SLOTS).param("run", run).update();
        seen.clear();
        returns.clear();
        writing.sql(RETURNS).query(row -> {
            returns.put(row.getString("return_code"), row.getString("state"));
        });
        this.run = run;
    }

    /** Slots of these returns that changed after a run. */
    Set<Integer> changedAfter(long run, Collection<String> returns) {
        return new HashSet<>(writing.sql(CHANGED)
                .param("run", run)
                .param("returns", "{" + String.join(",", returns) + "}")
                .query(Integer.class)
                .list());
    }

    /** The register, without which nothing is understood. */
    Map<String, String> ofRegister() {
        return Map.of(
                REGISTER,
                seen.computeIfAbsent(
                        REGISTER,
                        any -> UUID.nameUUIDFromBytes(writing.sql(REGISTERS).query(String.class).list().stream()
                                        .map(table -> content("ref." + table))
                                        .collect(Collectors.joining())
                                        .getBytes(StandardCharsets.US_ASCII))
                                .toString()));
    }

    boolean isRegisterSame(Slice.Since since) {
        return since.isSame(REGISTER);
    }

    /** These returns; all of them where none is named. */
    Map<String, String> ofReturns(Collection<String> codes) {
        Map<String, String> states = new TreeMap<>();
        (codes.isEmpty() ? returns.keySet() : codes)
                .forEach(code -> states.put("return " + code, returns.getOrDefault(code, "no slots")));
        return states;
    }

    /** What was decided of submissions, and what came at all. */
    Map<String, String> ofSubmissions() {
        return Map.of(
                "submissions",
                seen.computeIfAbsent(
                        "submissions",
                        any -> writing.sql(DECIDED).query(String.class).single()));
    }

    /**
     * These tables; figures are those of the returns named, or of all.
     *
     * @param tables with their schema
     */
    Map<String, String> of(Collection<String> tables, List<String> returnsRead) {
        Map<String, String> states = new TreeMap<>(ofRegister());
        for (String table : tables) {
            if (LOOKED_INTO.contains(table)) {
                states.put(table, seen.computeIfAbsent(table, this::content));
            } else if (table.startsWith("warehouse.") || STATE_OF_SLOTS.contains(table)) {
                states.putAll(ofReturns(returnsRead));
            } else if (table.startsWith("intake.")) {
                states.putAll(ofSubmissions());
            } else if (!table.startsWith("ref.") && !table.startsWith("quality.")) {
                states.put(table, "run " + run);
            }
        }
        return states;
    }

    private String content(String table) {
        return writing.sql(CONTENT.formatted(table)).query(String.class).single();
    }
}
