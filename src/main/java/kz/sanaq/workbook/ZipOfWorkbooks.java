package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;

/**
 * A zip on disk that is no workbook and has some in it: its files, each unpacked in memory when it is asked for. Nothing is
 * written anywhere; a name in the zip is a label, never a path.
 */
public final class ZipOfWorkbooks implements AutoCloseable {

    /** No array is longer. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

    /** How files are packed that are read; others need a library of their own, and nobody sends them. */
    private static final Set<Integer> METHODS =
            Set.of(ZipMethod.STORED.getCode(), ZipMethod.DEFLATED.getCode(), ZipMethod.ENHANCED_DEFLATED.getCode());

    /** What Windows writes names in where it does not say so. */
    private static final Charset OF_WINDOWS = Charset.forName("IBM866");

    /** Where the name of the first file begins. */
    private static final int NAME = 30;

    private static final List<String> OF_A_WORKBOOK =
            List.of(PackageEntries.TYPES, "_rels/.rels", "docProps/", "xl/", "mimetype");

    private static final Pattern WORKBOOK =
            Pattern.compile(".*\\.(xls[xmb]?|xlt[xm]?|ods|csv|tsv|html?)", Pattern.CASE_INSENSITIVE);

    private static final Pattern UNPRINTABLE = Pattern.compile("\\p{Cntrl}");

    private final ZipFile zip;

    private final Limits limits;

    private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();

    private ZipOfWorkbooks(ZipFile zip, Limits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** How many bytes {@link #mayBe} looks at. */
    public static final int START = 64;

    /** Whether a file begins as a zip does, and not with a part of a workbook; only then it is worth opening. */
    public static boolean mayBe(byte[] start) {
        if (!isZip(start)) {
            return false;
        }
        String name = new String(start, Math.min(NAME, start.length), Math.max(0, start.length - NAME), OF_WINDOWS);
        return OF_A_WORKBOOK.stream().noneMatch(name::startsWith);
    }

    private static boolean isZip(byte[] start) {
        return start.length >= 4 && start[0] == 'P' && start[1] == 'K' && start[2] == 3 && start[3] == 4;
    }

    /**
     * Opens a zip.
     *
     * @param byTheWay names of files that nobody sends on purpose
     * @throws UnreadableWorkbook where it has more in it than it may, or is protected with a password
     * @throws IOException where it cannot be read
     */
    public static ZipOfWorkbooks open(Path file, Predicate<String> byTheWay, Limits limits)
            throws IOException, UnreadableWorkbook {
        ZipChannel channel = new ZipChannel(Files.newByteChannel(file), limits);
        ZipOfWorkbooks opened = guarded(() -> new ZipOfWorkbooks(
                ZipFile.builder().setSeekableByteChannel(channel).get(), limits));
        channel.opened();
        try {
            opened.list(byTheWay);
            return opened;
        } catch (RuntimeException | IOException | UnreadableWorkbook thrown) {
            opened.close();
            throw thrown;
        }
    }

    private interface Work<T> {
        T run() throws IOException, UnreadableWorkbook;
    }

    /** The library throws whatever it likes at a damaged zip. */
    private static <T> T guarded(Work<T> work) throws IOException, UnreadableWorkbook {
        try {
            return work.run();
        } catch (RuntimeException damaged) {
            throw new IOException(damaged);
        }
    }

    private void list(Predicate<String> byTheWay) throws IOException, UnreadableWorkbook {
        long total = 0;
        int entries = 0;
        for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
            limits.check(Limit.ENTRIES, ++entries);
            String name = name(entry);
            if (entry.isDirectory() || name.isEmpty() || byTheWay.test(name)) {
                continue;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                throw UnreadableWorkbook.because("encrypted-zip");
            }
            String free = name;
            for (int again = 2; files.containsKey(free); again++) {
                free = name + " (" + again + ")";
            }
            files.put(free, entry);
            total += Math.max(0, entry.getSize());
            limits.check(Limit.ZIPPED_FILES, files.size());
            limits.check(Limit.TOTAL_BYTES, total);
        }
    }

    /** The name as its writer saw it, with slashes, and no step out of the zip. */
    private static String name(ZipArchiveEntry entry) {
        byte[] raw = entry.getRawName();
        String written =
                raw == null || entry.getGeneralPurposeBit().usesUTF8ForNames() ? entry.getName() : decoded(raw);
        Deque<String> steps = new ArrayDeque<>();
        for (String step :
                UNPRINTABLE.matcher(written.replace('\\', '/')).replaceAll("_").split("/")) {
            if (!step.isEmpty() && !step.equals(".") && !step.equals("..")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    private static String decoded(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException other) {
            return new String(raw, OF_WINDOWS);
        }
    }

    /** The names of its files, in the zip's order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(files.keySet());
    }

    /** Whether it is to be unpacked: it is no workbook itself, and something in it looks like one. */
    public boolean hasWorkbooks() throws IOException, UnreadableWorkbook {
        return guarded(this::looksLikeSome);
    }

    private boolean looksLikeSome() throws IOException {
        if (isWorkbook()) {
            return false;
        }
        for (Map.Entry<String, ZipArchiveEntry> file : files.entrySet()) {
            if (WORKBOOK.matcher(file.getKey()).matches() || looksLikeOne(file.getValue())) {
                return true;
            }
        }
        return false;
    }

    private boolean isWorkbook() {
        boolean isOpenDocument = has(OdsContent.PART) && (has("mimetype") || has(OdsWorkbook.MANIFEST));
        return has(PackageEntries.TYPES) || isOpenDocument || has("encrypted-package");
    }

    private boolean has(String name) {
        return files.keySet().stream().anyMatch(name::equalsIgnoreCase);
    }

    private boolean looksLikeOne(ZipArchiveEntry entry) throws IOException {
        if (!METHODS.contains(entry.getMethod())) {
            return false;
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] start = content.readNBytes(4);
            return isZip(start) || start.length == 4 && (start[0] & 0xFF) == 0xD0 && (start[1] & 0xFF) == 0xCF;
        }
    }

    /**
     * The bytes of a file, never more than one may have.
     *
     * @throws UnreadableWorkbook where it is larger
     * @throws IOException where it is damaged, or packed in a way that nobody uses
     */
    public byte[] bytes(String name) throws IOException, UnreadableWorkbook {
        ZipArchiveEntry entry = files.get(name);
        if (entry == null) {
            throw new IOException("no such file in the zip");
        }
        limits.check(Limit.FILE_BYTES, Math.max(0, entry.getSize()));
        return guarded(() -> bytes(entry));
    }

    private byte[] bytes(ZipArchiveEntry entry) throws IOException, UnreadableWorkbook {
        if (!METHODS.contains(entry.getMethod())) {
            throw new IOException("unknown compression");
        }
        try (InputStream content = zip.getInputStream(entry)) {
            byte[] bytes = content.readNBytes((int) Math.min(limits.of(Limit.FILE_BYTES) + 1, MOST_BYTES));
            limits.check(Limit.FILE_BYTES, bytes.length);
            CRC32 checksum = new CRC32();
            checksum.update(bytes);
            if (entry.getCrc() != -1 && entry.getCrc() != checksum.getValue()) {
                throw new IOException("checksum");
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
