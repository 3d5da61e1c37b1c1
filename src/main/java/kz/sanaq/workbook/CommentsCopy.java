package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Writes the part with a sheet's comments anew: the sender's stay, ours follow them, ours of an earlier time go. */
final class CommentsCopy {

    private final SheetComments comments;

    private final XmlCopy out;

    /** Those that still have to be written. */
    private final Map<Long, String> notes;

    private @Nullable String prefix;

    private int authors;

    private CommentsCopy(SheetComments comments, XmlCopy out) {
        this.comments = comments;
        this.out = out;
        this.notes = new TreeMap<>(comments.notes);
    }

    static void write(SheetComments comments, InputStream part, XmlCopy out) throws Exception {
        new CommentsCopy(comments, out).copy(Xml.open(part));
    }

    private void copy(XMLStreamReader2 xml) throws Exception {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                prefix = xml.getPrefix();
                if (xml.getLocalName().equals("comment")) {
                    comment(xml);
                    continue;
                }
                authors += xml.getLocalName().equals("author") ? 1 : 0;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                ending(xml.getLocalName());
            }
            out.copy(xml);
        }
        xml.close();
    }

    private void ending(String name) throws IOException {
        if (name.equals("authors")) {
            out.start(name("author")).text(SheetComments.AUTHOR).end();
        } else if (name.equals("commentList")) {
            for (Map.Entry<Long, String> note : notes.entrySet()) {
                out.start(name("comment"));
                out.attribute("ref", CellAddress.unpack(note.getKey()).toString());
                out.attribute("authorId", authors).start(name("text"));
                ours(note.getKey(), note.getValue());
                out.end().end();
            }
        }
    }

    private void comment(XMLStreamReader2 xml) throws IOException, XMLStreamException {
        String written = Xml.attribute(xml, "ref");
        long cell = written == null ? -1 : References.parse(written);
        if (comments.wasOurs(cell)) {
            Xml.skip(xml);
            return;
        }
        String note = notes.remove(cell);
        String senders = comments.noted.get(cell);
        out.copy(xml);
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            boolean text = event == XMLStreamConstants.START_ELEMENT
                    && depth == 1
                    && xml.getLocalName().equals("text")
                    && (note != null || senders != null);
            if (text) {
                out.copy(xml);
                runs(xml, senders);
                if (note != null) {
                    run("\n\n", false);
                    ours(cell, note);
                }
                out.end();
                continue;
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            out.copy(xml);
        }
    }

    /** The runs of the sender's text, which must all be runs where more follow; or what is left of it. */
    private void runs(XMLStreamReader2 xml, @Nullable String senders) throws IOException, XMLStreamException {
        if (senders != null) {
            Xml.skip(xml);
            run(WrittenText.exactly(senders), false);
            return;
        }
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "t" -> {
                        out.start(name("r"));
                        element(xml);
                        out.end();
                    }
                    case "r" -> element(xml);
                    default -> Xml.skip(xml);
                }
            }
        }
    }

    private void element(XMLStreamReader2 xml) throws IOException, XMLStreamException {
        out.copy(xml);
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            out.copy(xml);
        }
    }

    private void ours(long cell, String text) throws IOException {
        run(SheetComments.BEGINNING, true);
        run(WrittenText.of(text, comments.room(cell)), false);
    }

    private void run(String text, boolean bold) throws IOException {
        out.start(name("r")).start(name("rPr"));
        if (bold) {
            out.empty(name("b"));
        }
        out.empty(name("sz"), "val", "9").empty(name("color"), "indexed", "81");
        out.empty(name("rFont"), "val", "Tahoma")
                .empty(name("family"), "val", "2")
                .end();
        out.start(name("t"))
                .attribute("xml:space", "preserve")
                .text(WrittenText.of(text))
                .end()
                .end();
    }

    private String name(String local) {
        return XmlCopy.name(prefix, local);
    }
}
