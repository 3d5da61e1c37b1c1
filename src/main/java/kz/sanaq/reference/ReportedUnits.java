package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code ref.reported_unit}: organisations and areas as senders wrote them, each once. */
public final class ReportedUnits {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Sorted, so that two loaders that add the same units wait for each other in one order. */
    private static final Comparator<ReportedUnit> ORDER = Comparator.comparing(ReportedUnit::scopeArea)
            .thenComparing(ReportedUnit::label)
            .thenComparing(unit -> Objects.toString(unit.locality(), ""))
            .thenComparing(unit -> Objects.toString(unit.bin(), ""))
            .thenComparing(ReportedUnit::kind);

    private static final String KNOWN = """
            select r.position, u.unit_id
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(position int, kind text, label text, bin text, locality text, scope_area text)
            join ref.reported_unit u
                on u.kind = r.kind
                and u.label = r.label
                and u.scope_area = r.scope_area
                and u.bin is not distinct from r.bin
                and u.locality is not distinct from r.locality
            """;
    private static final String ADD = """
            insert into ref.reported_unit (kind, label, bin, locality, scope_area)
            select r.kind, r.label, r.bin, r.locality, r.scope_area
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(position int, kind text, label text, bin text, locality text, scope_area text)
            order by r.position
            on conflict do nothing
            """;

    private final JdbcClient jdbc;

    public ReportedUnits(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** The key of each unit; units not yet known are added. Safe beside other loaders that add the same. */
    public Map<ReportedUnit, Integer> idsOf(Collection<ReportedUnit> units) {
        List<ReportedUnit> wanted = new ArrayList<>(new LinkedHashSet<>(units));
        wanted.sort(ORDER);
        Map<ReportedUnit, Integer> ids = known(wanted);
        List<ReportedUnit> missing =
                wanted.stream().filter(unit -> !ids.containsKey(unit)).toList();
        if (!missing.isEmpty()) {
            jdbc.sql(ADD).param("rows", json(missing)).update();
            ids.putAll(known(missing));
        }
        return ids;
    }

    private Map<ReportedUnit, Integer> known(List<ReportedUnit> units) {
        Map<ReportedUnit, Integer> ids = new HashMap<>();
        if (!units.isEmpty()) {
            jdbc.sql(KNOWN).param("rows", json(units)).query(row -> {
                ids.put(units.get(row.getInt("position")), row.getInt("unit_id"));
            });
        }
        return ids;
    }

    private static String json(List<ReportedUnit> units) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ReportedUnit unit : units) {
            rows.add(ReferenceTables.row(
                    "position", rows.size(),
                    "kind", unit.kind().name(),
                    "label", unit.label(),
                    "bin", unit.bin(),
                    "locality", unit.locality(),
                    "scope_area", unit.scopeArea()));
        }
        return JSON.writeValueAsString(rows);
    }
}
