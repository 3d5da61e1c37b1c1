package kz.sanaq.form;

import java.math.BigDecimal;
import kz.sanaq.language.Message;
import kz.sanaq.observation.CellState;
import kz.sanaq.reference.Measure;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a figure's cell. No figure of this country reaches a billion: a larger one is a slip, and kept out of sums.
 *
 * @param text the number as it was typed, where it was typed as text (rule C02)
 * @param percent true when people see a percentage
 * @param unpoliced true when no policy says what a dash or word means (rule C03)
 * @param problem why the cell is unreadable
 */
record Value(
        CellState state,
        @Nullable BigDecimal number,
        @Nullable NumberText text,
        boolean percent,
        boolean unpoliced,
        @Nullable Message problem) {

    private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

    static final Value EMPTY = of(CellState.EMPTY);

    static Value of(CellState state) {
        return new Value(state, null, null, false, false, null);
    }

    static Value reported(BigDecimal number, boolean percent) {
        return new Value(CellState.REPORTED, number, null, percent, false, null);
    }

    static Value typed(NumberText text, BigDecimal number) {
        return new Value(CellState.REPORTED, number, text, text.isPercent(), false, null);
    }

    /** The same with another number. */
    Value with(BigDecimal other) {
        return new Value(state, other, text, percent, unpoliced, problem);
    }

    /** The same, where numbers are expected to be written in a text. */
    Value amongWords() {
        return new Value(state, number, null, percent, unpoliced, problem);
    }

    static Value unreadable(Message problem) {
        return new Value(CellState.UNREADABLE, null, null, false, false, problem);
    }

    /** The value for a measure of this kind: a percentage counts nobody, and only where parts count is a dot decimal. */
    Value in(Measure.Kind kind) {
        if (number == null) {
            return this;
        }
        if (percent && kind != Measure.Kind.SHARE) {
            return unreadable(Message.of("form.percent-among-counts"));
        }
        if (!hasParts(kind) && number.abs().compareTo(BILLION) >= 0) {
            return unreadable(Message.of("form.beyond-counting"));
        }
        BigDecimal dotted = text == null ? null : text.dotted();
        return dotted == null || !hasParts(kind) ? this : new Value(state, dotted, text, percent, unpoliced, problem);
    }

    /** Whether numbers of this kind need not be whole. */
    static boolean hasParts(Measure.Kind kind) {
        return kind == Measure.Kind.SHARE || kind == Measure.Kind.RESOURCE;
    }
}
