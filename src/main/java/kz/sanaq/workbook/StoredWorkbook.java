package kz.sanaq.workbook;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What reading has in common whatever the format: structure first and once, limits, and refusals with their sheet. */
abstract class StoredWorkbook implements Workbook {

    private final Format format;

    private final List<SheetInfo> sheets;

    private final boolean since1904;

    private final Map<Integer, Structure> structures = new HashMap<>();

    final Limits limits;

    private @Nullable Map<Hazard, Set<String>> hazards;

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

    /** What it brings along beside its sheets, each with the parts that bring it; asked once. */
    Map<Hazard, Set<String>> readHazards() {
        return Map.of();
    }

    @Override
    public final Format format() {
        return format;
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
            known = guarded(info, () -> readStructure(info));
            structures.put(sheet, known);
        }
        return known;
    }

    @Override
    public final void read(int sheet, Consumer<? super Cell> cells) throws UnreadableWorkbook {
        Reading.each(cells(sheet), cells);
    }

    @Override
    public final Grid grid(int sheet) throws UnreadableWorkbook {
        return Reading.grid(cells(sheet));
    }

    private Cells cells(int sheet) throws UnreadableWorkbook {
        SheetInfo info = sheets.get(sheet);
        StoredCell cell = new StoredCell(structure(sheet), since1904, limits, part(info));
        return guarded(info, () -> readCells(info, cell));
    }

    @Override
    public final Census census(int sheet) throws UnreadableWorkbook {
        SheetInfo info = sheets.get(sheet);
        return guarded(info, () -> count(info));
    }

    @Override
    public final List<Comment> comments(int sheet) throws UnreadableWorkbook {
        SheetInfo info = sheets.get(sheet);
        return guarded(info, () -> readComments(info));
    }

    @Override
    public final Set<Hazard> hazards() {
        return found().keySet();
    }

    @Override
    public final Set<String> bringing(Hazard hazard) {
        return found().getOrDefault(hazard, Set.of());
    }

    private Map<Hazard, Set<String>> found() {
        if (hazards == null) {
            Map<Hazard, Set<String>> found = new EnumMap<>(Hazard.class);
            readHazards().forEach((hazard, parts) -> found.put(hazard, new TreeSet<>(parts)));
            for (UnreadSheet sheet : unreadSheets()) {
                if (sheet.kind() == UnreadSheet.Kind.MACROS) {
                    found.computeIfAbsent(Hazard.MACROS, any -> new TreeSet<>()).add("«" + sheet.name() + "»");
                }
            }
            hazards = found;
        }
        return hazards;
    }

    private <T> T guarded(SheetInfo sheet, Guard.Work<T> work) throws UnreadableWorkbook {
        return Guard.reading(sheet, part(sheet), () -> {
            limits.look();
            return work.run();
        });
    }

    /** What a sheet is called in the file: for people, and where it is a part of its own, by that part's name. */
    String part(SheetInfo sheet) {
        return "«" + sheet.name() + "»";
    }

    @Override
    public void close() {
        structures.clear();
    }
}
