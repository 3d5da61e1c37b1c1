package kz.sanaq.workbook;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Notes by sheet and cell: several on one cell are one comment, and those on a merged area stand on its first cell. */
final class NotesBySheet {

    private final Map<Integer, Map<Long, String>> texts = new HashMap<>();

    private final Map<Integer, Map<Long, Mark>> marks = new HashMap<>();

    private NotesBySheet() {}

    static NotesBySheet of(Workbook workbook, List<CellNote> notes) throws UnreadableWorkbook {
        NotesBySheet found = new NotesBySheet();
        for (CellNote note : notes) {
            CellAddress cell = note.cell();
            CellRange area = workbook.structure(note.sheet()).merged(cell.row(), cell.column());
            found.add(note, area == null ? cell : area.first());
        }
        return found;
    }

    private void add(CellNote note, CellAddress cell) {
        texts.computeIfAbsent(note.sheet(), none -> new TreeMap<>())
                .merge(cell.packed(), note.text(), (first, second) -> first + "\n\n" + second);
        marks.computeIfAbsent(note.sheet(), none -> new TreeMap<>())
                .merge(cell.packed(), note.mark(), (one, other) -> one.compareTo(other) <= 0 ? one : other);
    }

    Map<Long, String> texts(int sheet) {
        return texts.getOrDefault(sheet, Map.of());
    }

    Map<Long, Mark> marks(int sheet) {
        return marks.getOrDefault(sheet, Map.of());
    }
}
