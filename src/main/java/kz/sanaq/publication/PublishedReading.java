package kz.sanaq.publication;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the marts say of published claims and of publications that disagree. */
final class PublishedReading {

    private static final String VERDICTS = """
            select *
            from mart.claim_verdict
            where verdict <> 'NOT_ASSESSED'
            order by claim
            """;

    private static final String CONFLICTS = """
            select *
            from mart.figure_conflict
            where status = 'OPEN'
            order by conflict
            """;

    private final JdbcClient reading;

    PublishedReading(JdbcClient reading) {
        this.reading = reading;
    }

    List<Report.Verdict> verdicts() {
        return reading.sql(VERDICTS)
                .query((row, number) -> new Report.Verdict(
                        Rows.words(row, "claim"),
                        row.getBigDecimal("stated"),
                        row.getBigDecimal("computed"),
                        Rows.text(row, "unit"),
                        Rows.word(row, "verdict"),
                        row.getBigDecimal("rounding"),
                        row.getBigDecimal("false_at"),
                        Rows.text(row, "source")))
                .list();
    }

    List<Report.Conflict> conflicts() {
        return reading.sql(CONFLICTS)
                .query((row, number) ->
                        new Report.Conflict(Rows.words(row, "conflict"), statement(row, "a"), statement(row, "b")))
                .list();
    }

    private static Report.Statement statement(ResultSet row, String side) throws SQLException {
        return new Report.Statement(
                Rows.words(row, side),
                row.getBigDecimal(side + "_low"),
                row.getBigDecimal(side + "_high"),
                Rows.text(row, "unit"),
                Rows.word(row, side + "_qualifier"),
                Rows.text(row, side + "_source"));
    }
}
