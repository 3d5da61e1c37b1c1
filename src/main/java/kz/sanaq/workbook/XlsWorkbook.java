package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A workbook in BIFF8, the format before 2007, on POI's event reader. */
final class XlsWorkbook implements Workbook {

    private static final int BIFF8 = 0x0600;

    private final byte[] stream;

    private final BiffGlobals globals;

    private final List<String> properties;

    private final Limits limits;

    private final Map<Integer, Structure> structures = new HashMap<>();

    private @Nullable BitSet emptyTexts;

    private XlsWorkbook(byte[] stream, BiffGlobals globals, List<String> properties, Limits limits) {
        this.stream = stream;
        this.globals = globals;
        this.properties = properties;
        this.limits = limits;
    }

    static Workbook open(byte[] stream, List<String> properties, Limits limits) throws Exception {
        BiffRecords first = new BiffRecords(stream, 0);
        if (!first.any() || (first.sid() & 0xFF) != 0x09) {
            throw UnreadableWorkbook.damaged(new IllegalArgumentException("no workbook stream"));
        }
        if (first.sid() != BiffRecords.BOF || first.shortAt(0) != BIFF8) {
            throw UnreadableWorkbook.because("old-format", "version", version(first));
        }
        BiffGlobals globals = BiffGlobals.read(stream, limits);
        if (globals.sheets.isEmpty()) {
            throw UnreadableWorkbook.because("no-sheets");
        }
        return new XlsWorkbook(stream, globals, properties, limits);
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
    public Format format() {
        return Format.XLS;
    }

    @Override
    public List<SheetInfo> sheets() {
        return List.copyOf(globals.sheets);
    }

    @Override
    public Structure structure(int sheet) throws UnreadableWorkbook {
        Structure known = structures.get(sheet);
        if (known == null) {
            SheetInfo info = globals.sheets.get(sheet);
            known = Guard.reading(info, () -> BiffStructure.read(info, records(sheet), limits));
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
        StoredCell cell = new StoredCell(structure(sheet), globals.since1904);
        return Guard.reading(
                globals.sheets.get(sheet), () -> new XlsCells(stream, globals.places.get(sheet), cell, globals));
    }

    @Override
    public Census census(int sheet) throws UnreadableWorkbook {
        return Guard.reading(globals.sheets.get(sheet), () -> BiffCensus.of(records(sheet), emptyTexts(), limits));
    }

    @Override
    public List<String> documentTexts() throws UnreadableWorkbook {
        List<String> texts = new ArrayList<>(properties);
        for (int sheet = 0; sheet < globals.sheets.size(); sheet++) {
            BiffRecords records = records(sheet);
            Guard.reading(globals.sheets.get(sheet), () -> BiffDocumentTexts.addTo(texts, records, stream));
        }
        return texts;
    }

    private BiffRecords records(int sheet) {
        return new BiffRecords(stream, globals.places.get(sheet));
    }

    private BitSet emptyTexts() throws Exception {
        if (emptyTexts == null) {
            emptyTexts = BiffTexts.empty(new BiffRecords(stream, 0));
        }
        return emptyTexts;
    }

    @Override
    public void close() {
        structures.clear();
    }
}
