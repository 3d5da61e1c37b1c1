package kz.sanaq.warehouse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Rows in PostgreSQL's binary COPY format ("COPY", "Binary Format" in its manual): a signature, then for each row the
 * number of fields and for each field its length and its bytes.
 */
final class BinaryCopy {

    private static final long POSTGRES_EPOCH = LocalDate.of(2000, 1, 1).toEpochDay();
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private ByteBuffer bytes = ByteBuffer.allocate(1 << 16);

    BinaryCopy() {
        bytes.put(SIGNATURE).putInt(0).putInt(0);
    }

    BinaryCopy row(int fields) {
        room(2).putShort((short) fields);
        return this;
    }

    BinaryCopy int4(int value) {
        room(8).putInt(4).putInt(value);
        return this;
    }

    BinaryCopy int2(int value) {
        room(6).putInt(2).putShort((short) value);
        return this;
    }

    BinaryCopy character(char value) {
        room(5).putInt(1).put((byte) value);
        return this;
    }

    BinaryCopy bool(boolean value) {
        room(5).putInt(1).put((byte) (value ? 1 : 0));
        return this;
    }

    BinaryCopy date(LocalDate value) {
        return int4((int) (value.toEpochDay() - POSTGRES_EPOCH));
    }

    BinaryCopy numeric(@Nullable BigDecimal value) {
        if (value == null) {
            room(4).putInt(-1);
        } else {
            BinaryNumeric numeric = BinaryNumeric.of(value);
            numeric.writeTo(room(4 + numeric.size()));
        }
        return this;
    }

    BinaryCopy text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        room(4 + utf8.length).putInt(utf8.length).put(utf8);
        return this;
    }

    /** The whole, closed; nothing may be added afterwards. */
    ByteBuffer end() {
        room(2).putShort((short) -1);
        return bytes.flip();
    }

    /** Sends the whole, closed, by this COPY statement; the number of rows taken. */
    Long into(Connection connection, String copy) throws SQLException {
        ByteBuffer rows = end();
        try {
            ByteArrayInputStream stream = new ByteArrayInputStream(rows.array(), 0, rows.limit());
            return connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, stream);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            bytes = ByteBuffer.allocate(Math.max(bytes.capacity() * 2, bytes.position() + more))
                    .put(bytes.flip());
        }
        return bytes;
    }
}
