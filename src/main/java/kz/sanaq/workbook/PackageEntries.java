package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** The entries of a package held in memory, inflated only when read, each within the limits. */
final class PackageEntries {

    /** The entry that makes a zip a package. */
    static final String TYPES = "[Content_Types].xml";

    private final byte[] bytes;

    private final Limits limits;

    /** By name, of which the case does not matter, in the order of names. */
    private final Map<String, ZipArchiveEntry> entries = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<String, Long> inflated = new LinkedHashMap<>();

    PackageEntries(byte[] bytes, Limits limits) throws IOException, UnreadableWorkbook {
        this.bytes = bytes;
        this.limits = limits;
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new ZipChannel(new SeekableInMemoryByteChannel(bytes), limits))
                .get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                add(entry);
            }
        }
    }

    /** Some packers write backslashes, or a slash in front. */
    private void add(ZipArchiveEntry entry) throws UnreadableWorkbook {
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw UnreadableWorkbook.because("encrypted-zip");
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

    Set<String> names() {
        return Collections.unmodifiableSet(entries.keySet());
    }

    ZipArchiveEntry entry(String name) throws IOException {
        ZipArchiveEntry entry = entries.get(name);
        if (entry == null) {
            throw new IOException("no entry " + name);
        }
        return entry;
    }

    /** An entry's bytes as they lie in the package. */
    InputStream deflated(String name) throws IOException {
        ZipArchiveEntry entry = entry(name);
        long start = entry.getDataOffset();
        long length = entry.getCompressedSize();
        if (start < 0 || length < 0 || start + length > bytes.length) {
            throw new IOException("entry outside the file: " + name);
        }
        return new ByteArrayInputStream(bytes, (int) start, (int) length);
    }

    InputStream content(String name) throws IOException {
        ZipArchiveEntry entry = entry(name);
        InputStream stored = deflated(name);
        long length = entry.getCompressedSize();
        declared(name, length, entry.getSize());
        return switch (entry.getMethod()) {
            case ZipArchiveEntry.STORED -> new GuardedStream(stored, null, entry, count -> check(name, length, count));
            case ZipArchiveEntry.DEFLATED ->
                GuardedStream.inflating(stored, entry, count -> check(name, length, count));
            default -> throw new IOException("unknown compression: " + name);
        };
    }

    /** What the package itself says of an entry is judged before its content, which may be damaged besides. */
    private void declared(String name, long deflated, long size) throws IOException {
        try {
            check(name, deflated, Math.max(0, size));
        } catch (UnreadableWorkbook refusal) {
            throw new IOException(refusal);
        }
    }

    /** What has been inflated of an entry so far; reading it again costs no more of the total. */
    private void check(String name, long deflated, long count) throws UnreadableWorkbook {
        require(Limit.ENTRY_BYTES, count <= limits.of(Limit.ENTRY_BYTES), name);
        require(
                Limit.RATIO,
                count <= limits.of(Limit.RATIO_FLOOR) || count / Math.max(1, deflated) <= limits.of(Limit.RATIO),
                name);
        inflated.merge(name, count, Math::max);
        long total = inflated.values().stream().mapToLong(Long::longValue).sum();
        require(Limit.TOTAL_BYTES, total <= limits.of(Limit.TOTAL_BYTES), name);
        limits.look();
    }

    private void require(Limit limit, boolean isKept, String name) throws UnreadableWorkbook {
        if (!isKept) {
            throw UnreadableWorkbook.beyond(limit, limits.of(limit), name);
        }
    }
}
