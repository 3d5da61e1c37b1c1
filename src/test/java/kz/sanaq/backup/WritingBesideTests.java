package kz.sanaq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** While a backup is written, others write on: the archive has each of their transactions whole, or not at all. */
class WritingBesideTests {

    /** Rows of one transaction in tables that are far apart in the archive: what a snapshot that slips would tear. */
    private static final String[] TOGETHER = {
        """
        insert into intake.slot (return_code, reporter, subject, period_start, period_end)
        values ('beside', 'edu-11', ?, '2022-01-01', '2022-01-01')
        """, """
        insert into warehouse.attribute (slot_id, submission_id, sheet, cell_row, cell_column, unit_id, attribute, value)
        values (0, 0, 1, ?::int, 0, 0, 'beside', 'one')
        """, "insert into ref.text (key, language, text) values ('beside.' || ?, 'en', 'one')"
    };

    @RegisterExtension
    static final TestDatabase SOURCE = TestDatabase.empty();

    @TempDir
    Path folder;

    @Test
    void theArchiveIsOfOneMoment() {
        Folders folders = Released.foldersIn(folder);
        new Restore(SOURCE.database(), folders).from(Released.oldest());
        AtomicBoolean isEnough = new AtomicBoolean();
        AtomicInteger committed = new AtomicInteger();
        CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeOn(isEnough, committed));
        Receipt written;
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> committed.get() > 50);
            written = new Backup(SOURCE.database(), folders, "test").write(folder.resolve("all.zip"), false);
            int whenWritten = committed.get();
            await().atMost(Duration.ofSeconds(30)).until(() -> committed.get() > whenWritten + 50);
        } finally {
            isEnough.set(true);
            writing.join();
        }
        assertThat(written.rows()).isLessThan(Rows.all(SOURCE));

        try (TestDatabase target = TestDatabase.empty()) {
            new Restore(target.database(), folders).from(folder.resolve("all.zip"));
            long slots = count(target, "intake.slot where return_code = 'beside'");
            assertThat(slots).isGreaterThan(50).isLessThan(committed.get());
            assertThat(count(target, "warehouse.attribute where attribute = 'beside'"))
                    .isEqualTo(slots);
            assertThat(count(target, "ref.text where key like 'beside.%'")).isEqualTo(slots);
        }
    }

    private static long count(TestDatabase database, String of) {
        return database.jdbc(Role.OWNER)
                .sql("select count(*) from " + of)
                .query(Long.class)
                .single();
    }

    private static void writeOn(AtomicBoolean isEnough, AtomicInteger committed) {
        try (Connection connection = SOURCE.database().connect(Role.OWNER)) {
            connection.setAutoCommit(false);
            while (!isEnough.get()) {
                String number = String.valueOf(committed.get());
                for (String insert : TOGETHER) {
                    try (PreparedStatement statement = connection.prepareStatement(insert)) {
                        statement.setString(1, number);
                        statement.executeUpdate();
                    }
                }
                connection.commit();
                committed.incrementAndGet();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
