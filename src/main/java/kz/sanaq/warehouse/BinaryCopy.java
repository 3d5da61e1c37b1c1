package kz.sanaq.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * Rows in PostgreSQL's binary COPY format ("COPY", "Binary Format" in its manual): a signature, then for each row the
 * number of fields and for each field its length and its bytes.
 */
final class BinaryCopy {

    private static final LocalDate POSTGRES_EPOCH = LocalDate.of(2000, 1, 1);
    private static final byte[] SIGNATURE = "PGCOPY\n\377\r\n\0".getBytes(StandardCharsets.ISO_8859_1);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
    private final DataOutputStream out = new DataOutputStream(bytes);

    BinaryCopy() {
        write(() -> {
            out.write(SIGNATURE);
            out.writeInt(0);
            out.writeInt(0);
        });
    }

    BinaryCopy row(int fields) {
        return write(() -> out.writeShort(fields));
    }

    BinaryCopy int4(int value) {
        return write(() -> {
            out.writeInt(4);
            out.writeInt(value);
        });
    }

    BinaryCopy int2(int value) {
        return write(() -> {
            out.writeInt(2);
            out.writeShort(value);
        });
    }

    BinaryCopy character(char value) {
        return write(() -> {
            out.writeInt(1);
            out.writeByte(value);
        });
    }

    BinaryCopy bool(boolean value) {
        return write(() -> {
            out.writeInt(1);
            out.writeBoolean(value);
        });
    }

    BinaryCopy date(LocalDate value) {
        return int4((int) ChronoUnit.DAYS.between(POSTGRES_EPOCH, value));
    }

    BinaryCopy numeric(@Nullable BigDecimal value) {
        return write(() -> {
            if (value == null) {
                out.writeInt(-1);
            } else {
                BinaryNumeric.of(value).writeTo(out);
            }
        });
    }

    /** The whole, closed; nothing may be added afterwards. */
    byte[] end() {
        write(() -> out.writeShort(-1));
        return bytes.toByteArray();
    }

    private BinaryCopy write(Writing writing) {
        try {
            writing.run();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void run() throws IOException;
    }
}
