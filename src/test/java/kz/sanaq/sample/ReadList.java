package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** A list of organisations as POI's user model shows it, read without the classes that wrote it. */
record ReadList(Map<String, Block> sections, int[] total) {

    private static final String[][] SECTIONS = {
        {"Детские дома семейного типа", "DDST"},
        {"Детские дома для детей с особыми", "DDSP"},
        {"Детские деревни", "DDER"},
        {"Детские дома-интернаты", "DSI"},
        {"Школы-интернаты", "SHIS"},
        {"Центры поддержки", "CPDTZS"},
        {"Центры адаптации", "CAN"},
        {"Приюты", "PRIYUT"},
        {"Дома ребёнка", "DR"},
        {"Детские дома", "DD"},
    };

    /** A section: its stated subtotal, and its organisations with capacity, total, boys, girls and four ages. */
    record Block(int[] stated, List<int[]> organisations) {

        int children() {
            return organisations.stream().mapToInt(figures -> figures[1]).sum();
        }
    }

    static ReadList of(Sheet sheet) {
        Map<String, Block> sections = new TreeMap<>();
        int[] total = {};
        Optional<Block> current = Optional.empty();
        boolean body = false;
        int first = 3;
        for (Row row : sheet) {
            String label = text(row, 1);
            if (!body) {
                for (int column : new int[] {7, 9}) {
                    if (text(row, column).startsWith("0-3")) {
                        body = true;
                        first = column - 4;
                    }
                }
            } else if (isNumber(row, 0)) {
                current.orElseThrow().organisations.add(figures(row, first));
            } else if (label.matches(".*(Итого|Жиыны|Всего|Барлығы).*")) {
                total = figures(row, first);
                break;
            } else {
                current = Optional.of(new Block(figures(row, first), new ArrayList<>()));
                sections.put(setting(label), current.get());
            }
        }
        return new ReadList(sections, total);
    }

    int children(String setting) {
        return sections.containsKey(setting) ? sections.get(setting).children() : 0;
    }

    int organisations(String setting) {
        return sections.containsKey(setting)
                ? sections.get(setting).organisations.size()
                : 0;
    }

    private static String setting(String label) {
        return List.of(SECTIONS).stream()
                .filter(section -> label.contains(section[0]))
                .max(Comparator.comparingInt(section -> section[0].length()))
                .map(section -> section[1])
                .orElseThrow(() -> new AssertionError("no section: " + label));
    }

    private static int[] figures(Row row, int first) {
        int[] figures = new int[8];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = isNumber(row, first + i) ? (int) row.getCell(first + i).getNumericCellValue() : 0;
        }
        return figures;
    }

    private static boolean isNumber(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null
                && (cell.getCellType() == CellType.NUMERIC
                        || cell.getCellType() == CellType.FORMULA
                                && cell.getCachedFormulaResultType() == CellType.NUMERIC);
    }

    private static String text(Row row, int column) {
        Cell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}
