package kz.sanaq.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the marts say of gaps: the country's as waterfalls, the areas' as a table. */
final class GapReading {

    private static final String COUNTRY = "000000000";

    private static final String OF_THE_COUNTRY = """
            select *
            from mart.gap
            where area_code = :country and state = 'ASSESSED' and difference <> 0
            order by is_scenario, abs(difference) desc, comparison
            """;

    private static final String COMPONENTS = """
            select *
            from mart.gap_component
            where gap_id = :gap and value is not null and (basis <> 'UNEXPLAINED' or value <> 0)
            order by ordinal
            """;

    private static final String NOT_ASSESSED = """
            select distinct title_en, title_ru, title_kk, missing
            from mart.gap
            where state <> 'ASSESSED'
            order by title_en, missing
            """;

    private static final String OF_AREAS = """
            select *
            from mart.gap
            where area_code <> :country and state = 'ASSESSED' and (difference <> 0 or residual <> 0)
            order by abs(residual) desc, abs(difference) desc, comparison, area_code
            limit 60
            """;

    private final JdbcClient reading;

    GapReading(JdbcClient reading) {
        this.reading = reading;
    }

    List<Report.Gap> ofTheCountry() {
        return reading.sql(OF_THE_COUNTRY)
                .param("country", COUNTRY)
                .query((row, number) -> gap(row))
                .list();
    }

    List<Report.AreaGap> ofAreas() {
        return reading.sql(OF_AREAS)
                .param("country", COUNTRY)
                .query((row, number) -> new Report.AreaGap(
                        Rows.words(row, "area"),
                        Rows.words(row, "title"),
                        number(row, "left_value"),
                        number(row, "right_value"),
                        new Signed(number(row, "difference")),
                        new Signed(number(row, "residual"))))
                .list();
    }

    List<Report.NotCompared> notAssessed() {
        return reading.sql(NOT_ASSESSED)
                .query((row, number) -> new Report.NotCompared(Rows.words(row, "title"), Rows.text(row, "missing")))
                .list();
    }

    private Report.Gap gap(ResultSet row) throws SQLException {
        return new Report.Gap(
                Rows.words(row, "title"),
                Rows.words(row, "right"),
                Rows.words(row, "left"),
                row.getString("unit"),
                Rows.whole(row, "right_value"),
                Rows.whole(row, "left_value"),
                components(row.getLong("gap_id")),
                row.getBoolean("is_scenario"),
                Rows.wordsOrNull(row, "condition"),
                Rows.wordsOrNull(row, "caution"));
    }

    private List<Report.GapComponent> components(long gap) {
        return reading.sql(COMPONENTS)
                .param("gap", gap)
                .query((row, number) -> new Report.GapComponent(
                        Rows.words(row, "component"),
                        Rows.whole(row, "value"),
                        Basis.valueOf(row.getString("basis")),
                        Rows.wordsOrNull(row, "condition"),
                        row.getInt("cells")))
                .list();
    }

    private static BigDecimal number(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column);
    }
}
