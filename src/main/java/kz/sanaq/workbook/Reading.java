package kz.sanaq.workbook;

import java.util.function.Consumer;

/** Reads a sheet to its end within the limits; what a library throws is a refusal, what the caller throws is not. */
final class Reading {

    private Reading() {}

    static void each(Cells cells, Consumer<? super Cell> consumer) throws UnreadableWorkbook {
        StoredCell cell = cells.cell();
        long count = 0;
        try {
            while (next(cells)) {
                require(cell, Limit.SHEET_CELLS, ++count);
                consumer.accept(cell);
            }
        } catch (LimitReached reached) {
            throw reached.in(cell.part, sheet(cell).name(), cell.address()).refusal();
        }
        close(cells);
    }

    static Grid grid(Cells cells) throws UnreadableWorkbook {
        StoredCell cell = cells.cell();
        PackedCellsBuilder packed = new PackedCellsBuilder(cell);
        while (next(cells)) {
            require(cell, Limit.GRID_CELLS, packed.size() + 1L);
            packed.add(cell);
            require(cell, Limit.FORMULAS, packed.formulas());
            require(cell, Limit.FORMULA_CHARACTERS, packed.lastFormula());
            require(cell, Limit.SHEET_FORMULA_CHARACTERS, packed.formulaCharacters());
        }
        close(cells);
        return packed.build();
    }

    private static boolean next(Cells cells) throws UnreadableWorkbook {
        StoredCell cell = cells.cell();
        return Guard.reading(sheet(cell), cell.part, () -> {
            try {
                cell.limits.tick(1);
                return cells.next() && isOnSheet(cell);
            } catch (UnreadableWorkbook refusal) {
                throw refusal.in(cell.part, sheet(cell).name(), cell.address());
            }
        });
    }

    /** A row or column that no sheet has would be taken for another when its address is packed. */
    private static boolean isOnSheet(StoredCell cell) throws UnreadableWorkbook {
        if (cell.row < 0 || cell.row >= CellAddress.ROWS || cell.column < 0 || cell.column >= CellAddress.COLUMNS) {
            throw UnreadableWorkbook.damagedSheet(sheet(cell).name(), null);
        }
        return true;
    }

    private static SheetInfo sheet(StoredCell cell) {
        return cell.structure().sheet();
    }

    private static void require(StoredCell cell, Limit limit, long found) throws UnreadableWorkbook {
        long allowed = cell.limits.of(limit);
        if (found > allowed) {
            throw UnreadableWorkbook.beyond(limit, allowed)
                    .in(cell.part, sheet(cell).name(), cell.address());
        }
    }

    private static void close(Cells cells) throws UnreadableWorkbook {
        Guard.reading(sheet(cells.cell()), cells.cell().part, () -> {
            cells.close();
            return true;
        });
    }
}
