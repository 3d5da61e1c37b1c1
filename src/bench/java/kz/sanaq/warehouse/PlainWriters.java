package kz.sanaq.warehouse;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import kz.sanaq.observation.Observation;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Ways to bring rows into a table without keys or indexes, each as fast as it goes with little code. */
final class PlainWriters {

    private static final int BUFFER = 1 << 16;
    private static final int BATCH = 1_000;
    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private PlainWriters() {}

    static void copyBinary(Connection connection, List<BareRow> rows) throws Exception {
        CopyIn copy = copyIn(connection, "copy bare from stdin (format binary)");
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        buffer.put(SIGNATURE).putInt(0).putInt(0);
        for (BareRow row : rows) {
            if (buffer.remaining() < 256) {
                flush(copy, buffer);
            }
            write(buffer, row);
        }
        buffer.putShort((short) -1);
        flush(copy, buffer);
        copy.endCopy();
        connection.commit();
    }

    private static void write(ByteBuffer buffer, BareRow row) {
        Observation of = row.observation();
        buffer.putShort((short) 19);
        int4(buffer, (int) (of.periodEnd().toEpochDay() - POSTGRES_EPOCH));
        int4(buffer, (int) (of.periodStart().toEpochDay() - POSTGRES_EPOCH));
        int4(buffer, row.submission());
        int4(buffer, row.slot());
        int4(buffer, row.unit());
        int4(buffer, of.row());
        int2(buffer, of.column());
        int2(buffer, of.sheet());
        for (short key : row.keys()) {
            int2(buffer, key);
        }
        buffer.putInt(1).put((byte) row.basis().charAt(0));
        buffer.putInt(1).put((byte) row.state().charAt(0));
        buffer.putInt(1).put((byte) (of.statedTotal() ? 1 : 0));
        numeric(buffer, of.value());
    }

    private static void int4(ByteBuffer buffer, int value) {
        buffer.putInt(4).putInt(value);
    }

    private static void int2(ByteBuffer buffer, int value) {
        buffer.putInt(2).putShort((short) value);
    }

    /** Whole numbers below 10,000 are all that occur: one digit to the base 10,000, none for zero. */
    private static void numeric(ByteBuffer buffer, BigDecimal value) {
        if (value == null) {
            buffer.putInt(-1);
        } else if (value.signum() == 0) {
            buffer.putInt(8).putLong(0);
        } else {
            buffer.putInt(10).putShort((short) 1).putShort((short) 0).putInt(0).putShort(value.shortValueExact());
        }
    }

    static void copyText(Connection connection, List<BareRow> rows) throws Exception {
        CopyIn copy = copyIn(connection, "copy bare from stdin");
        StringBuilder text = new StringBuilder(BUFFER);
        for (BareRow row : rows) {
            Observation of = row.observation();
            text.append(of.periodEnd()).append('\t').append(of.periodStart());
            text.append('\t').append(row.submission()).append('\t').append(row.slot());
            text.append('\t').append(row.unit()).append('\t').append(of.row());
            text.append('\t').append(of.column()).append('\t').append(of.sheet());
            for (short key : row.keys()) {
                text.append('\t').append(key);
            }
            text.append('\t').append(row.basis()).append('\t').append(row.state());
            text.append('\t').append(of.statedTotal() ? 't' : 'f').append('\t');
            text.append(of.value() == null ? "\\N" : of.value().toPlainString()).append('\n');
            if (text.length() > BUFFER - 512) {
                flush(copy, text);
            }
        }
        flush(copy, text);
        copy.endCopy();
        connection.commit();
    }

    /** With {@code reWriteBatchedInserts}, which the connection's address asks for. */
    static void batches(Connection connection, List<BareRow> rows) throws Exception {
        String marks = String.join(", ", Collections.nCopies(19, "?"));
        try (PreparedStatement insert = connection.prepareStatement("insert into bare values (" + marks + ")")) {
            int waiting = 0;
            for (BareRow row : rows) {
                bind(insert, row);
                insert.addBatch();
                if (++waiting % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    private static void bind(PreparedStatement insert, BareRow row) throws Exception {
        Observation of = row.observation();
        int at = 1;
        insert.setObject(at++, of.periodEnd());
        insert.setObject(at++, of.periodStart());
        insert.setInt(at++, row.submission());
        insert.setInt(at++, row.slot());
        insert.setInt(at++, row.unit());
        insert.setInt(at++, of.row());
        insert.setShort(at++, (short) of.column());
        insert.setShort(at++, (short) of.sheet());
        for (short key : row.keys()) {
            insert.setShort(at++, key);
        }
        insert.setObject(at++, row.basis(), Types.OTHER);
        insert.setObject(at++, row.state(), Types.OTHER);
        insert.setBoolean(at++, of.statedTotal());
        insert.setBigDecimal(at, of.value());
    }

    private static CopyIn copyIn(Connection connection, String sql) throws Exception {
        return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(sql);
    }

    private static void flush(CopyIn copy, ByteBuffer buffer) throws Exception {
        copy.writeToCopy(buffer.array(), 0, buffer.position());
        buffer.clear();
    }

    private static void flush(CopyIn copy, StringBuilder text) throws Exception {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        text.setLength(0);
    }
}
