package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What reading has in common whatever the format: structure first and once, limits, and refusals with their sheet. */
abstract class StoredWorkbook implements Workbook {

    private final Format format;

    private final List<SheetInfo> sheets;

    private final boolean since1904;

    private final Map<Integer, Structure> structures = new HashMap<>();

    final Limits limits;

    StoredWorkbook(Format format, List<SheetInfo> sheets, boolean since1904, Limits limits) throws UnreadableWorkbook {
        if (sheets.isEmpty()) {
            throw UnreadableWorkbook.because("no-sheets");
        }
        this.format = format;
        this.sheets = List.copyOf(sheets);
        this.since1904 = since1904;
        this.limits = limits;
    }

    abstract Structure readStructure(SheetInfo sheet) throws Exception;

    /** Goes through a sheet's cells, each time anew, filling this cell. */
    abstract Cells readCells(SheetInfo sheet, StoredCell cell) throws Exception;

    abstract Census count(SheetInfo sheet) throws Exception;

    abstract List<Comment> readComments(SheetInfo sheet) throws Exception;

    @Override
    public final Format format() {
        return format;
    }

    /** Whether its dates are counted from 1904. */
    final boolean since1904() {
        return since1904;
    }

    @Override
    public final List<SheetInfo> sheets() {
        return sheets;
    }

    @Override
    public final boolean isSince1904() {
        return since1904;
    }

    @Override
    public final Structure structure(int sheet) throws UnreadableWorkbook {
        Structure known = structures.get(sheet);
        if (known == null) {
            SheetInfo info = sheets.get(sheet);
            known = Guard.reading(info, () -> readStructure(info));
            structures.put(sheet, known);
        }
        return known;
    }

    @Override
    public final void read(int sheet, Consumer<? super Cell> cells) throws UnreadableWorkbook {
        Reading.each(cells(sheet), cells, limits);
    }

    @Override
    public final Grid grid(int sheet) throws UnreadableWorkbook {
        return Reading.grid(cells(sheet), limits);
    }

    private Cells cells(int sheet) throws UnreadableWorkbook {
        StoredCell cell = new StoredCell(structure(sheet), since1904);
        SheetInfo info = sheets.get(sheet);
        return Guard.reading(info, () -> readCells(info, cell));
    }

    @Override
    public final Census census(int sheet) throws UnreadableWorkbook {
        SheetInfo info = sheets.get(sheet);
        return Guard.reading(info, () -> count(info));
    }

    @Override
    public final List<Comment> comments(int sheet) throws UnreadableWorkbook {
        SheetInfo info = sheets.get(sheet);
        return Guard.reading(info, () -> readComments(info));
    }

    @Override
    public void close() {
        structures.clear();
    }
}
