package kz.sanaq.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A cell of a grid; it may be kept, and keeps the grid. */
record GridCell(PackedCells cells, int index, int row) implements Cell {

    @Override
    public int column() {
        return cells.column(index);
    }

    @Override
    public CellType type() {
        cells.tick(index, 0);
        return cells.type(index);
    }

    @Override
    public double number() {
        Values.requireNumber(this);
        return cells.number(index);
    }

    @Override
    public BigDecimal decimal() {
        Values.requireNumber(this);
        return cells.decimal(index);
    }

    @Override
    public String text() {
        return type() == CellType.BOOLEAN ? Values.truth(cells.number(index)) : raw();
    }

    @Override
    public String raw() {
        return cells.raw(index);
    }

    @Override
    public @Nullable String formula() {
        cells.tick(index, 1);
        return cells.formula(index);
    }

    @Override
    public boolean hidden() {
        return cells.structure().hidden(row(), column());
    }

    @Override
    public boolean struckOut() {
        return cells.is(index, PackedCells.STRUCK_OUT);
    }

    @Override
    public boolean unseen() {
        return cells.is(index, PackedCells.UNSEEN);
    }

    @Override
    public boolean isPercent() {
        return cells.is(index, PackedCells.PERCENT);
    }

    @Override
    public @Nullable CellRange merged() {
        return cells.structure().merged(row(), column());
    }

    @Override
    public boolean isDate() {
        return cells.is(index, PackedCells.DATE);
    }

    @Override
    public @Nullable LocalDate date() {
        return isDate() ? ExcelDates.day(cells.number(index), cells.since1904()) : null;
    }

    @Override
    public String toString() {
        return address() + " " + type();
    }
}
