package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A binary workbook of Office Open XML: the parts of an xlsx, with records in them instead of elements. */
final class XlsbWorkbook extends StoredWorkbook {

    private final PackageParts parts;

    private final XlsbGlobals globals;

    private XlsbWorkbook(PackageParts parts, XlsbGlobals globals, Limits limits) throws UnreadableWorkbook {
        super(Format.XLSB, globals.sheets, globals.since1904, limits);
        this.parts = parts;
        this.globals = globals;
    }

    static Workbook open(PackageParts parts, String main, Limits limits) throws Exception {
        return new XlsbWorkbook(parts, XlsbGlobals.read(parts, main, limits), limits);
    }

    @Override
    String part(SheetInfo sheet) {
        return globals.sheetParts.get(sheet.index()) + " " + super.part(sheet);
    }

    @Override
    Structure readStructure(SheetInfo sheet) throws Exception {
        return XlsbSheet.structure(sheet, content(sheet), limits);
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) throws Exception {
        return new XlsbCells(content(sheet), cell, globals.texts(), globals.styles(), limits);
    }

    @Override
    Census count(SheetInfo sheet) throws Exception {
        BitSet empty = new BitSet();
        List<String> texts = globals.texts();
        for (int index = 0; index < texts.size(); index++) {
            empty.set(index, texts.get(index).isEmpty());
        }
        return XlsbSheet.census(content(sheet), empty, limits);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) throws Exception {
        String part = commentsOf(sheet);
        return part == null ? List.of() : Guard.part(part, () -> XlsbSheet.comments(parts.content(part), limits));
    }

    private @Nullable String commentsOf(SheetInfo sheet) throws Exception {
        return parts.related(globals.sheetParts.get(sheet.index()), "comments");
    }

    @Override
    public List<DocumentText> documentTexts() throws UnreadableWorkbook {
        return Guard.opening(() -> {
            List<DocumentText> texts = new ArrayList<>(XlsxDocumentTexts.of(parts, limits));
            globals.names.forEach(name -> texts.add(new DocumentText(DocumentText.Kind.NAME, name)));
            for (SheetInfo sheet : sheets()) {
                XlsbSheet.headers(content(sheet), texts);
                readComments(sheet)
                        .forEach(comment -> texts.add(new DocumentText(DocumentText.Kind.COMMENT, comment.text())));
            }
            texts.removeIf(DocumentText::isBlank);
            return texts;
        });
    }

    @Override
    Map<Hazard, Set<String>> readHazards() {
        return XlsxHazards.of(parts);
    }

    @Override
    public List<UnreadSheet> unreadSheets() {
        return globals.unread;
    }

    private InputStream content(SheetInfo sheet) throws Exception {
        return parts.content(globals.sheetParts.get(sheet.index()));
    }
}
