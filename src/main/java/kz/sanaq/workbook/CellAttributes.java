package kz.sanaq.workbook;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The attributes of a cell element, read without making a String: its place, its style, its type. */
final class CellAttributes extends TypedValueDecoder {

    /** What the value of a cell element is written as; NUMBER where it does not say. */
    enum Written {
        NUMBER,
        SHARED,
        TEXT,
        INLINE,
        BOOLEAN,
        ERROR,
        DATE,
        UNKNOWN
    }

    private static final long ABSENT = -2;

    private char attribute;

    /** Packed; -1 where it is written but is none. */
    private long reference;

    int style;

    Written written = Written.NUMBER;

    void read(XMLStreamReader2 xml) throws XMLStreamException {
        reference = ABSENT;
        style = 0;
        written = Written.NUMBER;
        for (int index = 0, count = xml.getAttributeCount(); index < count; index++) {
            String name = xml.getAttributeLocalName(index);
            if (name.length() == 1) {
                attribute = name.charAt(0);
                xml.getAttributeAs(index, this);
            }
        }
    }

    boolean hasReference() {
        return reference != ABSENT;
    }

    /** The packed address as written; negative where there is none. */
    long reference() {
        return reference;
    }

    @Override
    public void decode(char[] text, int start, int end) {
        switch (attribute) {
            case 'r' -> reference = References.parse(text, start, end);
            case 's' -> style = number(text, start, end);
            case 't' -> written = written(text, start, end);
            default -> {}
        }
    }

    private static int number(char[] text, int start, int end) {
        int number = 0;
        for (int at = start; at < end; at++) {
            number = Math.min(number * 10 + (text[at] - '0'), 1 << 20);
        }
        return Math.max(number, 0);
    }

    private static Written written(char[] text, int start, int end) {
        if (end - start == 1) {
            return switch (text[start]) {
                case 's' -> Written.SHARED;
                case 'n' -> Written.NUMBER;
                case 'b' -> Written.BOOLEAN;
                case 'e' -> Written.ERROR;
                case 'd' -> Written.DATE;
                default -> Written.UNKNOWN;
            };
        }
        return switch (new String(text, start, end - start)) {
            case "str" -> Written.TEXT;
            case "inlineStr" -> Written.INLINE;
            default -> Written.UNKNOWN;
        };
    }

    @Override
    public void decode(String text) {
        decode(text.toCharArray(), 0, text.length());
    }

    /** An empty attribute says as much as none. */
    @Override
    public void handleEmptyValue() {}
}
