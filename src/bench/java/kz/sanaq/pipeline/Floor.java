package kz.sanaq.pipeline;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The least that loading can take: inflating the same workbooks, and COPY binary of the same observations into a table
 * without key, index or check.
 */
record Floor(Meter.Spent inflate, Meter.Spent copy) {

    Meter.Spent all() {
        return inflate.and(copy);
    }

    /** Measured several times; the median of each part. */
    static Floor of(Path folder, Connection owner, Meter meter, Path scratch, int rounds) throws Exception {
        JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(owner, true));
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        Path rows = Files.createTempFile(scratch, "observations", ".copy");
        try (OutputStream out = Files.newOutputStream(rows)) {
            copies.copyOut("copy warehouse.observation to stdout (format binary)", out);
        }
        jdbc.sql("create table bare as select * from warehouse.observation with no data")
                .update();
        Meter.Spent[] inflate = new Meter.Spent[rounds];
        Meter.Spent[] copy = new Meter.Spent[rounds];
        for (int i = 0; i < rounds; i++) {
            inflate[i] = meter.spent(() -> Meter.inflate(folder));
            jdbc.sql("truncate bare").update();
            copy[i] = meter.spent(() -> {
                try (InputStream in = Files.newInputStream(rows)) {
                    copies.copyIn("copy bare from stdin (format binary)", in, 1 << 16);
                }
            });
        }
        jdbc.sql("drop table bare").update();
        Files.delete(rows);
        return new Floor(Meter.Spent.median(inflate), Meter.Spent.median(copy));
    }

    void print() {
        inflate.print("inflate", all());
        copy.print("COPY binary, bare table", all());
    }
}
