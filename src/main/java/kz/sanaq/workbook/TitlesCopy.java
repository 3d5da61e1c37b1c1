package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Writes the part of the properties that lists the sheets, with one more sheet in front. */
final class TitlesCopy {

    private TitlesCopy() {}

    static void write(String name, InputStream part, XmlCopy out) throws IOException, XMLStreamException {
        XMLStreamReader2 xml = Xml.open(part);
        boolean inHeadings = false;
        boolean inTitles = false;
        boolean isCounted = false;
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            String element = event == XMLStreamConstants.START_ELEMENT ? xml.getLocalName() : "";
            inHeadings |= element.equals("HeadingPairs");
            inTitles |= element.equals("TitlesOfParts");
            if (inHeadings && element.equals("i4") && !isCounted) {
                isCounted = true;
                out.copy(xml);
                String count = xml.getElementText();
                out.text(Integer.toString(MarkedStyles.number(count) + 1)).end();
            } else if (inTitles && element.equals("vector")) {
                inTitles = false;
                String size = Integer.toString(MarkedStyles.number(Xml.attribute(xml, "size")) + 1);
                out.start(xml, Map.of("size", size));
                out.start(XmlCopy.name(xml.getPrefix(), "lpstr"))
                        .text(WrittenText.of(name))
                        .end();
            } else {
                out.copy(xml);
            }
        }
        xml.close();
        out.flush();
    }
}
