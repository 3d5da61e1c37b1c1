package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** A workbook in Office Open XML, strict or transitional, on POI's package layer. */
final class XlsxWorkbook extends StoredWorkbook {

    /** Inflated sheets up to this size are kept while they are read several times. */
    private static final int KEPT = 1 << 22;

    private final OPCPackage opened;

    private final WorkbookPart workbook;

    private final PackageEntries entries;

    private @Nullable SharedStrings strings;

    private @Nullable CellStyles styles;

    private @Nullable BitSet emptyTexts;

    private int lastSheet = -1;

    /** The last sheet's content, where it is small. */
    private byte @Nullable [] kept;

    private XlsxWorkbook(OPCPackage opened, WorkbookPart workbook, PackageEntries entries, Limits limits)
            throws UnreadableWorkbook {
        super(Format.XLSX, workbook.sheets, workbook.since1904, limits);
        this.opened = opened;
        this.workbook = workbook;
        this.entries = entries;
    }

    static Workbook open(byte[] bytes, Limits limits) throws Exception {
        PackageEntries entries = new PackageEntries(bytes, limits);
        OtherContent.refuse(entries);
        OPCPackage opened = entries.open();
        PackagePart main = mainPart(opened);
        if (main == null) {
            throw UnreadableWorkbook.because("zip");
        }
        OtherContent.refuse(main.getContentType());
        WorkbookPart workbook = WorkbookPart.read(main, limits);
        return new XlsxWorkbook(opened, workbook, entries, limits);
    }

    private static @Nullable PackagePart mainPart(OPCPackage opened) {
        for (String way :
                List.of(PackageRelationshipTypes.CORE_DOCUMENT, PackageRelationshipTypes.STRICT_CORE_DOCUMENT)) {
            for (PackageRelationship relation : opened.getRelationshipsByType(way)) {
                return opened.getPart(relation);
            }
        }
        return null;
    }

    @Override
    Structure readStructure(SheetInfo sheet) throws Exception {
        return RawStructure.read(sheet, content(sheet.index()), limits);
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) throws Exception {
        return new XlsxCells(content(sheet.index()), cell, strings(), styles(), limits);
    }

    @Override
    Census count(SheetInfo sheet) throws Exception {
        return RawCensus.of(content(sheet.index()), emptyTexts(), limits);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) throws Exception {
        PackagePart part = WorkbookPart.related(workbook.sheetParts.get(sheet.index()), "comments");
        return part == null ? List.of() : XlsxComments.read(part.getInputStream(), limits);
    }

    @Override
    public List<String> documentTexts() throws UnreadableWorkbook {
        return Guard.opening(() -> XlsxDocumentTexts.of(opened, limits));
    }

    @Override
    public Set<Hazard> hazards() {
        return Hazards.of(
                entries.contains("xl/vbaProject.bin"), entries.contains("xl/externalLinks/externalLink1.xml"));
    }

    private InputStream content(int sheet) throws Exception {
        if (sheet != lastSheet) {
            lastSheet = sheet;
            try (InputStream content = workbook.sheetParts.get(sheet).getInputStream()) {
                byte[] start = content.readNBytes(KEPT);
                kept = start.length < KEPT ? start : null;
            }
        }
        return kept == null ? workbook.sheetParts.get(sheet).getInputStream() : new ByteArrayInputStream(kept);
    }

    private SharedStrings strings() throws Exception {
        if (strings == null) {
            PackagePart part = workbook.related("sharedStrings");
            strings = part == null ? SharedStrings.NONE : SharedStrings.read(part.getInputStream(), limits);
        }
        return strings;
    }

    private CellStyles styles() throws Exception {
        if (styles == null) {
            PackagePart part = workbook.related("styles");
            styles = part == null ? new CellStyles() : XlsxStyles.read(part.getInputStream());
        }
        return styles;
    }

    private BitSet emptyTexts() throws Exception {
        if (emptyTexts == null) {
            PackagePart part = workbook.related("sharedStrings");
            emptyTexts = part == null ? new BitSet() : RawTexts.empty(part.getInputStream());
        }
        return emptyTexts;
    }

    @Override
    public void close() {
        opened.revert();
    }
}
