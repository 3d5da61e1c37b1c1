package kz.sanaq.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/**
 * Rows out of a table and into one, by COPY as text: what any PostgreSQL wrote, any other reads. Rows come sorted by their
 * key and values in one notation, so that the same rows are the same bytes.
 */
final class TableCopy {

    private static final String NOTATION = """
            set local timezone = 'UTC';
            set local datestyle = 'ISO, YMD';
            set local intervalstyle = 'iso_8601';
            set local bytea_output = 'hex';
            set local extra_float_digits = 3;
            set local statement_timeout = 0;
            set local idle_in_transaction_session_timeout = 0
            """;

    private final Connection connection;
    private final Catalogue catalogue;

    /** On a connection whose transaction is begun. */
    TableCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        try (Statement statement = connection.createStatement()) {
            statement.execute(NOTATION);
        }
    }

    /** The number of rows written. */
    long out(TableShape table, OutputStream to) throws SQLException, IOException {
        String copy = "copy (select %s from %s order by %s) to stdout"
                .formatted(table.quotedColumns(), table.quoted(), catalogue.order(table));
        return copies().copyOut(copy, to);
    }

    /** The number of rows taken. */
    long in(TableShape table, InputStream from) throws SQLException, IOException {
        String copy = "copy %s (%s) from stdin".formatted(table.quoted(), table.quotedColumns());
        return copies().copyIn(copy, from, 1 << 16);
    }

    /** SHA-256 of what {@link #out} would write. */
    String checksum(TableShape table) throws SQLException {
        Digest digest = new Digest();
        try {
            out(table, digest);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return digest.hex();
    }

    private CopyManager copies() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }
}
