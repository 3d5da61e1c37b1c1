package kz.sanaq.workbook;

import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** The paragraphs of an OpenDocument cell or comment as one text. */
final class OdsText {

    /** What may stand in a paragraph and is no part of its text. */
    static final Set<String> BESIDE = Set.of("annotation", "frame");

    private final StringBuilder text = new StringBuilder();

    private final Limits limits;

    private int paragraphs;

    private boolean filled;

    OdsText(Limits limits) {
        this.limits = limits;
    }

    static boolean isParagraph(String element) {
        return element.equals("p") || element.equals("h");
    }

    void clear() {
        text.setLength(0);
        paragraphs = 0;
        filled = false;
    }

    /** Appends the paragraph the reader stands on, and leaves the reader at its end. */
    void append(XMLStreamReader2 xml) throws XMLStreamException, UnreadableWorkbook {
        if (paragraphs++ > 0) {
            text.append('\n');
        }
        int before = text.length();
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth += inner(xml) ? 1 : 0;
            } else if (Xml.isCharacters(event)) {
                text.append(xml.getText());
            }
            limits.check(Limit.TEXT_CHARACTERS, text.length());
        }
        filled |= text.length() > before;
    }

    /** Whether the element is to be gone into. */
    private boolean inner(XMLStreamReader2 xml) throws XMLStreamException, UnreadableWorkbook {
        String name = xml.getLocalName();
        switch (name) {
            case "s" -> {
                int count = OdsCells.number(Xml.anyAttribute(xml, "c"));
                limits.check(Limit.TEXT_CHARACTERS, (long) text.length() + count);
                text.append(" ".repeat(count));
            }
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {
                if (BESIDE.contains(name)) {
                    Xml.skip(xml);
                    return false;
                }
            }
        }
        return true;
    }

    /** The text; empty where no paragraph has any. */
    @Override
    public String toString() {
        return filled ? text.toString() : "";
    }
}
