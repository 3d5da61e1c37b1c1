package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** A package written anew: some parts changed, added or left out, all others as they are, not even inflated. */
final class PackageEdit {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    /** Writes a part. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream part) throws Exception;
    }

    private final PackageParts parts;

    /** What the names of relations begin with, which says whether the package is strict. */
    private final String relationNames;

    private final Map<String, Content> contents = new LinkedHashMap<>();

    private final Set<String> dropped = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<String, String> types = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Map<String, List<PackageParts.Relation>> added = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private final Set<String> taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    PackageEdit(PackageParts parts, String relationNames) {
        this.parts = parts;
        this.relationNames = relationNames;
        taken.addAll(parts.names());
    }

    /** A name for a new part, from a pattern with a place for a number. */
    String free(String pattern) {
        int number = 1;
        while (!taken.add(pattern.formatted(number))) {
            number++;
        }
        return pattern.formatted(number);
    }

    /** Parts are written in the order in which they are named here, and after all that stay as they are. */
    void put(String part, Content content) {
        contents.put(part, content);
    }

    void type(String part, String type) {
        types.put(part, type);
    }

    /** Leaves a part out, with its relations; those that lead to it go as well. */
    void drop(String part) {
        dropped.add(part);
        dropped.add(PackageParts.relationsOf(part));
    }

    /** Leaves out the relations of a part that is written anew. */
    void dropRelations(String part) {
        dropped.add(PackageParts.relationsOf(part));
    }

    /** Has a part lead to another, and says by which id. */
    String relate(String part, String kind, String target) throws Exception {
        Set<String> ids = new HashSet<>();
        List<PackageParts.Relation> others = added.computeIfAbsent(part, none -> new ArrayList<>());
        others.forEach(relation -> ids.add(relation.id()));
        ids.addAll(parts.relationIds(part));
        int number = ids.size() + 1;
        while (ids.contains("rId" + number)) {
            number++;
        }
        others.add(new PackageParts.Relation("rId" + number, relationNames + "/" + kind, target));
        return "rId" + number;
    }

    /** Writes the package, and closes the stream. */
    void write(OutputStream out) throws Exception {
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(out)) {
            entry(zip, PackageEntries.TYPES, this::writeTypes);
            Set<String> related = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            added.keySet().forEach(part -> related.add(PackageParts.relationsOf(part)));
            for (String name : parts.names()) {
                boolean changed = contents.keySet().stream().anyMatch(name::equalsIgnoreCase)
                        || name.equalsIgnoreCase(PackageEntries.TYPES)
                        || dropped.contains(name)
                        || related.contains(name);
                if (!changed && name.toLowerCase(Locale.ROOT).endsWith(".rels") && leadsToDropped(name)) {
                    entry(zip, name, part -> writeRelations(part, name, List.of()));
                } else if (!changed) {
                    raw(zip, name);
                }
            }
            for (Map.Entry<String, List<PackageParts.Relation>> relations : added.entrySet()) {
                String name = PackageParts.relationsOf(relations.getKey());
                entry(zip, name, part -> writeRelations(part, name, relations.getValue()));
            }
            for (Map.Entry<String, Content> part : contents.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        }
    }

    private static void entry(ZipArchiveOutputStream zip, String name, Content content) throws Exception {
        zip.putArchiveEntry(new ZipArchiveEntry(name));
        content.write(zip);
        zip.closeArchiveEntry();
    }

    private void raw(ZipArchiveOutputStream zip, String name) throws IOException {
        ZipArchiveEntry stored = parts.entry(name);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(stored.getMethod());
        entry.setSize(stored.getSize());
        entry.setCompressedSize(stored.getCompressedSize());
        entry.setCrc(stored.getCrc());
        try (InputStream deflated = parts.deflated(name)) {
            zip.addRawArchiveEntry(entry, deflated);
        }
    }

    private boolean leadsToDropped(String relations) throws Exception {
        return !dropped.isEmpty()
                && parts.relations(PackageParts.ownerOf(relations)).stream()
                        .anyMatch(relation -> dropped.contains(relation.target()));
    }

    private void writeTypes(OutputStream part) throws Exception {
        XmlCopy out = XmlCopy.to(part);
        try (InputStream in = parts.content(PackageEntries.TYPES)) {
            copy(
                    in,
                    out,
                    xml -> {
                        String named = Xml.attribute(xml, "PartName");
                        String name = named == null ? "" : named.replaceFirst("^/", "");
                        return !dropped.contains(name) && !types.containsKey(name);
                    },
                    prefix -> {
                        for (Map.Entry<String, String> type : types.entrySet()) {
                            out.empty(
                                    XmlCopy.name(prefix, "Override"),
                                    "PartName",
                                    "/" + type.getKey(),
                                    "ContentType",
                                    type.getValue());
                        }
                    });
        }
        out.flush();
    }

    private void writeRelations(OutputStream part, String name, List<PackageParts.Relation> more) throws Exception {
        XmlCopy out = XmlCopy.to(part);
        More appended = prefix -> {
            for (PackageParts.Relation relation : more) {
                out.empty(
                        XmlCopy.name(prefix, "Relationship"),
                        "Id",
                        relation.id(),
                        "Type",
                        relation.type(),
                        "Target",
                        "/" + relation.target());
            }
        };
        if (parts.contains(name) && !dropped.contains(name)) {
            Set<String> gone = new HashSet<>();
            parts.relations(PackageParts.ownerOf(name)).stream()
                    .filter(relation -> dropped.contains(relation.target()))
                    .forEach(relation -> gone.add(relation.id()));
            try (InputStream in = parts.content(name)) {
                copy(in, out, xml -> !gone.contains(String.valueOf(Xml.attribute(xml, "Id"))), appended);
            }
        } else {
            out.start("Relationships").attribute("xmlns", RELATIONS);
            appended.write(null);
            out.end();
        }
        out.flush();
    }

    /** Whether an element stays. */
    @FunctionalInterface
    private interface Kept {
        boolean test(XMLStreamReader2 xml);
    }

    /** Writes further elements at the end, with the prefix of the others. */
    @FunctionalInterface
    private interface More {
        void write(@Nullable String prefix) throws IOException;
    }

    /** Copies a list of elements without those that go, and with more at its end. */
    private static void copy(InputStream in, XmlCopy out, Kept kept, More more) throws XMLStreamException, IOException {
        XMLStreamReader2 xml = Xml.open(in);
        for (int depth = 0; xml.hasNext(); ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (depth == 1 && !kept.test(xml)) {
                    Xml.skip(xml);
                    continue;
                }
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) {
                more.write(xml.getPrefix());
            }
            out.copy(xml);
        }
        xml.close();
    }
}
