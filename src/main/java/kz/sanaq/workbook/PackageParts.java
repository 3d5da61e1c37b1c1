package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The parts of a package as they lead to one another. Only what is asked for is read: most workbooks are small. */
final class PackageParts {

    /** The package itself, where the way to the main part begins. */
    static final String ROOT = "";

    /**
     * One part's way to another.
     *
     * @param type a long name, of which the part after the last slash says what the other is
     */
    record Relation(String id, String type, String target) {

        boolean leadsTo(String kind) {
            return type.endsWith("/" + kind);
        }

        String kind() {
            return type.substring(type.lastIndexOf('/') + 1);
        }
    }

    /** The relations of a part, to other parts and out of the package. */
    private record Ways(List<Relation> relations, List<Relation> links) {}

    private final PackageEntries entries;

    private final Map<String, Ways> ways = new HashMap<>();

    PackageParts(PackageEntries entries) {
        this.entries = entries;
    }

    Set<String> names() {
        return entries.names();
    }

    boolean contains(String part) {
        return entries.contains(part);
    }

    InputStream content(String part) throws IOException {
        return entries.content(part);
    }

    /** What the package says of a part's entry. */
    ZipArchiveEntry entry(String part) throws IOException {
        return entries.entry(part);
    }

    /** A part's bytes as they lie in the package. */
    InputStream deflated(String part) throws IOException {
        return entries.deflated(part);
    }

    /** The name of the part that has another's relations. */
    static String relationsOf(String part) {
        int slash = part.lastIndexOf('/') + 1;
        return part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
    }

    /** The part whose relations these are. */
    static String ownerOf(String relations) {
        int folder = relations.lastIndexOf("_rels/");
        String name = relations.substring(folder + "_rels/".length());
        return relations.substring(0, folder) + name.substring(0, name.length() - ".rels".length());
    }

    /** The part that another relates to in this way, {@code sharedStrings} say; null where there is none. */
    @Nullable
    String related(String part, String kind) throws Exception {
        for (Relation relation : relations(part)) {
            if (relation.leadsTo(kind)) {
                return relation.target();
            }
        }
        return null;
    }

    /** The relations of a part to others in the package. */
    List<Relation> relations(String part) throws Exception {
        return ways(part).relations();
    }

    /** The relations of a part to what is not in the package, by the address that is written there; never followed. */
    List<Relation> links(String part) throws Exception {
        return ways(part).links();
    }

    private Ways ways(String part) throws Exception {
        Ways known = ways.get(part);
        if (known == null) {
            Ways read = new Ways(new ArrayList<>(), new ArrayList<>());
            String folder = part.substring(0, part.lastIndexOf('/') + 1);
            String listed = relationsOf(part);
            if (entries.contains(listed)) {
                each(listed, xml -> read(xml, folder, read));
            }
            known = read;
            ways.put(part, known);
        }
        return known;
    }

    /** The ids of all relations of a part, of those that lead out of the package too. */
    Set<String> relationIds(String part) throws Exception {
        Set<String> ids = new HashSet<>();
        String listed = relationsOf(part);
        if (entries.contains(listed)) {
            each(listed, xml -> ids.add(String.valueOf(Xml.attribute(xml, "Id"))));
        }
        return ids;
    }

    private static void read(XMLStreamReader2 xml, String folder, Ways into) {
        String target = Xml.attribute(xml, "Target");
        if (xml.getLocalName().equals("Relationship") && target != null) {
            boolean isOutside = "External".equals(Xml.attribute(xml, "TargetMode"));
            (isOutside ? into.links() : into.relations())
                    .add(new Relation(
                            String.valueOf(Xml.attribute(xml, "Id")),
                            String.valueOf(Xml.attribute(xml, "Type")),
                            isOutside ? target : resolved(folder, target.replace('\\', '/'))));
        }
    }

    /** A target is named from the folder of the part that names it, or from the top. */
    private static String resolved(String folder, String target) {
        Deque<String> steps = new ArrayDeque<>();
        for (String step : (target.startsWith("/") ? target : folder + target).split("/")) {
            if (step.equals("..")) {
                steps.pollLast();
            } else if (!step.isEmpty() && !step.equals(".")) {
                steps.addLast(step);
            }
        }
        return String.join("/", steps);
    }

    /** The type that the package gives a part, by its name or its ending; empty where it gives none. */
    String type(String part) throws Exception {
        String ending = part.substring(part.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        Map<String, String> types = new HashMap<>();
        each(PackageEntries.TYPES, xml -> {
            String type = Xml.attribute(xml, "ContentType");
            String named = Xml.attribute(xml, "PartName");
            String extension = Xml.attribute(xml, "Extension");
            if (type != null && named != null && named.equalsIgnoreCase("/" + part)) {
                types.put(part, type);
            } else if (type != null && extension != null && extension.equalsIgnoreCase(ending)) {
                types.put(ending, type);
            }
        });
        return types.getOrDefault(part, types.getOrDefault(ending, ""));
    }

    /** Whether the package gives any part a type with this in it; false where its list of types is damaged. */
    boolean hasType(String name) {
        AtomicBoolean found = new AtomicBoolean();
        try {
            each(PackageEntries.TYPES, xml -> {
                String type = Xml.attribute(xml, "ContentType");
                if (type != null && type.contains(name)) {
                    found.set(true);
                }
            });
        } catch (IOException | XMLStreamException damaged) {
            // who needs the types refuses the workbook
        }
        return found.get();
    }

    private void each(String part, Consumer<XMLStreamReader2> element) throws IOException, XMLStreamException {
        XMLStreamReader2 xml = Xml.open(entries.content(part));
        try {
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    element.accept(xml);
                }
            }
        } finally {
            xml.close();
        }
    }
}
