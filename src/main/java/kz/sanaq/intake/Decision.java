package kz.sanaq.intake;

import org.jspecify.annotations.Nullable;

/**
 * What became of a submission.
 *
 * @param state LOADED, REFUSED, PENDING or SET_ASIDE, as in {@code intake.submission}
 * @param refusals a JSON list of rule, message, sheet, cell
 */
record Decision(
        int submission,
        String state,
        @Nullable String returnCode,
        @Nullable String edition,
        int unmappedCells,
        String refusals) {

    /** Whether nothing of it is loaded until a steward answers. */
    boolean waits() {
        return state.equals("PENDING");
    }
}
