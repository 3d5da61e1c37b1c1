package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The texts of a package beside its cells: properties, comments, text boxes, headers and footers. */
final class XlsxDocumentTexts {

    private static final Pattern PROPERTIES = Pattern.compile("docProps/.*\\.xml", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS =
            Pattern.compile("xl/(threaded)?comments.*\\.xml|xl/drawings/[^/]*\\.xml", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHEETS = Pattern.compile("xl/worksheets/[^/]*\\.xml", Pattern.CASE_INSENSITIVE);

    /** Elements that say who wrote; in a thread of comments, a list of people beside it does. */
    private static final Set<String> AUTHORS = Set.of("creator", "lastModifiedBy", "Manager", "author");

    /** Elements within a text, which do not end it. */
    private static final Set<String> INNER =
            Set.of("t", "r", "rPr", "sz", "color", "rFont", "family", "b", "i", "charset");

    /** Properties that are moments, not words. */
    private static final Set<String> MOMENTS = Set.of("created", "modified", "lastPrinted");

    private final List<DocumentText> texts;

    private final Limits limits;

    private XlsxDocumentTexts(List<DocumentText> texts, Limits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    static List<DocumentText> of(PackageParts parts, Limits limits) throws Exception {
        XlsxDocumentTexts found = new XlsxDocumentTexts(new ArrayList<>(), limits);
        String properties = parts.related(PackageParts.ROOT, "core-properties");
        String main = parts.related(PackageParts.ROOT, "officeDocument"); // some call it xl/workbook2.xml
        for (String name : parts.names()) {
            DocumentText.Kind kind = name.equalsIgnoreCase(properties)
                    ? DocumentText.Kind.PROPERTY
                    : name.equalsIgnoreCase(main) && name.endsWith(".xml") ? DocumentText.Kind.NAME : kind(name);
            if (kind != null) {
                Guard.part(name, () -> {
                    found.add(parts.content(name), kind);
                    return true;
                });
            }
        }
        return found.texts;
    }

    private static DocumentText.@Nullable Kind kind(String part) {
        if (SHEETS.matcher(part).matches()) {
            return DocumentText.Kind.HEADER;
        }
        if (PROPERTIES.matcher(part).matches()) {
            return DocumentText.Kind.PROPERTY;
        }
        if (!COMMENTS.matcher(part).matches()) {
            return null;
        }
        return part.toLowerCase(Locale.ROOT).contains("comments") ? DocumentText.Kind.COMMENT : DocumentText.Kind.OTHER;
    }

    private void add(InputStream part, DocumentText.Kind kind) throws Exception {
        StringBuilder text = new StringBuilder();
        XMLStreamReader2 xml = Xml.open(part);
        try {
            boolean all = kind != DocumentText.Kind.HEADER && kind != DocumentText.Kind.NAME;
            boolean counts = all;
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    counts = all || name.endsWith("Header") || name.endsWith("Footer");
                    if (name.equals("definedName")) {
                        addName(xml);
                    }
                    if (name.equals("sheetData") || MOMENTS.contains(name)) {
                        Xml.skip(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    flush(text, kind, xml.getLocalName());
                } else if (counts && Xml.isCharacters(event)) {
                    text.append(xml.getText());
                    limits.check(Limit.TEXT_CHARACTERS, text.length());
                }
            }
        } finally {
            xml.close();
        }
    }

    private void addName(XMLStreamReader2 xml) {
        for (String attribute : List.of("name", "comment")) {
            String value = Xml.attribute(xml, attribute);
            if (value != null && !value.isBlank()) {
                texts.add(new DocumentText(DocumentText.Kind.NAME, value));
            }
        }
    }

    private void flush(StringBuilder text, DocumentText.Kind kind, String ended) {
        if (!INNER.contains(ended)) {
            if (!text.toString().isBlank()) {
                texts.add(new DocumentText(AUTHORS.contains(ended) ? DocumentText.Kind.AUTHOR : kind, text.toString()));
            }
            text.setLength(0);
        }
    }
}
