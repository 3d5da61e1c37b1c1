package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
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

    /** Elements that are moments, not words. */
    private static final Set<String> MOMENTS =
            Set.of("date", "creation-date", "print-date", "editing-duration", "generator", "date-string");

    private final List<String> texts = new ArrayList<>();

    private final Limits limits;

    private OdsDocumentTexts(Limits limits) {
        this.limits = limits;
    }

    static List<String> of(PackageEntries entries, Limits limits) throws Exception {
        OdsDocumentTexts found = new OdsDocumentTexts(limits);
        for (String name : entries.names()) {
            if (PARTS.matcher(name).matches()) {
                Guard.part(name, () -> {
                    found.add(entries.content(name), name.equalsIgnoreCase(OdsContent.PART));
                    return true;
                });
            }
        }
        return found.texts;
    }

    /** @param hasCells whether the part has the cells, which are read as such */
    private void add(InputStream part, boolean hasCells) throws Exception {
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
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    parents.remove(parents.size() - 1);
                    flush(text, xml.getLocalName());
                } else if (Xml.isCharacters(event)) {
                    text.append(xml.getText());
                    limits.check(Limit.TEXT_CHARACTERS, text.length());
                }
            }
        } finally {
            xml.close();
        }
    }

    private void flush(StringBuilder text, String ended) {
        if (!INNER.contains(ended)) {
            if (!text.toString().isBlank()) {
                texts.add(text.toString().strip());
            }
            text.setLength(0);
        }
    }
}
