package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** The texts of a package beside its cells: properties, comments, text boxes, headers and footers. */
final class XlsxDocumentTexts {

    private static final Pattern PROPERTIES = Pattern.compile("docProps/.*\\.xml", Pattern.CASE_INSENSITIVE);

    private static final Pattern COMMENTS =
            Pattern.compile("xl/(threaded)?comments.*\\.xml|xl/drawings/[^/]*\\.xml", Pattern.CASE_INSENSITIVE);

    private static final Pattern SHEETS = Pattern.compile("xl/worksheets/[^/]*\\.xml", Pattern.CASE_INSENSITIVE);

    /** Elements within a text, which do not end it. */
    private static final Set<String> INNER =
            Set.of("t", "r", "rPr", "sz", "color", "rFont", "family", "b", "i", "charset");

    /** Properties that are moments, not words. */
    private static final Set<String> MOMENTS = Set.of("created", "modified", "lastPrinted");

    private final List<String> texts;

    private final Limits limits;

    private XlsxDocumentTexts(List<String> texts, Limits limits) {
        this.texts = texts;
        this.limits = limits;
    }

    static List<String> of(PackageParts parts, Limits limits) throws Exception {
        XlsxDocumentTexts found = new XlsxDocumentTexts(new ArrayList<>(), limits);
        String properties = parts.related(PackageParts.ROOT, "core-properties");
        for (String name : parts.names()) {
            boolean sheet = SHEETS.matcher(name).matches();
            if (sheet
                    || name.equalsIgnoreCase(properties)
                    || PROPERTIES.matcher(name).matches()
                    || COMMENTS.matcher(name).matches()) {
                Guard.part(name, () -> {
                    found.add(parts.content(name), sheet);
                    return true;
                });
            }
        }
        return found.texts;
    }

    private void add(InputStream part, boolean sheet) throws Exception {
        StringBuilder text = new StringBuilder();
        XMLStreamReader2 xml = Xml.open(part);
        try {
            boolean counts = !sheet;
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = xml.getLocalName();
                    counts = !sheet || name.endsWith("Header") || name.endsWith("Footer");
                    if (name.equals("sheetData") || MOMENTS.contains(name)) {
                        Xml.skip(xml);
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    flush(text, xml.getLocalName());
                } else if (counts && Xml.isCharacters(event)) {
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
