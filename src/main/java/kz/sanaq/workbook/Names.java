package kz.sanaq.workbook;

import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** The names that a package uses, transitional or strict: new parts must use the same. */
final class Names {

    private static final Names TRANSITIONAL = new Names(
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships");

    private static final Names STRICT = new Names(
            "http://purl.oclc.org/ooxml/spreadsheetml/main", "http://purl.oclc.org/ooxml/officeDocument/relationships");

    /** The namespace of the sheets. */
    final String main;

    /** The namespace of relations, with which their types begin as well. */
    final String relations;

    private Names(String main, String relations) {
        this.main = main;
        this.relations = relations;
    }

    static Names of(PackageParts parts, String workbook) throws Exception {
        XMLStreamReader2 xml = Xml.open(parts.content(workbook));
        try {
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    return STRICT.main.equals(xml.getNamespaceURI()) ? STRICT : TRANSITIONAL;
                }
            }
            return TRANSITIONAL;
        } finally {
            xml.close();
        }
    }
}
