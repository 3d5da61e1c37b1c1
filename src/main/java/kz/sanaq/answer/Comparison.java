package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Grid;
import kz.sanaq.workbook.ReturnedList;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** Two workbooks of one sender, sheet by sheet, whatever the format. Lists of ours are left out. */
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

    /** Gives everything that is different, sheet by sheet. */
    void tell(Changes changes) throws UnreadableWorkbook {
        for (Pair pair : pairs(sheets(earlier), sheets(later))) {
            Grid was = pair.earlier == null ? null : earlier.grid(pair.earlier.index());
            Grid becomes = pair.later == null ? null : later.grid(pair.later.index());
            if (was != null && becomes != null) {
                SheetComparison.of(was, becomes).tell(changes);
            } else if (was != null) {
                was.forEach(cell -> tell(changes, at(pair, null, cell.address()), cell, null));
            } else if (becomes != null) {
                becomes.forEach(cell -> tell(changes, at(pair, cell.address(), null), null, cell));
            }
        }
    }

    private static ChangedCell.At at(Pair pair, @Nullable CellAddress later, @Nullable CellAddress earlier) {
        return new ChangedCell.At(pair.name(), pair.name(), later, earlier);
    }

    private static void tell(Changes changes, ChangedCell.At at, @Nullable Cell was, @Nullable Cell becomes) {
        ChangedCell change = ChangedCell.between(at, was, becomes);
        if (change != null) {
            changes.cell(change);
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
