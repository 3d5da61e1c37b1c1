package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the list in a workbook that came back, wherever its rows and columns are by now. */
final class ReturnedLists {

    /** Rows and columns in front that may have been put before those that hide what makes a list known. */
    private static final int BEFORE = 4;

    private final Map<Integer, Map<Integer, String>> rows = new TreeMap<>();

    private ReturnedLists() {}

    static Optional<ReturnedList> in(Workbook workbook) throws UnreadableWorkbook {
        for (SheetInfo sheet : workbook.sheets()) {
            if (hidesInFront(workbook.structure(sheet.index()))) {
                ReturnedLists read = new ReturnedLists();
                workbook.read(sheet.index(), read::take);
                Optional<ReturnedList> list = read.list(sheet.index());
                if (list.isPresent()) {
                    return list;
                }
            }
        }
        return Optional.empty();
    }

    /** Asked first, for it costs nothing: most workbooks have no list, and would all be read for one. */
    private static boolean hidesInFront(Structure structure) {
        for (int index = 0; index < BEFORE; index++) {
            if (structure.isRowHidden(index) || structure.isColumnHidden(index)) {
                return true;
            }
        }
        return false;
    }

    private void take(Cell cell) {
        if (cell.column() < 256 && rows.size() < 100_000) {
            rows.computeIfAbsent(cell.row(), none -> new TreeMap<>()).put(cell.column(), cell.text());
        }
    }

    private Optional<ReturnedList> list(int sheet) {
        for (Map.Entry<Integer, Map<Integer, String>> head : rows.entrySet()) {
            for (Map.Entry<Integer, String> corner : head.getValue().entrySet()) {
                if (corner.getValue().startsWith(ListPart.LIST)) {
                    String identity = corner.getValue().substring(ListPart.LIST.length());
                    List<Integer> columns = columns(head.getValue());
                    return Optional.of(new ReturnedList(sheet, identity, answers(corner.getKey(), columns)));
                }
            }
        }
        return Optional.empty();
    }

    private static List<Integer> columns(Map<Integer, String> head) {
        return head.entrySet().stream()
                .filter(cell -> cell.getValue().equals(ListPart.ANSWERS))
                .map(Map.Entry::getKey)
                .toList();
    }

    private List<ReturnedList.Answers> answers(int keys, List<Integer> columns) {
        List<ReturnedList.Answers> answers = new ArrayList<>();
        rows.forEach((number, row) -> {
            String key = row.getOrDefault(keys, "");
            if (key.startsWith(ListPart.ROW)
                    && !key.substring(ListPart.ROW.length()).isBlank()) {
                List<String> texts = columns.stream()
                        .map(column -> row.getOrDefault(column, "").strip())
                        .toList();
                CellAddress first = columns.stream()
                        .filter(column -> !row.getOrDefault(column, "").isBlank())
                        .findFirst()
                        .map(column -> new CellAddress(number, column))
                        .orElse(null);
                answers.add(new ReturnedList.Answers(key.substring(ListPart.ROW.length()), texts, first));
            }
        });
        return answers;
    }
}
