package kz.sanaq.form;

import java.math.BigDecimal;
import kz.sanaq.language.Message;
import kz.sanaq.observation.CellState;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a figure's cell.
 *
 * @param fromText true when the number was typed as text (rule C02)
 * @param unpoliced true when no policy says what a dash or word means (rule C03)
 * @param problem why the cell is unreadable
 */
record Value(
        CellState state,
        @Nullable BigDecimal number,
        boolean fromText,
        boolean unpoliced,
        @Nullable Message problem) {

    static final Value EMPTY = of(CellState.EMPTY);

    static Value of(CellState state) {
        return new Value(state, null, false, false, null);
    }

    static Value reported(BigDecimal number) {
        return new Value(CellState.REPORTED, number, false, false, null);
    }

    static Value parsed(BigDecimal number) {
        return new Value(CellState.REPORTED, number, true, false, null);
    }

    /** The same, where numbers are expected to be written in a text. */
    Value amongWords() {
        return new Value(state, number, false, unpoliced, problem);
    }

    static Value unreadable(Message problem) {
        return new Value(CellState.UNREADABLE, null, false, false, problem);
    }
}
