package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The main part of a package: which worksheets there are, in which parts, and the date system. */
final class WorkbookPart {

    private final PackageParts parts;

    final String part;

    final List<SheetInfo> sheets = new ArrayList<>();

    /** Their names. */
    final List<String> sheetParts = new ArrayList<>();

    final List<UnreadSheet> unread = new ArrayList<>();

    boolean since1904;

    private WorkbookPart(PackageParts parts, String part) {
        this.parts = parts;
        this.part = part;
    }

    static WorkbookPart read(PackageParts parts, String part, Limits limits) throws Exception {
        WorkbookPart workbook = new WorkbookPart(parts, part);
        XMLStreamReader2 xml = Xml.open(parts.content(part));
        try {
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "workbookPr" -> workbook.since1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
                        case "sheet" -> {
                            workbook.addSheet(xml);
                            limits.check(Limit.SHEETS, workbook.sheets.size());
                        }
                        default -> {}
                    }
                }
            }
        } finally {
            xml.close();
        }
        return workbook;
    }

    /** The folder in which the part lies, and most of what it leads to. */
    String folder() {
        return part.substring(0, part.lastIndexOf('/') + 1);
    }

    /** The id of the relation that leads to a part. */
    String relationTo(String target) throws Exception {
        return parts.relations(part).stream()
                .filter(relation -> relation.target().equals(target))
                .map(PackageParts.Relation::id)
                .findFirst()
                .orElse("");
    }

    private void addSheet(XMLStreamReader2 xml) throws Exception {
        String name = Xml.attribute(xml, "name");
        String shown = name == null ? "" : name;
        String id = relation(xml);
        PackageParts.Relation relation = parts.relations(part).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (relation == null || !parts.contains(relation.target())) {
            throw UnreadableWorkbook.damagedSheet(shown, null);
        }
        if (relation.leadsTo("worksheet")) {
            sheets.add(new SheetInfo(sheets.size(), shown, visibility(Xml.attribute(xml, "state"))));
            sheetParts.add(relation.target());
        } else {
            unread.add(new UnreadSheet(shown, UnreadSheet.Kind.ofRelation(relation.type())));
        }
    }

    /** The attribute {@code id} in whichever of the two namespaces of relationships. */
    static String relation(XMLStreamReader2 xml) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String namespace = xml.getAttributeNamespace(index);
            if (namespace != null
                    && namespace.endsWith("/relationships")
                    && xml.getAttributeLocalName(index).equals("id")) {
                return xml.getAttributeValue(index);
            }
        }
        return "";
    }

    private static SheetInfo.Visibility visibility(@Nullable String state) {
        return switch (state == null ? "" : state) {
            case "hidden" -> SheetInfo.Visibility.HIDDEN;
            case "veryHidden" -> SheetInfo.Visibility.VERY_HIDDEN;
            default -> SheetInfo.Visibility.VISIBLE;
        };
    }
}
