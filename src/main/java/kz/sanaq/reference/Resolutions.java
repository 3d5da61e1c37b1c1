package kz.sanaq.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * The tables {@code ref.resolution} and {@code ref.candidate}: what reported units mean, how we know, and what those may
 * mean that we do not know. Made from the reference book alone; what changes is a new row beside the old one.
 */
public final class Resolutions {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final String UNITS = """
            with used as (
                select unit_id, array_agg(distinct slot.period_end::text order by slot.period_end::text) as dates
                from intake.submission_slot
                cross join lateral unnest(submission_slot.units) as spoken (unit_id)
                join intake.slot using (slot_id)
                group by unit_id
            )
            select unit.unit_id, kind, label, bin, locality, scope_area, coalesce(used.dates, '{}') as dates
            from ref.reported_unit unit
            left join used using (unit_id)
            order by unit.unit_id
            """;

    private static final String MEANT = """
            with meant as (
                select r.unit_id, i.institution_id, a.area_id, r.score, r.by_whom, r.why, r.valid_from, r.valid_to
                from jsonb_to_recordset(cast(:rows as jsonb)) as r(
                    unit_id int, institution text, area text, score numeric(4, 3), by_whom text, why text, valid_from date,
                    valid_to date)
                left join ref.institution i on i.code = r.institution
                left join ref.area a on a.code = r.area
                where i.institution_id is not null or a.area_id is not null
            )
            """;

    private static final String CLOSE = MEANT + """
            update ref.resolution
            set known_to = now()
            where known_to = 'infinity' and not exists (
                select from meant
                where meant.unit_id = resolution.unit_id
                  and meant.institution_id is not distinct from resolution.institution_id
                  and meant.area_id is not distinct from resolution.area_id
                  and (meant.score, meant.by_whom, meant.why, meant.valid_from, meant.valid_to)
                      = (resolution.score, resolution.by_whom, resolution.why, resolution.valid_from, resolution.valid_to))
            """;

    private static final String ADD = MEANT + """
            insert into ref.resolution (unit_id, institution_id, area_id, score, by_whom, why, valid_from, valid_to)
            select unit_id, institution_id, area_id, score, by_whom, why, valid_from, valid_to
            from meant
            where not exists (
                select from ref.resolution known
                where known.unit_id = meant.unit_id and known.valid_from = meant.valid_from and known.known_to = 'infinity')
            """;

    private static final String FORGET_CANDIDATES = "delete from ref.candidate";

    private static final String KEEP_CANDIDATES = """
            insert into ref.candidate (unit_id, ordinal, institution_id, area_id, likeness, why)
            select r.unit_id, r.ordinal, i.institution_id, a.area_id, r.likeness, r.why
            from jsonb_to_recordset(cast(:rows as jsonb))
                as r(unit_id int, ordinal int, institution text, area text, likeness numeric, why text)
            left join ref.institution i on i.code = r.institution
            left join ref.area a on a.code = r.area
            where i.institution_id is not null or a.area_id is not null
            """;

    private Resolutions() {}

    /**
     * Resolves all reported units by this book, in the transaction at hand. What the book no longer says is closed, what it
     * says now is added; nothing is deleted.
     *
     * @return how many resolutions are new
     */
    public static int resolve(JdbcClient jdbc, ReferenceBook book) {
        UnitMeanings meanings = new UnitMeanings(book, units(jdbc));
        String rows = JSON.writeValueAsString(
                meanings.all().stream().map(Resolutions::row).toList());
        jdbc.sql(CLOSE).param("rows", rows).update();
        int added = jdbc.sql(ADD).param("rows", rows).update();
        jdbc.sql(FORGET_CANDIDATES).update();
        jdbc.sql(KEEP_CANDIDATES)
                .param(
                        "rows",
                        JSON.writeValueAsString(meanings.candidates().stream()
                                .map(Resolutions::row)
                                .toList()))
                .update();
        return added;
    }

    /** All reported units with the days of their reports. */
    static List<UnitMeanings.Unit> units(JdbcClient jdbc) {
        return jdbc.sql(UNITS).query(Resolutions::unit).list();
    }

    private static Map<String, @Nullable Object> row(UnitMeanings.Meaning meaning) {
        boolean isArea = meaning.unit().reported().kind() == ReportedUnit.Kind.AREA;
        return ReferenceTables.row(
                "unit_id", meaning.unit().id(),
                "institution", isArea ? null : meaning.code(),
                "area", isArea ? meaning.code() : null,
                "score", rounded(meaning.score()),
                "by_whom", meaning.by(),
                "why", meaning.why(),
                "valid_from", ReferenceTables.date(meaning.validity().from()),
                "valid_to", ReferenceTables.date(meaning.validity().to()));
    }

    private static Map<String, @Nullable Object> row(UnitMeanings.Candidate candidate) {
        boolean isArea = candidate.unit().reported().kind() == ReportedUnit.Kind.AREA;
        return ReferenceTables.row(
                "unit_id", candidate.unit().id(),
                "ordinal", candidate.ordinal(),
                "institution", isArea ? null : candidate.code(),
                "area", isArea ? candidate.code() : null,
                "likeness", rounded(candidate.likeness()),
                "why", candidate.why());
    }

    private static BigDecimal rounded(double likeness) {
        return BigDecimal.valueOf(likeness).setScale(3, RoundingMode.HALF_UP);
    }

    private static UnitMeanings.Unit unit(ResultSet row, int number) throws SQLException {
        return new UnitMeanings.Unit(
                row.getInt("unit_id"),
                new ReportedUnit(
                        ReportedUnit.Kind.valueOf(row.getString("kind")),
                        row.getString("label"),
                        row.getString("bin"),
                        row.getString("locality"),
                        row.getString("scope_area")),
                Stream.of((String[]) row.getArray("dates").getArray())
                        .map(LocalDate::parse)
                        .toList());
    }
}
