package kz.sanaq.warehouse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

class BinaryCopyTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.empty();

    @Test
    void decimalsArriveAsTheyLeftToTheLastDigit() throws Exception {
        List<BigDecimal> sent = decimals();
        BinaryCopy copy = new BinaryCopy();
        sent.forEach(decimal -> copy.row(1).numeric(decimal));

        assertThat(arrived("v numeric", copy, row -> row.getBigDecimal(1)))
                .usingElementComparator(BigDecimal::compareTo)
                .containsExactlyElementsOf(sent);
    }

    @Test
    void aMissingDecimalIsNull() throws Exception {
        BinaryCopy copy = new BinaryCopy().row(1).numeric(null);

        assertThat(arrived("v numeric", copy, row -> row.getBigDecimal(1))).containsExactly((BigDecimal) null);
    }

    @Test
    void everyOtherTypeArrivesToo() throws Exception {
        BinaryCopy copy = new BinaryCopy()
                .row(5)
                .int4(-70_000)
                .int2(-7)
                .date(LocalDate.of(1999, 12, 31))
                .bool(true)
                .character('R');

        assertThat(arrived(
                        "a int, b smallint, c date, d boolean, e \"char\"",
                        copy,
                        row -> row.getInt(1) + " " + row.getInt(2) + " " + row.getString(3) + " " + row.getBoolean(4)
                                + " " + row.getString(5)))
                .containsExactly("-70000 -7 1999-12-31 true R");
    }

    /** Edges of the base-10,000 layout, and a thousand others of a fixed seed. */
    private static List<BigDecimal> decimals() {
        List<BigDecimal> decimals = new ArrayList<>();
        for (String edge : List.of(
                "0",
                "0.00",
                "1",
                "-1",
                "9999",
                "10000",
                "10001",
                "100000000",
                "0.1",
                "0.0001",
                "0.00001",
                "-0.00010000",
                "12345.6789",
                "1E+9",
                "98.5",
                "82.4",
                "1000000000000.000000000001")) {
            decimals.add(new BigDecimal(edge));
        }
        Random random = new Random(20_261_122);
        for (int i = 0; i < 1000; i++) {
            decimals.add(new BigDecimal(new BigInteger(1 + random.nextInt(90), random), random.nextInt(25) - 5));
        }
        return decimals;
    }

    private interface Reading<T> {
        T of(ResultSet row) throws Exception;
    }

    private static <T> List<T> arrived(String columns, BinaryCopy copy, Reading<T> reading) throws Exception {
        try (Connection connection = DATABASE.dataSource(Role.OWNER).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create temp table sent (n bigserial, " + columns + ")");
            ByteBuffer sentRows = copy.end();
            String names = columns.replaceAll("(\\w+) [^,]+", "$1");
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy sent (" + names + ") from stdin (format binary)",
                            new ByteArrayInputStream(sentRows.array(), 0, sentRows.limit()));
            List<T> arrived = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery("select " + names + " from sent order by n")) {
                while (rows.next()) {
                    arrived.add(reading.of(rows));
                }
            }
            statement.execute("drop table sent");
            return arrived;
        }
    }
}
