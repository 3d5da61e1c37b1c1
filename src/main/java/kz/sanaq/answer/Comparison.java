package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.Grid;
import kz.sanaq.workbook.ReturnedList;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Two workbooks of one sender, cell by cell: the same place of the same sheet, whatever the format. Lists of ours are left out. */
final class Comparison {

    private final Workbook earlier;
    private final Workbook later;

    Comparison(Workbook earlier, Workbook later) {
        this.earlier = earlier;
        this.later = later;
    }

    /** A sheet in both; one of them may lack it. */
    private record Pair(
            @Nullable SheetInfo earlier, @Nullable SheetInfo later) {

        String name() {
            return later != null
                    ? later.name()
                    : Objects.requireNonNull(earlier).name();
        }
    }

    /** Gives every cell that says something else, by sheets, then rows, then columns of each. */
    void tell(Consumer<ChangedCell> changes) throws UnreadableWorkbook {
        for (Pair pair : pairs(sheets(earlier), sheets(later))) {
            Grid was = pair.earlier == null ? null : earlier.grid(pair.earlier.index());
            Grid becomes = pair.later == null ? null : later.grid(pair.later.index());
            compare(pair.name(), was, becomes, changes);
        }
    }

    private static void compare(
            String sheet, @Nullable Grid was, @Nullable Grid becomes, Consumer<ChangedCell> changes) {
        if (becomes != null) {
            for (Cell cell : becomes) {
                Cell before = was == null ? null : was.at(cell.row(), cell.column());
                tell(ChangedCell.between(sheet, cell.address(), before, cell), changes);
            }
        }
        if (was != null) {
            for (Cell cell : was) {
                if (becomes == null || becomes.at(cell.row(), cell.column()) == null) {
                    tell(ChangedCell.between(sheet, cell.address(), cell, null), changes);
                }
            }
        }
    }

    private static void tell(@Nullable ChangedCell change, Consumer<ChangedCell> changes) {
        if (change != null) {
            changes.accept(change);
        }
    }

    private static List<SheetInfo> sheets(Workbook workbook) throws UnreadableWorkbook {
        Optional<ReturnedList> list = AnnotatedWorkbooks.returned(workbook);
        return workbook.sheets().stream()
                .filter(sheet -> list.isEmpty() || list.get().sheet() != sheet.index())
                .toList();
    }

    /** Sheets of one name; what is left, in its order. */
    private static List<Pair> pairs(List<SheetInfo> earlier, List<SheetInfo> later) {
        List<SheetInfo> unpaired = new ArrayList<>(earlier);
        List<SheetInfo> fresh = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (SheetInfo sheet : later) {
            Optional<SheetInfo> same = unpaired.stream()
                    .filter(one -> one.name().equalsIgnoreCase(sheet.name()))
                    .findFirst();
            same.ifPresentOrElse(
                    one -> {
                        unpaired.remove(one);
                        pairs.add(new Pair(one, sheet));
                    },
                    () -> fresh.add(sheet));
        }
        for (int i = 0; i < Math.max(unpaired.size(), fresh.size()); i++) {
            pairs.add(new Pair(i < unpaired.size() ? unpaired.get(i) : null, i < fresh.size() ? fresh.get(i) : null));
        }
        return pairs;
    }
}
