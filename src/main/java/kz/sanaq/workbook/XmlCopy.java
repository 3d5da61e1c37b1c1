package kz.sanaq.workbook;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Writes XML: what a reader stands on as it is or with other attributes, and elements of our own between. */
final class XmlCopy {

    private static final int BUFFER = 1 << 14;

    private final Writer out;

    private final Deque<String> open = new ArrayDeque<>();

    /** Whether the last start tag still waits for its end, so that an empty element can be short. */
    private boolean inTag;

    private XmlCopy(Writer out) {
        this.out = out;
    }

    /** A part from its declaration on. */
    static XmlCopy to(OutputStream part) throws IOException {
        XmlCopy copy = fragment(new BufferedWriter(new OutputStreamWriter(part, StandardCharsets.UTF_8), BUFFER));
        copy.out.write("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n");
        return copy;
    }

    static XmlCopy fragment(Writer out) {
        return new XmlCopy(out);
    }

    /** Copies the event that the reader stands on; but for comments, which say nothing. */
    void copy(XMLStreamReader2 xml) throws IOException {
        switch (xml.getEventType()) {
            case XMLStreamConstants.START_ELEMENT -> start(xml, Map.of());
            case XMLStreamConstants.END_ELEMENT -> end();
            case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                closeTag();
                escaped(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength(), false);
            }
            default -> {}
        }
    }

    /** Copies the start of an element; an attribute without a prefix is changed, added, or with "" left out. */
    XmlCopy start(XMLStreamReader2 xml, Map<String, String> changes) throws IOException {
        start(name(xml.getPrefix(), xml.getLocalName()));
        for (int index = 0; index < xml.getNamespaceCount(); index++) {
            String prefix = xml.getNamespacePrefix(index);
            String namespace = xml.getNamespaceURI(index);
            attribute(
                    prefix == null || prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix,
                    namespace == null ? "" : namespace);
        }
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String attribute = name(xml.getAttributePrefix(index), xml.getAttributeLocalName(index));
            if (!changes.containsKey(attribute)) {
                attribute(attribute, xml.getAttributeValue(index));
            }
        }
        for (Map.Entry<String, String> change : changes.entrySet()) {
            if (!change.getValue().isEmpty()) {
                attribute(change.getKey(), change.getValue());
            }
        }
        return this;
    }

    static String name(@Nullable String prefix, String local) {
        return prefix == null || prefix.isEmpty() ? local : prefix + ":" + local;
    }

    XmlCopy start(String name) throws IOException {
        closeTag();
        out.write('<');
        out.write(name);
        open.push(name);
        inTag = true;
        return this;
    }

    /** An attribute of the element just started. */
    XmlCopy attribute(String name, String value) throws IOException {
        out.write(' ');
        out.write(name);
        out.write("=\"");
        escaped(value.toCharArray(), 0, value.length(), true);
        out.write('"');
        return this;
    }

    XmlCopy attribute(String name, long value) throws IOException {
        return attribute(name, Long.toString(value));
    }

    XmlCopy text(String text) throws IOException {
        closeTag();
        escaped(text.toCharArray(), 0, text.length(), false);
        return this;
    }

    /** What is XML already. */
    XmlCopy raw(String xml) throws IOException {
        closeTag();
        out.write(xml);
        return this;
    }

    XmlCopy end() throws IOException {
        String name = open.pop();
        if (inTag) {
            inTag = false;
            out.write("/>");
        } else {
            out.write("</");
            out.write(name);
            out.write('>');
        }
        return this;
    }

    /** An element with nothing in it, by its attributes in pairs. */
    XmlCopy empty(String name, String... namesAndValues) throws IOException {
        start(name);
        for (int index = 0; index < namesAndValues.length; index += 2) {
            attribute(namesAndValues[index], namesAndValues[index + 1]);
        }
        return end();
    }

    /** Writes on what is buffered; the stream below stays open. */
    void flush() throws IOException {
        out.flush();
    }

    private void closeTag() throws IOException {
        if (inTag) {
            inTag = false;
            out.write('>');
        }
    }

    private void escaped(char[] text, int start, int length, boolean inAttribute) throws IOException {
        int from = start;
        int end = start + length;
        for (int at = start; at < end; at++) {
            String entity = entity(text[at], inAttribute);
            if (entity != null) {
                out.write(text, from, at - from);
                out.write(entity);
                from = at + 1;
            }
        }
        out.write(text, from, end - from);
    }

    private static @Nullable String entity(char character, boolean inAttribute) {
        return switch (character) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '\r' -> "&#13;";
            case '"' -> inAttribute ? "&quot;" : null;
            case '\n' -> inAttribute ? "&#10;" : null;
            case '\t' -> inAttribute ? "&#9;" : null;
            default -> null;
        };
    }
}
