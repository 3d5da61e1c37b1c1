package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCComplianceFlags;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/** The entries of a package held in memory, inflated only when read, each within the limits; what POI's package reads. */
final class PackageEntries implements ZipEntrySource {

    private final byte[] bytes;

    private final Limits limits;

    private final Map<String, ZipArchiveEntry> entries = new LinkedHashMap<>();

    private final Map<String, Long> inflated = new LinkedHashMap<>();

    /** What a limit has refused, which POI does not always hand on. */
    private @Nullable UnreadableWorkbook refusal;

    private boolean closed;

    PackageEntries(byte[] bytes, Limits limits) throws IOException, UnreadableWorkbook {
        this.bytes = bytes;
        this.limits = limits;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                add(entry);
            }
        }
    }

    /** Some packers write backslashes, or a slash in front. */
    private void add(ZipArchiveEntry entry) throws UnreadableWorkbook {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableWorkbook.because("encrypted");
        }
        String name = entry.getName().replace('\\', '/');
        if (!name.endsWith("/")) {
            entries.putIfAbsent(name.startsWith("/") ? name.substring(1) : name, entry);
            limits.check(Limit.ENTRIES, entries.size());
        }
    }

    boolean contains(String name) {
        return entries.containsKey(name);
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return Collections.enumeration(
                entries.keySet().stream().map(ZipArchiveEntry::new).toList());
    }

    @Override
    public @Nullable ZipArchiveEntry getEntry(String path) {
        String wanted = path.startsWith("/") ? path.substring(1) : path;
        if (entries.containsKey(wanted)) {
            return new ZipArchiveEntry(wanted);
        }
        return entries.keySet().stream()
                .filter(wanted::equalsIgnoreCase)
                .findFirst()
                .map(ZipArchiveEntry::new)
                .orElse(null);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry named) throws IOException {
        String name = named.getName();
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        long start = entry.getDataOffset();
        long length = entry.getCompressedSize();
        if (start < 0 || length < 0 || start + length > bytes.length) {
            throw new IOException("entry outside the file: " + name);
        }
        InputStream stored = new ByteArrayInputStream(bytes, (int) start, (int) length);
        return switch (entry.getMethod()) {
            case ZipArchiveEntry.STORED -> new GuardedStream(stored, null, entry, count -> check(name, length, count));
            case ZipArchiveEntry.DEFLATED ->
                GuardedStream.inflating(stored, entry, count -> check(name, length, count));
            default -> throw new IOException("unknown compression: " + name);
        };
    }

    private void check(String name, long deflated, long count) throws UnreadableWorkbook {
        try {
            checkInflated(name, deflated, count);
        } catch (UnreadableWorkbook beyond) {
            refusal = beyond;
            throw beyond;
        }
    }

    /** What has been inflated of an entry so far; reading it again costs no more of the total. */
    private void checkInflated(String name, long deflated, long count) throws UnreadableWorkbook {
        limits.check(Limit.ENTRY_BYTES, count);
        if (count > limits.of(Limit.RATIO_FLOOR) && count / Math.max(1, deflated) > limits.of(Limit.RATIO)) {
            throw UnreadableWorkbook.beyond(Limit.RATIO, limits.of(Limit.RATIO));
        }
        inflated.merge(name, count, Math::max);
        limits.check(
                Limit.TOTAL_BYTES,
                inflated.values().stream().mapToLong(Long::longValue).sum());
    }

    OPCPackage open() throws InvalidFormatException, UnreadableWorkbook {
        try {
            return OPCPackage.open(this, OPCComplianceFlags.disableAll());
        } catch (InvalidFormatException | RuntimeException unreadable) {
            if (refusal != null) {
                throw refusal;
            }
            throw unreadable;
        }
    }

    @Override
    public boolean isClosed() {
        return closed;
    }

    @Override
    public void close() {
        closed = true;
    }
}
