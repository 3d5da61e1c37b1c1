package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.PackageParts.Relation;

/** What an xlsx loses on its way back: what could run, and a signature that would no longer be true. */
final class NotCarried {

    private final Set<String> sheets = new TreeSet<>();

    private final List<Message> messages = new ArrayList<>();

    private NotCarried() {}

    static NotCarried dropFrom(PackageParts parts, String main, PackageEdit edit) throws Exception {
        NotCarried found = new NotCarried();
        boolean macros = false;
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
            }
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

    /** The relations to the sheets that go. */
    Set<String> sheets() {
        return sheets;
    }

    List<Message> messages() {
        return messages;
    }
}
