package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A workbook in Office Open XML, strict or transitional. */
final class XlsxWorkbook extends StoredWorkbook {

    /** Inflated sheets up to this size are kept while they are read several times. */
    private static final int KEPT = 1 << 22;

    final PackageParts parts;

    final WorkbookPart main;

    private @Nullable SharedStrings strings;

    private @Nullable CellStyles styles;

    private @Nullable BitSet emptyTexts;

    private int lastSheet = -1;

    /** The last sheet's content, where it is small. */
    private byte @Nullable [] kept;

    private XlsxWorkbook(PackageParts parts, WorkbookPart workbook, Limits limits) throws UnreadableWorkbook {
        super(Format.XLSX, workbook.sheets, workbook.since1904, limits);
        this.parts = parts;
        this.main = workbook;
    }

    static Workbook open(PackageParts parts, String main, Limits limits) throws Exception {
        return new XlsxWorkbook(parts, WorkbookPart.read(parts, main, limits), limits);
    }

    @Override
    String part(SheetInfo sheet) {
        return main.sheetParts.get(sheet.index()) + " " + super.part(sheet);
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
        String of = main.sheetParts.get(sheet.index());
        List<List<Comment>> both = new ArrayList<>();
        for (String kind : List.of("comments", "threadedComment")) {
            String part = parts.related(of, kind);
            both.add(part == null ? List.of() : Guard.part(part, () -> XlsxComments.read(parts.content(part), limits)));
        }
        return XlsxComments.both(both.get(0), both.get(1));
    }

    @Override
    public List<DocumentText> documentTexts() throws UnreadableWorkbook {
        return Guard.opening(() -> XlsxDocumentTexts.of(parts, limits));
    }

    @Override
    Map<Hazard, Set<String>> readHazards() {
        return XlsxHazards.of(parts);
    }

    @Override
    public List<UnreadSheet> unreadSheets() {
        return main.unread;
    }

    private InputStream content(int sheet) throws Exception {
        if (sheet != lastSheet) {
            lastSheet = sheet;
            try (InputStream content = parts.content(main.sheetParts.get(sheet))) {
                byte[] start = content.readNBytes(KEPT);
                kept = start.length < KEPT ? start : null;
            }
        }
        return kept == null ? parts.content(main.sheetParts.get(sheet)) : new ByteArrayInputStream(kept);
    }

    private SharedStrings strings() throws Exception {
        if (strings == null) {
            String part = related("sharedStrings");
            strings = part == null
                    ? SharedStrings.NONE
                    : Guard.part(part, () -> SharedStrings.read(parts.content(part), limits));
        }
        return strings;
    }

    private CellStyles styles() throws Exception {
        if (styles == null) {
            String part = related("styles");
            styles = part == null ? new CellStyles() : XlsxStyles.read(parts.content(part));
        }
        return styles;
    }

    private @Nullable String related(String kind) throws Exception {
        return parts.related(main.part, kind);
    }

    private BitSet emptyTexts() throws Exception {
        if (emptyTexts == null) {
            String part = related("sharedStrings");
            emptyTexts = part == null ? new BitSet() : RawTexts.empty(parts.content(part));
        }
        return emptyTexts;
    }
}
