package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The main part of a package: which worksheets there are, in which parts, and the date system. */
final class WorkbookPart {

    private final PackagePart part;

    final List<SheetInfo> sheets = new ArrayList<>();

    final List<PackagePart> sheetParts = new ArrayList<>();

    boolean since1904;

    private WorkbookPart(PackagePart part) {
        this.part = part;
    }

    static WorkbookPart read(PackagePart part, Limits limits) throws Exception {
        WorkbookPart workbook = new WorkbookPart(part);
        XMLStreamReader2 xml = Xml.open(part.getInputStream());
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

    private void addSheet(XMLStreamReader2 xml) throws Exception {
        String name = Xml.attribute(xml, "name");
        String shown = name == null ? "" : name;
        PackageRelationship relation = part.getRelationship(relation(xml));
        if (relation == null) {
            throw UnreadableWorkbook.damagedSheet(shown, null);
        }
        if (relation.getRelationshipType().endsWith("/worksheet")) {
            sheets.add(new SheetInfo(sheets.size(), shown, visibility(Xml.attribute(xml, "state"))));
            sheetParts.add(part.getRelatedPart(relation));
        }
    }

    /** The attribute {@code id} in whichever of the two namespaces of relationships. */
    private static String relation(XMLStreamReader2 xml) {
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

    /** The part that the workbook relates to in this way, {@code sharedStrings} say; null where there is none. */
    @Nullable
    PackagePart related(String way) throws Exception {
        return related(part, way);
    }

    /** The part that another one relates to in this way; null where there is none. */
    static @Nullable PackagePart related(PackagePart part, String way) throws Exception {
        for (PackageRelationship relation : part.getRelationships()) {
            if (relation.getRelationshipType().endsWith("/" + way)) {
                return part.getRelatedPart(relation);
            }
        }
        return null;
    }
}
