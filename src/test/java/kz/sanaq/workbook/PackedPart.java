package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/**
 * Good workbooks, of which one part is as somebody says: what is changed at random in a packed file gets no further than its
 * checksums. A part is said by a line, {@code xlsx xl/styles.xml}, and then its bytes.
 */
public final class PackedPart {

    private static final String STREAM = "Workbook";

    /** Parts by name, by kind; the kinds in one order. */
    private final Map<String, Map<String, byte[]>> good = new TreeMap<>();

    /** @param files good workbooks by their kind */
    public PackedPart(Map<String, byte[]> files) throws Exception {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            good.put(file.getKey(), file.getValue()[0] == 'P' ? unzipped(file.getValue()) : stream(file.getValue()));
        }
    }

    /** The parts of all of them, each as it is said. */
    public Map<String, byte[]> said() {
        Map<String, byte[]> said = new LinkedHashMap<>();
        good.forEach((kind, parts) -> parts.forEach((part, bytes) -> {
            byte[] line = (kind + " " + part + "\n").getBytes(StandardCharsets.UTF_8);
            byte[] all = Arrays.copyOf(line, line.length + bytes.length);
            System.arraycopy(bytes, 0, all, line.length, bytes.length);
            said.put(kind + " " + part, all);
        }));
        return said;
    }

    /** The workbook with the part that is said; null where nothing is said of any kind that is known. */
    public byte @Nullable [] packed(byte[] said) throws Exception {
        int line = 0;
        while (line < said.length && said[line] != '\n') {
            line++;
        }
        String[] words = new String(said, 0, line, StandardCharsets.UTF_8).split(" ", 2);
        Map<String, byte[]> parts = good.get(words[0]);
        if (words.length < 2 || parts == null || line == said.length) {
            return null;
        }
        byte[] content = Arrays.copyOfRange(said, line + 1, said.length);
        if (parts.containsKey(STREAM)) {
            return ole2(content);
        }
        Map<String, byte[]> changed = new LinkedHashMap<>(parts);
        changed.put(words[1], content);
        return stored(changed);
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws Exception {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static Map<String, byte[]> stream(byte[] xls) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(xls));
                var in = file.createDocumentInputStream(STREAM)) {
            return Map.of(STREAM, in.readAllBytes());
        }
    }

    private static byte[] ole2(byte[] stream) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            file.createDocument(new ByteArrayInputStream(stream), STREAM);
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    /** Nothing is deflated, so that it costs little. */
    private static byte[] stored(Map<String, byte[]> parts) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                ZipEntry entry = new ZipEntry(part.getKey());
                CRC32 checksum = new CRC32();
                checksum.update(part.getValue());
                entry.setMethod(ZipEntry.STORED);
                entry.setSize(part.getValue().length);
                entry.setCrc(checksum.getValue());
                out.putNextEntry(entry);
                out.write(part.getValue());
            }
        }
        return bytes.toByteArray();
    }
}
