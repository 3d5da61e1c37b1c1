package kz.sanaq.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.form.PersonalData;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.ZipOfWorkbooks;
import org.jspecify.annotations.Nullable;

/**
 * A file in the inbox or in a zip that lies there, or a folder that cannot be opened.
 *
 * @param name its path inside the inbox, with forward slashes; {@code a.zip!b.xlsx} of one in a zip
 * @param sender code of the reporter that sent it; {@code unknown} where neither manifest nor folder says
 * @param receivedAt when it was received: from the manifest, else the file's own time
 * @param inZip what it is called in the zip at the path; null for the file itself
 */
public record InboxFile(
        Path path,
        String name,
        String sender,
        Instant receivedAt,
        @Nullable String inZip) {

    static final String WITHHELD = "withheld";

    /** So many digits of a SHA-256 tell a file from all others. */
    private static final int SHOWN = 12;

    /** A file or folder: what it is called, and the rest, which says nothing. */
    private static final Pattern PART = Pattern.compile("(.*?)((?:\\.[A-Za-z]{2,4})?[/!]?)", Pattern.DOTALL);

    public InboxFile(Path path, String name, String sender, Instant receivedAt) {
        this(path, name, sender, receivedAt, null);
    }

    /**
     * The same, told by another name where its own is personal: each part of the path that names a person or has a number
     * of one is {@code withheld}, and the file is told by the beginning of its SHA-256, so that it can be found.
     *
     * @param sha256 absent while it was not read
     */
    InboxFile told(PersonalData personalData, @Nullable Sha256 sha256) {
        String[] parts = name.split("(?<=[/!])", -1);
        String beginning = sha256 == null ? "" : "-" + sha256.hex().substring(0, SHOWN);
        for (int at = 0; at < parts.length; at++) {
            Matcher part = PART.matcher(parts[at]);
            if (part.matches() && personalData.isIn(part.group(1))) {
                parts[at] = WITHHELD + (at == parts.length - 1 ? beginning : "") + part.group(2);
            }
        }
        String whose = personalData.isIn(sender) ? WITHHELD : sender; // a folder of no reporter
        return new InboxFile(path, String.join("", parts), whose, receivedAt, inZip);
    }

    /** What is to be taken in for it: the files in a zip of workbooks, sent by whom and when the zip was; else itself. */
    public List<InboxFile> unpacked(Limits limits) {
        try {
            if (!ZipOfWorkbooks.mayBe(start()) || Files.size(path) > limits.of(Limit.FILE_BYTES)) {
                return List.of(this);
            }
            try (ZipOfWorkbooks zip = ZipOfWorkbooks.open(path, Inbox::isByTheWay, limits)) {
                return zip.hasWorkbooks()
                        ? zip.names().stream()
                                .map(one -> new InboxFile(path, name + "!" + one, sender, receivedAt, one))
                                .toList()
                        : List.of(this);
            }
        } catch (IOException | UnreadableWorkbook e) {
            return List.of(this); // refused with its reason when it is read
        }
    }

    private byte[] start() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(ZipOfWorkbooks.START);
        }
    }

    /**
     * Its bytes; never more of them than a workbook may have.
     *
     * @throws NotRead where it is gone, is closed to us, breaks off or is too large
     */
    byte[] bytes(Limits limits) throws NotRead {
        long allowed = limits.of(Limit.FILE_BYTES);
        try {
            byte[] bytes = inZip == null ? whole(allowed) : fromZip(inZip, limits);
            if (bytes == null) {
                throw new NotRead(Message.of("intake.not-read.too-large", "file", name, "limit", allowed));
            }
            return bytes;
        } catch (NoSuchFileException e) {
            throw new NotRead(Message.of("intake.not-read.gone", "file", name));
        } catch (AccessDeniedException e) {
            throw new NotRead(Message.of("intake.not-read.closed", "file", name));
        } catch (IOException e) {
            throw new NotRead(
                    inZip == null
                            ? Message.of(
                                    "intake.not-read.broken",
                                    "file",
                                    name,
                                    "kind",
                                    e.getClass().getSimpleName())
                            : Message.of("intake.not-read.in-zip", "file", name));
        }
    }

    private byte @Nullable [] whole(long allowed) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = Files.size(path) > allowed
                    ? null
                    : in.readNBytes((int) Math.min(allowed + 1, Integer.MAX_VALUE - 8));
            return bytes == null || bytes.length > allowed ? null : bytes;
        }
    }

    private byte @Nullable [] fromZip(String called, Limits limits) throws IOException {
        try (ZipOfWorkbooks zip = ZipOfWorkbooks.open(path, Inbox::isByTheWay, limits)) {
            return zip.bytes(called);
        } catch (UnreadableWorkbook tooLarge) {
            return null;
        }
    }
}
