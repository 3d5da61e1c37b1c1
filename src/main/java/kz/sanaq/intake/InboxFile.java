package kz.sanaq.intake;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file in the inbox.
 *
 * @param name its path inside the inbox, with forward slashes
 * @param sender code of the reporter that sent it; {@code unknown} where neither manifest nor folder says
 * @param receivedAt when it was received: from the manifest, else the file's own time
 */
public record InboxFile(Path path, String name, String sender, Instant receivedAt) {}
