package kz.sanaq.pipeline.scale;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code scale.knowledge}: the files under {@code jobs/} of the run under way, so that workers read with the
 * same as the run and need no such folder of their own.
 */
public final class SharedKnowledge {

    private static final String ADD =
            "insert into scale.knowledge (hash, archive) values (:hash, :archive) on conflict do nothing";

    private final JdbcClient jdbc;

    public SharedKnowledge(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    /** Puts the knowledge where workers find it, in place of older; answers its name. */
    public String share(Knowledge knowledge) {
        String hash = knowledge.hash();
        boolean isThere = jdbc.sql("select exists (select from scale.knowledge where hash = :hash)")
                .param("hash", hash)
                .query(Boolean.class)
                .single();
        if (!isThere) {
            jdbc.sql("delete from scale.knowledge").update();
            jdbc.sql(ADD).param("hash", hash).param("archive", zip(knowledge)).update();
        }
        return hash;
    }

    /**
     * Writes the files into an empty folder.
     *
     * @throws WorkNotPossible where they are not there, or are others than their name says
     */
    public Knowledge fetch(String hash, Path folder) {
        byte[] archive = jdbc.sql("select archive from scale.knowledge where hash = :hash")
                .param("hash", hash)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .orElseThrow(() -> new WorkNotPossible(Message.of("pipeline.worker.no-knowledge", "hash", hash)));
        unzip(archive, folder);
        Knowledge fetched = new Knowledge(folder);
        if (!fetched.hash().equals(hash)) {
            throw new WorkNotPossible(Message.of("pipeline.worker.no-knowledge", "hash", hash));
        }
        return fetched;
    }

    private static byte[] zip(Knowledge knowledge) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : knowledge.files()) {
                zip.putNextEntry(new ZipEntry(
                        knowledge.root().relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void unzip(byte[] archive, Path folder) {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder)) {
                    throw new WorkNotPossible(Message.of("pipeline.worker.no-knowledge", "hash", entry.getName()));
                }
                Files.createDirectories(file.resolveSibling(""));
                Files.write(file, zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
