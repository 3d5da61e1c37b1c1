package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.PackageRelationshipTypes;
import org.jspecify.annotations.Nullable;

/** A workbook in Office Open XML, strict or transitional, on POI's package layer. */
final class XlsxWorkbook implements Workbook {

    /** Inflated sheets up to this size are kept while they are read several times. */
    private static final int KEPT = 1 << 22;

    private final OPCPackage opened;

    private final WorkbookPart workbook;

    private final Limits limits;

    private final Map<Integer, Structure> structures = new HashMap<>();

    private @Nullable SharedStrings strings;

    private @Nullable DateStyles styles;

    private @Nullable BitSet emptyTexts;

    private int lastSheet = -1;

    /** The last sheet's content, where it is small. */
    private byte @Nullable [] kept;

    private XlsxWorkbook(OPCPackage opened, WorkbookPart workbook, Limits limits) {
        this.opened = opened;
        this.workbook = workbook;
        this.limits = limits;
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
        if (workbook.sheets.isEmpty()) {
            throw UnreadableWorkbook.because("no-sheets");
        }
        return new XlsxWorkbook(opened, workbook, limits);
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
    public Format format() {
        return Format.XLSX;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(workbook.sheets);
    }

    @Override
    public Structure structure(int sheet) throws UnreadableWorkbook {
        Structure known = structures.get(sheet);
        if (known == null) {
            SheetInfo info = workbook.sheets.get(sheet);
            known = Guard.reading(info, () -> RawStructure.read(info, content(sheet), limits));
            structures.put(sheet, known);
        }
        return known;
    }

    @Override
    public void read(int sheet, Consumer<? super Cell> cells) throws UnreadableWorkbook {
        Reading.each(cells(sheet), cells, limits);
    }

    @Override
    public Grid grid(int sheet) throws UnreadableWorkbook {
        return Reading.grid(cells(sheet), limits);
    }

    private Cells cells(int sheet) throws UnreadableWorkbook {
        StoredCell cell = new StoredCell(structure(sheet), workbook.since1904);
        return Guard.reading(
                workbook.sheets.get(sheet), () -> new XlsxCells(content(sheet), cell, strings(), styles(), limits));
    }

    @Override
    public Census census(int sheet) throws UnreadableWorkbook {
        SheetInfo info = workbook.sheets.get(sheet);
        return Guard.reading(info, () -> RawCensus.of(content(sheet), emptyTexts(), limits));
    }

    @Override
    public List<String> documentTexts() throws UnreadableWorkbook {
        return Guard.opening(() -> XlsxDocumentTexts.of(opened, limits));
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

    private DateStyles styles() throws Exception {
        if (styles == null) {
            PackagePart part = workbook.related("styles");
            styles = part == null ? new DateStyles() : DateStyles.read(part.getInputStream());
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
