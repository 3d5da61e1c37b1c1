package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.poi.hpsf.DocumentSummaryInformation;
import org.apache.poi.hpsf.Property;
import org.apache.poi.hpsf.PropertySet;
import org.apache.poi.hpsf.PropertySetFactory;
import org.apache.poi.hpsf.Section;
import org.apache.poi.hpsf.SummaryInformation;
import org.apache.poi.hpsf.wellknown.PropertyIDMap;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.cryptoapi.CryptoAPIDecryptor;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** The properties of a workbook before 2007: title, author and the like, as far as they are texts. */
final class XlsProperties {

    private static final String LOCKED = "encryption";

    private static final Set<Long> AUTHORS =
            Set.of((long) PropertyIDMap.PID_AUTHOR, (long) PropertyIDMap.PID_LASTAUTHOR);

    private static final Set<Long> MANAGERS = Set.of((long) PropertyIDMap.PID_MANAGER);

    private XlsProperties() {}

    static List<DocumentText> of(DirectoryNode root) throws Exception {
        List<DocumentText> texts = new ArrayList<>();
        for (String name :
                List.of(SummaryInformation.DEFAULT_STREAM_NAME, DocumentSummaryInformation.DEFAULT_STREAM_NAME)) {
            if (root.hasEntry(name)) {
                add(PropertySetFactory.create(root, name), texts);
            }
        }
        return texts;
    }

    /** Of a workbook with a password: some lock its properties away in a stream of their own. */
    static List<DocumentText> of(DirectoryNode root, Decryptor decryptor) throws Exception {
        List<DocumentText> texts = of(root);
        if (decryptor instanceof CryptoAPIDecryptor newer && root.hasEntry(LOCKED)) {
            try (POIFSFileSystem unlocked = newer.getSummaryEntries(root, LOCKED)) {
                texts.addAll(of(unlocked.getRoot()));
            }
        }
        return texts;
    }

    private static void add(PropertySet properties, List<DocumentText> texts) {
        Set<Long> authors = properties.isSummaryInformation() ? AUTHORS : MANAGERS;
        for (Section section : properties.getSections()) {
            for (Property property : section.getProperties()) {
                if (property.getValue() instanceof String text && !text.isBlank()) {
                    boolean isAuthor = authors.contains(property.getID());
                    texts.add(new DocumentText(isAuthor ? DocumentText.Kind.AUTHOR : DocumentText.Kind.PROPERTY, text));
                }
            }
        }
    }
}
