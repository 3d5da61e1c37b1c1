package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** The texts of an OpenDocument file beside its cells: properties, comments, text boxes, headers, former values. */
final class OdsDocumentTexts {

    /** The file's own parts, and those of the objects in it. */
    private static final Pattern PARTS =
            Pattern.compile("([^/]+/)*(content|styles|meta)\\.xml", Pattern.CASE_INSENSITIVE);

    private static final Set<String> CELLS = Set.of("table-cell", "covered-table-cell");

    /** Elements within a text, which do not end it. */
    private static final Set<String> INNER = Set.of("span", "a", "s", "tab");

    /** Elements that say who wrote. */
    private static final Set<String> AUTHORS =
            Set.of("creator", "initial-creator", "printed-by", "sender-initials", "creator-initials");

    private static final Set<String> HEADERS = Set.of("header", "footer", "header-left", "footer-left");

    /** Elements that have a name that somebody gave. */
    private static final Set<String> NAMED = Set.of("named-range", "named-expression", "database-range");

    /** Elements that are moments, not words. */
    private static final Set<String> MOMENTS =
            Set.of("date", "creation-date", "print-date", "editing-duration", "generator", "date-string");

    private final List<DocumentText> texts = new ArrayList<>();

    private final Limits limits;

    private OdsDocumentTexts(Limits limits) {
        this.limits = limits;
    }

    static List<DocumentText> of(PackageEntries entries, Limits limits) throws Exception {
        OdsDocumentTexts found = new OdsDocumentTexts(limits);
        for (String name : entries.names()) {
            if (PARTS.matcher(name).matches()) {
                Guard.part(name, () -> {
                    found.add(entries.content(name), name);
                    return true;
                });
            }
        }
        return found.texts;
    }

    private void add(InputStream part, String partName) throws Exception {
        boolean hasCells = partName.equalsIgnoreCase(OdsContent.PART); // which are read as such
        DocumentText.Kind kind = partName.toLowerCase(Locale.ROOT).endsWith("meta.xml")
                ? DocumentText.Kind.PROPERTY
                : DocumentText.Kind.OTHER;
        StringBuilder text = new StringBuilder();
        XMLStreamReader2 xml = Xml.open(part);
        try {
            List<String> parents = new ArrayList<>();
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    String parent = parents.isEmpty() ? "" : parents.get(parents.size() - 1);
                    boolean ofCell = hasCells && CELLS.contains(parent) && OdsText.isParagraph(name);
                    if (ofCell || MOMENTS.contains(name)) {
                        Xml.skip(xml);
                    } else {
                        parents.add(name);
                        if (NAMED.contains(name)) {
                            add(DocumentText.Kind.NAME, String.valueOf(Xml.anyAttribute(xml, "name")));
                        }
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    parents.remove(parents.size() - 1);
                    if (!INNER.contains(xml.getLocalName())) {
                        add(kind(kind, xml.getLocalName(), parents), text.toString());
                        text.setLength(0);
                    }
                } else if (Xml.isCharacters(event)) {
                    text.append(xml.getText());
                    limits.check(Limit.TEXT_CHARACTERS, text.length());
                }
            }
        } finally {
            xml.close();
        }
    }

    private static DocumentText.Kind kind(DocumentText.Kind ofPart, String ended, List<String> parents) {
        if (AUTHORS.contains(ended)) {
            return DocumentText.Kind.AUTHOR;
        }
        if (parents.contains("annotation")) {
            return DocumentText.Kind.COMMENT;
        }
        return parents.stream().anyMatch(HEADERS::contains) ? DocumentText.Kind.HEADER : ofPart;
    }

    private void add(DocumentText.Kind kind, String text) {
        if (!text.isBlank()) {
            texts.add(new DocumentText(kind, text));
        }
    }
}
