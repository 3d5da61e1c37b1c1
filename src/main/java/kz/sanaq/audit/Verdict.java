package kz.sanaq.audit;

import org.jspecify.annotations.Nullable;

/**
 * What the chain proved to be.
 *
 * @param head how far it goes, as it stands
 * @param fault where it first breaks; none where it is whole
 */
public record Verdict(Head head, @Nullable Fault fault) {

    public boolean isWhole() {
        return fault == null;
    }

    /** How a chain breaks. */
    public enum Kind {
        /** A row is not as it was written, or was not written by {@link AuditLog}. */
        CHANGED,
        /** A row is gone. */
        MISSING,
        /** A row stands between two that belong together. */
        SURPLUS,
        /** The rows fit together, but they are not those that a head was kept of. */
        REWRITTEN
    }

    /**
     * Where a chain breaks; nothing from there on can be trusted.
     *
     * @param first number of the first row that is changed, missing or surplus; of a rewritten chain, the first that may be
     * @param last of a rewritten chain the last row that may be the first changed one; else the same
     * @param run whose card is the witness; 0 where none is
     */
    public record Fault(Kind kind, long first, long last, Witness witness, long run) {

        static Fault of(Kind kind, long row) {
            return new Fault(kind, row, row, Witness.ROWS, 0);
        }
    }

    /** What shows that a chain is broken. */
    public enum Witness {
        /** The rows themselves. */
        ROWS,
        /** The head on the card of a run. */
        CARD,
        /** A head that was kept outside. */
        OUTSIDE
    }
}
