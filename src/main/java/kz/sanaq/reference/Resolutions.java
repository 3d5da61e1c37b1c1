package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table {@code ref.resolution}: what reported units mean, and how we know. */
public final class Resolutions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String UNITS = """
            select u.unit_id, u.kind, u.label, u.bin, u.locality, u.scope_area, r.unit_id is null as is_open
            from ref.reported_unit u
            left join ref.resolution r on r.unit_id = u.unit_id and r.known_to = 'infinity'
            where r.unit_id is null or (u.kind = 'AREA' and u.locality is not null)
            order by u.unit_id
            """;
    private static final String ADD = """
            insert into ref.resolution (unit_id, institution_id, area_id, score, by_whom, why)
            select r.unit_id, i.institution_id, a.area_id, r.score, 'matcher', r.why
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(unit_id int, institution text, area text, score numeric, why text)
            left join ref.institution i on i.code = r.institution
            left join ref.area a on a.code = r.area
            where i.institution_id is not null or a.area_id is not null
            on conflict do nothing
            """;

    private record Unit(int id, ReportedUnit reported, boolean isOpen) {}

    private Resolutions() {}

    /**
     * Resolves the reported units that mean nothing yet. What the matcher cannot tell stays open; it is tried again
     * each time, since the register may have learned of it. An answer that somebody gave is never touched.
     *
     * @return how many units were resolved
     */
    public static int resolveNew(JdbcClient jdbc, ReferenceBook book) {
        List<Unit> units = jdbc.sql(UNITS).query((row, number) -> unit(row)).list();
        AreaMatching areas = new AreaMatching(
                book.areas(),
                units.stream()
                        .map(Unit::reported)
                        .filter(unit -> unit.kind() == ReportedUnit.Kind.AREA)
                        .toList());
        List<Map<String, @Nullable Object>> resolved = new ArrayList<>();
        for (Unit unit : units) {
            if (unit.isOpen()) {
                resolve(unit.reported(), book, areas).ifPresent(found -> {
                    found.put("unit_id", unit.id());
                    resolved.add(found);
                });
            }
        }
        return resolved.isEmpty()
                ? 0
                : jdbc.sql(ADD).param("rows", JSON.writeValueAsString(resolved)).update();
    }

    private static Optional<Map<String, @Nullable Object>> resolve(
            ReportedUnit unit, ReferenceBook book, AreaMatching areas) {
        if (unit.kind() == ReportedUnit.Kind.AREA) {
            return areas.find(unit)
                    .map(found -> new LinkedHashMap<>(
                            ReferenceTables.row("area", found.area().code(), "score", 1, "why", found.why())));
        }
        return book.institutions()
                .resolve(unit.label(), unit.bin(), unit.locality(), unit.scopeArea(), null)
                .map(match -> new LinkedHashMap<>(ReferenceTables.row(
                        "institution", match.institution().code(), "score", match.score(), "why", match.why())));
    }

    private static Unit unit(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Unit(
                row.getInt("unit_id"),
                new ReportedUnit(
                        ReportedUnit.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("bin"),
                        row.getString("locality"),
                        row.getString("scope_area")),
                row.getBoolean("is_open"));
    }
}
