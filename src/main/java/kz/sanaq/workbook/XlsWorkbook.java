package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.hssf.record.SupBookRecord;
import org.jspecify.annotations.Nullable;

/** A workbook in BIFF8, the format before 2007, on POI's event reader. */
final class XlsWorkbook extends StoredWorkbook {

    static final int BIFF8 = 0x0600;

    final byte[] stream;

    private final BiffGlobals globals;

    private final Ole2.Beside beside;

    private @Nullable BitSet emptyTexts;

    private XlsWorkbook(byte[] stream, BiffGlobals globals, Ole2.Beside beside, Limits limits)
            throws UnreadableWorkbook {
        super(Format.XLS, globals.sheets, globals.since1904, limits);
        this.stream = stream;
        this.globals = globals;
        this.beside = beside;
    }

    static Workbook open(byte[] stream, Ole2.Beside beside, Limits limits) throws Exception {
        BiffRecords first = new BiffRecords(stream, 0);
        if (!first.any() || (first.sid() & 0xFF) != 0x09) {
            throw UnreadableWorkbook.damaged(new IllegalArgumentException("no workbook stream"));
        }
        if (first.sid() != BiffRecords.BOF || first.shortAt(0) != BIFF8) {
            throw UnreadableWorkbook.because("old-format", "version", version(first));
        }
        BiffGlobals globals = Guard.part("Workbook", () -> BiffGlobals.read(stream, limits));
        return new XlsWorkbook(stream, globals, beside, limits);
    }

    private static String version(BiffRecords first) {
        return switch (first.sid()) {
            case 0x0009 -> "BIFF2";
            case 0x0209 -> "BIFF3";
            case 0x0409 -> "BIFF4";
            default -> "BIFF5";
        };
    }

    @Override
    Structure readStructure(SheetInfo sheet) throws Exception {
        return BiffStructure.read(sheet, records(sheet), limits);
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) {
        return new XlsCells(stream, globals.places.get(sheet.index()), cell, globals);
    }

    @Override
    Census count(SheetInfo sheet) throws Exception {
        if (emptyTexts == null) {
            emptyTexts = BiffTexts.empty(new BiffRecords(stream, 0));
        }
        return BiffCensus.of(records(sheet), emptyTexts, limits);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) throws Exception {
        return BiffComments.of(records(sheet), stream);
    }

    @Override
    public List<DocumentText> documentTexts() throws UnreadableWorkbook {
        List<DocumentText> texts = new ArrayList<>(beside.properties());
        globals.names.stream()
                .filter(name -> !name.isBuiltInName())
                .map(name -> new DocumentText(DocumentText.Kind.NAME, name.getNameText()))
                .forEach(texts::add);
        for (SheetInfo sheet : sheets()) {
            Guard.reading(sheet, part(sheet), () -> BiffDocumentTexts.addTo(texts, records(sheet), stream));
        }
        return texts;
    }

    @Override
    Map<Hazard, Set<String>> readHazards() {
        Map<Hazard, Set<String>> found = new EnumMap<>(Hazard.class);
        found.putAll(beside.hazards());
        Set<String> books = new TreeSet<>(found.getOrDefault(Hazard.EXTERNAL_LINKS, Set.of()));
        globals.books.stream()
                .filter(SupBookRecord::isExternalReferences)
                .forEach(book -> books.add(XlsxHazards.fileName(book.getURL())));
        if (!books.isEmpty()) {
            found.put(Hazard.EXTERNAL_LINKS, books);
        }
        return found;
    }

    @Override
    public List<UnreadSheet> unreadSheets() {
        return globals.unread;
    }

    BiffRecords records(SheetInfo sheet) {
        return new BiffRecords(stream, globals.places.get(sheet.index()));
    }
}
