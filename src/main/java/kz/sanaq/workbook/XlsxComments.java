package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Reads the part of a package that has the comments on one sheet's cells. */
final class XlsxComments {

    private XlsxComments() {}

    static List<Comment> read(InputStream part, Limits limits) throws Exception {
        List<Comment> comments = new ArrayList<>();
        TextBuffer text = new TextBuffer(limits);
        XMLStreamReader2 xml = Xml.open(part);
        try {
            CellAddress cell = null;
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("comment")) {
                        cell = address(Xml.attribute(xml, "ref"));
                    } else if (xml.getLocalName().equals("text") && cell != null) {
                        text.clear();
                        text.appendRuns(xml);
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
