package kz.sanaq.reconciliation;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code quality.slice}: when each part of reconciliation was done last, and on what. */
final class SliceTable {

    private static final String READ = "select run_id, inputs from quality.slice where slice = :slice";

    private static final String NEWEST =
            "select coalesce(max(run_id), 0) from quality.slice where not (slice = any (cast(:but as text[])))";

    private static final String KEEP = """
            insert into quality.slice (slice, inputs, run_id)
            values (:slice, cast(:inputs as jsonb), :run)
            on conflict (slice) do update set inputs = excluded.inputs, run_id = excluded.run_id
            """;

    private static final String FORGET = "delete from quality.slice where slice = any (cast(:slices as text[]))";

    private static final String FORGET_OTHERS =
            "delete from quality.slice where not (slice = any (cast(:slices as text[])))";

    private final JdbcClient writing;

    SliceTable(JdbcClient writing) {
        this.writing = writing;
    }

    Slice.Since since(Slice slice) {
        Map<String, String> now = new TreeMap<>(slice.inputs().get());
        return writing.sql(READ)
                .param("slice", slice.name())
                .query((row, number) -> new Slice.Since(row.getLong("run_id"), inputs(row.getString("inputs")), now))
                .optional()
                .orElseGet(() -> new Slice.Since(null, Map.of(), now));
    }

    /** The newest run that did any slice but these. */
    long newest(Collection<String> but) {
        return writing.sql(NEWEST).param("but", array(but)).query(Long.class).single();
    }

    void keep(long run, Slice slice, Map<String, String> inputs) {
        writing.sql(KEEP)
                .param("slice", slice.name())
                .param("inputs", Json.write(inputs))
                .param("run", run)
                .update();
    }

    void forgetAllBut(Collection<String> slices) {
        writing.sql(FORGET_OTHERS).param("slices", array(slices)).update();
    }

    void forget(Collection<String> slices) {
        writing.sql(FORGET).param("slices", array(slices)).update();
    }

    private static String array(Collection<String> names) {
        StringBuilder array = new StringBuilder("{");
        names.forEach(name ->
                array.append(array.length() == 1 ? "\"" : ",\"").append(name).append('"'));
        return array.append('}').toString();
    }

    private static Map<String, String> inputs(String json) {
        Map<String, String> inputs = new HashMap<>();
        Json.read(json)
                .properties()
                .forEach(input -> inputs.put(input.getKey(), input.getValue().asString()));
        return inputs;
    }
}
