package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads the parts of a package that have the comments on one sheet's cells: notes, and threads of answers. */
final class XlsxComments {

    private static final Set<String> COMMENT = Set.of("comment", "threadedComment");

    private XlsxComments() {}

    /**
     * A thread stands in a part of its own, and once more as a note for programs that know no threads, with words and a
     * number that nobody wrote; the thread speaks for both.
     */
    static List<Comment> both(List<Comment> notes, List<Comment> threads) {
        Set<CellAddress> threaded = threads.stream().map(Comment::cell).collect(Collectors.toSet());
        return Stream.concat(notes.stream().filter(note -> !threaded.contains(note.cell())), threads.stream())
                .toList();
    }

    static List<Comment> read(InputStream part, Limits limits) throws Exception {
        List<Comment> comments = new ArrayList<>();
        TextBuffer text = new TextBuffer(limits);
        XMLStreamReader2 xml = Xml.open(part);
        try {
            CellAddress cell = null;
            boolean thread = false;
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    if (COMMENT.contains(xml.getLocalName())) {
                        thread = xml.getLocalName().startsWith("threaded");
                        cell = address(Xml.attribute(xml, "ref"));
                    } else if (xml.getLocalName().equals("text") && cell != null) {
                        text.clear();
                        if (thread) {
                            text.appendElement(xml);
                        } else {
                            text.appendRuns(xml);
                        }
                        comments.add(new Comment(cell, text.decoded()));
                        limits.check(Limit.SHARED_STRINGS, comments.size());
                    }
                }
            }
        } finally {
            xml.close();
        }
        return comments;
    }

    private static @Nullable CellAddress address(@Nullable String written) {
        long packed = written == null ? -1 : References.parse(written);
        return packed < 0 ? null : CellAddress.unpack(packed);
    }
}
