package kz.sanaq.workbook;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What a package brings along that is not read: told by how its parts relate to one another, and by their names. */
final class XlsxHazards {

    private static final String RELATIONS = ".rels";

    private static final Set<String> EMBEDDED = Set.of("oleObject", "package", "control", "activeXControlBinary");

    private static final Set<String> LINKED = Set.of("externalLink", "externalLinkPath", "connections");

    private final Map<Hazard, Set<String>> found = new EnumMap<>(Hazard.class);

    private XlsxHazards() {}

    static Map<Hazard, Set<String>> of(PackageParts parts) {
        XlsxHazards hazards = new XlsxHazards();
        for (String name : parts.names()) {
            if (name.endsWith(RELATIONS)) {
                hazards.relations(parts, name);
            } else {
                hazards.add(ofPart(name.toLowerCase(Locale.ROOT)), name);
            }
        }
        if (parts.hasType("vbaProject")) { // what it is, whatever it is called
            hazards.found.computeIfAbsent(Hazard.MACROS, any -> Set.of(PackageEntries.TYPES));
        }
        return hazards.found;
    }

    private static @Nullable Hazard ofPart(String name) {
        if (name.endsWith("vbaproject.bin")) {
            return Hazard.MACROS;
        } else if (name.contains("/externallinks/")) {
            return Hazard.EXTERNAL_LINKS;
        }
        return name.contains("/embeddings/") || name.contains("/activex/") ? Hazard.EMBEDDED_OBJECTS : null;
    }

    /** Links of people to pages, which nothing opens by itself, are none. */
    private void relations(PackageParts parts, String listed) {
        String part = listed.replaceFirst("_rels/([^/]*)\\.rels$", "$1");
        try {
            for (PackageParts.Relation relation : parts.relations(part)) {
                add(ofRelation(relation.kind()), relation.target());
            }
            for (PackageParts.Relation link : parts.links(part)) {
                if (!link.kind().equals("hyperlink")) {
                    add(Hazard.EXTERNAL_LINKS, part + " (" + fileName(link.target()) + ")");
                }
            }
        } catch (LimitReached reached) {
            throw reached;
        } catch (Exception damaged) {
            // nobody needs it to read the cells; what does need it refuses it
        }
    }

    private static @Nullable Hazard ofRelation(String kind) {
        if (kind.equals("vbaProject")) {
            return Hazard.MACROS;
        } else if (LINKED.contains(kind)) {
            return Hazard.EXTERNAL_LINKS;
        }
        return EMBEDDED.contains(kind) ? Hazard.EMBEDDED_OBJECTS : null;
    }

    /** Without the folders, which are none of our business. */
    static String fileName(String target) {
        return target.substring(Math.max(target.lastIndexOf('/'), target.lastIndexOf('\\')) + 1);
    }

    private void add(@Nullable Hazard hazard, String name) {
        if (hazard != null) {
            found.computeIfAbsent(hazard, any -> new TreeSet<>()).add(name);
        }
    }
}
