package kz.sanaq.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not as it was written is refused, with the name of the part, before anything is touched. */
class TamperTests {

    @TempDir
    Path folder;

    private final Path whole = Released.oldest();

    @Test
    void everyPartIsGuarded() throws IOException {
        Map<String, byte[]> members = members(whole);
        assertThat(members).hasSizeGreaterThan(100);
        for (Map.Entry<String, byte[]> member : members.entrySet()) {
            byte[] altered = member.getValue().clone();
            if (altered.length > 0) {
                altered[altered.length / 2] ^= 1;
            } else {
                altered = "1\n".getBytes(StandardCharsets.US_ASCII);
            }
            Map<String, byte[]> tampered = new LinkedHashMap<>(members);
            tampered.put(member.getKey(), altered);
            refusesNaming(tampered, guardedBy(member.getKey()));
        }
    }

    @Test
    void nothingMayBeMissing() throws IOException {
        Map<String, byte[]> members = members(whole);
        for (String name : List.of("tables/warehouse.observation.copy", "jobs/nightly.yaml", "manifest.json")) {
            Map<String, byte[]> tampered = new LinkedHashMap<>(members);
            tampered.remove(name);
            refusesNaming(tampered, name);
        }
    }

    @Test
    void nothingMayBeAdded() throws IOException {
        Map<String, byte[]> tampered = new LinkedHashMap<>(members(whole));
        tampered.put("jobs/../../escaped", new byte[] {1});
        refusesNaming(tampered, "jobs/../../escaped");
    }

    @Test
    void aBeginningIsNoArchive() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {0, 1, 1000, bytes.length / 2, bytes.length - 30, bytes.length - 1}) {
            Path cut = folder.resolve("cut-" + length);
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> Backup.verify(cut))
                    .as("the first %d bytes", length)
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("has no end");
        }
        assertThatThrownBy(() -> Backup.verify(folder.resolve("nowhere"))).hasMessageContaining("no file");
        assertThatThrownBy(() -> Backup.verify(folder)).hasMessageContaining("no file");
    }

    /** A bit that no reader looks at, such as one of a date, may change; nothing that is read may. */
    @Test
    void noBitThatIsReadMayChange() throws IOException {
        byte[] bytes = Files.readAllBytes(whole);
        Map<String, ByteBuffer> original = buffers(whole);
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 200; i++) {
            int place = random.nextInt(bytes.length);
            byte[] flipped = bytes.clone();
            flipped[place] ^= (byte) (1 << random.nextInt(8));
            Path file = Files.write(folder.resolve("flipped"), flipped);
            Throwable failure = catchThrowable(() -> Backup.verify(file));
            if (failure == null) {
                assertThat(buffers(file)).as("bit in byte %d", place).isEqualTo(original);
            } else {
                assertThat(failure).as("bit in byte %d", place).isInstanceOf(BackupRefused.class);
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(150);
    }

    @Test
    void anAlteredArchiveTouchesNothing() throws IOException {
        Map<String, byte[]> tampered = new LinkedHashMap<>(members(whole));
        tampered.put("tables/warehouse.observation.copy", new byte[0]);
        Path file = archive(tampered);
        try (TestDatabase target = TestDatabase.empty()) {
            Folders folders = Released.foldersIn(folder);
            assertThatThrownBy(() -> new Restore(target.database(), folders).from(file))
                    .isInstanceOfSatisfying(BackupRefused.class, refused -> {
                        for (Language language : Language.values()) {
                            assertThat(refused.said().in(language)).contains("tables/warehouse.observation.copy");
                        }
                    });
            assertThat(Rows.tables(target)).isZero();
            assertThat(folder.resolve("home")).doesNotExist();
        }
    }

    @Test
    void whatTheSchemaForbidsIsNotLoaded() {
        Folders folders = Released.foldersIn(folder);
        try (TestDatabase source = TestDatabase.empty();
                TestDatabase target = TestDatabase.empty()) {
            new Restore(source.database(), folders).from(whole);
            source.jdbc(Role.OWNER)
                    .sql("alter table warehouse.vintage drop constraint vintage_slot_id_fkey")
                    .update();
            source.jdbc(Role.OWNER)
                    .sql(
                            "insert into warehouse.vintage select 999999, min(submission_id), now() from intake.submission")
                    .update();
            new Backup(source.database(), folders, "test").write(folder.resolve("orphan.zip"), false);

            assertThatThrownBy(() -> new Restore(target.database(), folders).from(folder.resolve("orphan.zip")))
                    .isInstanceOf(BackupRefused.class)
                    .hasMessageContaining("does not take the rows of warehouse.vintage")
                    .hasMessageContaining("vintage_slot_id_fkey");
            assertThat(Rows.all(target)).isZero();

            new Restore(target.database(), folders).from(whole);
            assertThat(Rows.all(target)).isPositive();
        }
    }

    private void refusesNaming(Map<String, byte[]> members, String part) throws IOException {
        Path file = archive(members);
        assertThatThrownBy(() -> Backup.verify(file))
                .isInstanceOf(BackupRefused.class)
                .hasMessageContaining(part + " is missing, altered or too much");
    }

    /** The checksum of the manifest guards the manifest, and the other way round. */
    private static String guardedBy(String member) {
        return member.equals(Manifest.CHECKSUM) ? Manifest.NAME : member;
    }

    private Path archive(Map<String, byte[]> members) throws IOException {
        Path file = folder.resolve("tampered.zip");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> member : members.entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return file;
    }

    private static Map<String, ByteBuffer> buffers(Path archive) throws IOException {
        Map<String, ByteBuffer> buffers = new LinkedHashMap<>();
        members(archive).forEach((name, bytes) -> buffers.put(name, ByteBuffer.wrap(bytes)));
        return buffers;
    }

    private static Map<String, byte[]> members(Path archive) throws IOException {
        Map<String, byte[]> members = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                try (InputStream in = zip.getInputStream(entry)) {
                    members.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return members;
    }
}
