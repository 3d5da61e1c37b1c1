package kz.sanaq.workbook;

import java.util.function.Consumer;

/** Reads a sheet to its end within the limits; what a library throws is a refusal, what the caller throws is not. */
final class Reading {

    private Reading() {}

    static void each(Cells cells, Consumer<? super Cell> consumer, Limits limits) throws UnreadableWorkbook {
        StoredCell cell = cells.cell();
        long most = limits.of(Limit.SHEET_CELLS);
        long count = 0;
        while (next(cells)) {
            if (++count > most) {
                throw UnreadableWorkbook.beyond(Limit.SHEET_CELLS, most);
            }
            consumer.accept(cell);
        }
        close(cells);
    }

    static Grid grid(Cells cells, Limits limits) throws UnreadableWorkbook {
        StoredCell cell = cells.cell();
        PackedCellsBuilder packed = new PackedCellsBuilder(cell);
        long most = limits.of(Limit.GRID_CELLS);
        while (next(cells)) {
            if (packed.size() == most) {
                throw UnreadableWorkbook.beyond(Limit.GRID_CELLS, most);
            }
            packed.add(cell);
        }
        close(cells);
        return packed.build();
    }

    private static boolean next(Cells cells) throws UnreadableWorkbook {
        return Guard.reading(cells.cell().structure().sheet(), cells::next);
    }

    private static void close(Cells cells) throws UnreadableWorkbook {
        Guard.reading(cells.cell().structure().sheet(), () -> {
            cells.close();
            return true;
        });
    }
}
