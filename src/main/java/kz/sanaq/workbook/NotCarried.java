package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.PackageParts.Relation;
import org.codehaus.stax2.XMLStreamReader2;

/** What an xlsx loses on its way back: what could run, and what would no longer be true of it. */
final class NotCarried {

    private final Set<String> sheets = new TreeSet<>();

    private final List<Message> messages = new ArrayList<>();

    private NotCarried() {}

    static NotCarried dropFrom(PackageParts parts, String main, PackageEdit edit) throws Exception {
        NotCarried found = new NotCarried();
        boolean macros = false;
        boolean revisions = false;
        for (Relation relation : parts.relations(main)) {
            String kind = relation.type()
                    .substring(relation.type().lastIndexOf('/') + 1)
                    .toLowerCase(Locale.ROOT);
            if (kind.equals("vbaproject")) {
                macros = true;
                found.drop(parts, relation.target(), edit);
            } else if (kind.endsWith("macrosheet")) {
                macros = true;
                found.sheets.add(relation.id());
                edit.drop(relation.target());
            } else if (kind.equals("revisionheaders") || kind.equals("usernames")) {
                revisions = true;
                found.drop(parts, relation.target(), edit);
            }
        }
        if (revisions) {
            found.messages.add(Message.of("workbook.not-carried-revisions"));
        }
        if (macros) {
            found.messages.add(Message.of("workbook.not-carried-macros"));
        }
        for (Relation relation : parts.relations(PackageParts.ROOT)) {
            if (relation.type().endsWith("/digital-signature/origin")) {
                found.drop(parts, relation.target(), edit);
                found.messages.add(Message.of("workbook.not-carried-signature"));
            }
        }
        return found;
    }

    /** A part and those that only it leads to. */
    private void drop(PackageParts parts, String part, PackageEdit edit) throws Exception {
        edit.drop(part);
        for (Relation relation : parts.relations(part)) {
            edit.drop(relation.target());
        }
    }

    /** Excel shows a conversation on a cell instead of a comment, so that a note beside one is not seen there. */
    void conversations(PackageParts parts, String part, SheetInfo sheet, Set<Long> notes) throws Exception {
        Set<Long> hidden = new TreeSet<>();
        for (Relation relation : parts.relations(part)) {
            if (relation.leadsTo("threadedComment") && parts.contains(relation.target())) {
                XMLStreamReader2 xml = Xml.open(parts.content(relation.target()));
                while (xml.hasNext()) {
                    String cell = Xml.next(xml) == XMLStreamConstants.START_ELEMENT ? Xml.attribute(xml, "ref") : null;
                    hidden.add(cell == null ? -1 : References.parse(cell));
                }
                xml.close();
            }
        }
        hidden.retainAll(notes);
        if (!hidden.isEmpty()) {
            String cells = hidden.stream()
                    .map(cell -> CellAddress.unpack(cell).toString())
                    .collect(Collectors.joining(", "));
            messages.add(Message.of("workbook.not-carried-conversation", "sheet", sheet.name(), "cells", cells));
        }
    }

    /** The relations to the sheets that go. */
    Set<String> sheets() {
        return sheets;
    }

    List<Message> messages() {
        return messages;
    }
}
