package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/** An OLE2 file, in which a workbook before 2007, an encrypted one of any age or another program's document may be. */
final class Ole2 {

    private static final List<String> WORKBOOK = List.of("Workbook", "WORKBOOK", "WorkBook", "BOOK", "Book");

    private static final Set<String> OTHERS = Set.of("WordDocument", "PowerPoint Document", "VisioDocument");

    private static final String MACROS = "_VBA_PROJECT_CUR";

    private Ole2() {}

    /** What an OLE2 file has beside the stream of its workbook. */
    record Beside(List<DocumentText> properties, Map<Hazard, Set<String>> hazards) {}

    static Workbook open(byte[] bytes, Limits limits, Passwords passwords) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return Packages.open(decrypted(file, limits, passwords), limits);
            }
            if (root.getEntryNames().stream().anyMatch(OTHERS::contains)) {
                throw UnreadableWorkbook.because("other-document");
            }
            String name = workbook(root);
            if (name == null) {
                throw UnreadableWorkbook.because("unknown-content");
            }
            byte[] stream = read(root.createDocumentInputStream(name), name, Limit.ENTRY_BYTES, limits);
            EncryptionInfo protection = BiffDecryption.of(stream);
            if (protection == null) {
                return XlsWorkbook.open(stream, new Beside(XlsProperties.of(root), hazards(root)), limits);
            }
            Decryptor decryptor = Unlocking.unlocked(protection, passwords);
            Beside beside = new Beside(XlsProperties.of(root, decryptor), hazards(root));
            return XlsWorkbook.open(BiffDecryption.plain(stream, protection), beside, limits);
        }
    }

    /** Embedded and linked documents lie in storages of their own, which Excel calls MBD and LNK with a number. */
    private static Map<Hazard, Set<String>> hazards(DirectoryNode root) {
        Map<Hazard, Set<String>> found = new EnumMap<>(Hazard.class);
        for (String name : root.getEntryNames()) {
            Hazard hazard = name.equals(MACROS)
                    ? Hazard.MACROS
                    : name.startsWith("MBD")
                            ? Hazard.EMBEDDED_OBJECTS
                            : name.startsWith("LNK") ? Hazard.EXTERNAL_LINKS : null;
            if (hazard != null) {
                found.computeIfAbsent(hazard, any -> new TreeSet<>()).add(name);
            }
        }
        return found;
    }

    private static @Nullable String workbook(DirectoryNode root) {
        return WORKBOOK.stream().filter(root::hasEntry).findFirst().orElse(null);
    }

    private static byte[] decrypted(POIFSFileSystem file, Limits limits, Passwords passwords) throws Exception {
        Decryptor decryptor = Unlocking.unlocked(new EncryptionInfo(file), passwords);
        return read(decryptor.getDataStream(file), "EncryptedPackage", Limit.FILE_BYTES, limits);
    }

    private static byte[] read(InputStream content, String part, Limit limit, Limits limits)
            throws IOException, UnreadableWorkbook {
        try (content) {
            byte[] bytes = content.readNBytes((int) Math.min(limits.of(limit) + 1, Integer.MAX_VALUE - 16));
            if (bytes.length > limits.of(limit)) {
                throw UnreadableWorkbook.beyond(limit, limits.of(limit), part);
            }
            return bytes;
        }
    }
}
