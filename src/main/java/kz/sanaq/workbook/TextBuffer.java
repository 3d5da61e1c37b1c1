package kz.sanaq.workbook;

import java.util.Arrays;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The characters of an element, collected without making a String, up to the limit of a text. */
final class TextBuffer {

    private static final int EXACT_DIGITS = 15;

    private final Limits limits;

    private final long most;

    char[] characters = new char[256];

    int length;

    TextBuffer(Limits limits) {
        this.limits = limits;
        this.most = limits.of(Limit.TEXT_CHARACTERS);
    }

    void clear() {
        length = 0;
    }

    /** Appends the text of the element the reader stands on, and leaves the reader at its end. */
    void appendElement(XMLStreamReader2 xml) throws XMLStreamException, UnreadableWorkbook {
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                Xml.skip(xml);
            } else if (Xml.isCharacters(event)) {
                append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
    }

    /** Appends the runs of a rich text, but for the phonetic ones, and leaves the reader at the element's end. */
    void appendRuns(XMLStreamReader2 xml) throws XMLStreamException, UnreadableWorkbook {
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("t")) {
                    appendElement(xml);
                } else if (name.equals("rPh")) {
                    Xml.skip(xml);
                } else {
                    depth++;
                }
            }
        }
    }

    private void append(char[] source, int start, int count) throws UnreadableWorkbook {
        if (length + count > characters.length) {
            if (length + (long) count > most) {
                throw UnreadableWorkbook.beyond(Limit.TEXT_CHARACTERS, limits.of(Limit.TEXT_CHARACTERS));
            }
            characters = Arrays.copyOf(characters, Math.max(length + count, characters.length * 2));
        }
        System.arraycopy(source, start, characters, length, count);
        length += count;
    }

    /** The index after leading blanks. */
    int trimmedStart() {
        int start = 0;
        while (start < length && characters[start] <= ' ') {
            start++;
        }
        return start;
    }

    /** The index before trailing blanks; never before {@link #trimmedStart()}. */
    int trimmedEnd() {
        int end = length;
        int start = trimmedStart();
        while (end > start && characters[end - 1] <= ' ') {
            end--;
        }
        return end;
    }

    boolean isBlank() {
        return trimmedStart() == length;
    }

    /** Whether it is a whole number in the shortest digits, exact in a double, and nothing around it. */
    boolean isPlainWhole() {
        int digits = length > 0 && characters[0] == '-' ? 1 : 0;
        boolean isShort = length > digits && length - digits <= EXACT_DIGITS;
        if (!isShort || characters[digits] == '0' && length > 1) {
            return false;
        }
        for (int at = digits; at < length; at++) {
            if (characters[at] < '0' || characters[at] > '9') {
                return false;
            }
        }
        return true;
    }

    /** The text with its escapes such as {@code _x000D_} undone. */
    String decoded() {
        for (int at = 0; at + 6 < length; at++) {
            if (characters[at] == '_' && characters[at + 1] == 'x') {
                return Escapes.undo(toString());
            }
        }
        return toString();
    }

    @Override
    public String toString() {
        return new String(characters, 0, length);
    }
}
