package kz.sanaq.workbook;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLInputFactory2;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** XML by Aalto: no document type, no entities of the file's own, nothing fetched. */
final class Xml {

    private static final InputFactoryImpl FACTORY = factory();

    private Xml() {}

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.configureForSpeed();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory2.P_AUTO_CLOSE_INPUT, true);
        return factory;
    }

    static XMLStreamReader2 open(InputStream content) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(content);
    }

    /** The next event, which may be neither a document type nor an entity. */
    static int next(XMLStreamReader2 xml) throws XMLStreamException {
        int event = xml.next();
        if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw new XMLStreamException("a document type or an entity has no place in a workbook");
        }
        return event;
    }

    /** An attribute without a namespace. */
    static @Nullable String attribute(XMLStreamReader2 xml, String name) {
        return xml.getAttributeValue("", name);
    }

    /** An attribute by its local name, in whatever namespace. */
    static @Nullable String anyAttribute(XMLStreamReader2 xml, String name) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals(name)) {
                return xml.getAttributeValue(index);
            }
        }
        return null;
    }

    static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    static boolean isCharacters(int event) {
        return event == XMLStreamConstants.CHARACTERS
                || event == XMLStreamConstants.CDATA
                || event == XMLStreamConstants.SPACE;
    }

    /** From an element's start past its end, whatever is inside. */
    static void skip(XMLStreamReader2 xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
        }
    }
}
