package kz.sanaq.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;

/**
 * A file in the inbox, or a folder in it that cannot be opened.
 *
 * @param name its path inside the inbox, with forward slashes
 * @param sender code of the reporter that sent it; {@code unknown} where neither manifest nor folder says
 * @param receivedAt when it was received: from the manifest, else the file's own time
 */
public record InboxFile(Path path, String name, String sender, Instant receivedAt) {

    /**
     * Its bytes; never more of them than a workbook may have.
     *
     * @throws NotRead where it is gone, is closed to us, breaks off or is too large
     */
    byte[] bytes(Limits limits) throws NotRead {
        long allowed = limits.of(Limit.FILE_BYTES);
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = Files.size(path) > allowed ? null : in.readNBytes(Math.toIntExact(allowed + 1));
            if (bytes == null || bytes.length > allowed) {
                throw new NotRead(Message.of("intake.not-read.too-large", "file", name, "limit", allowed));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new NotRead(Message.of("intake.not-read.gone", "file", name));
        } catch (AccessDeniedException e) {
            throw new NotRead(Message.of("intake.not-read.closed", "file", name));
        } catch (IOException e) {
            throw new NotRead(Message.of(
                    "intake.not-read.broken", "file", name, "kind", e.getClass().getSimpleName()));
        }
    }
}
