package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One organisation of the register, through its renamings, conversions and moves.
 *
 * @param bin business identification number, twelve digits; an attribute, not the key
 * @param ministry code of the supervising ministry
 * @param states what it was, state after state, the first from its opening
 */
public record Institution(String code, @Nullable String bin, String ministry, Validity validity, List<State> states) {

    /** What holds of an institution for a while. */
    public record State(
            Validity validity,
            String setting,
            String area,
            String locality,
            String nameRu,
            String nameKk,
            @Nullable Integer capacity) {}

    /** The kinds of change in a register. */
    public enum Change {
        OPENED,
        CLOSED,
        RENAMED,
        CONVERTED,
        MOVED,
        HANDED_OVER,
        BOUNDARY
    }

    /** An entry of the register's history. */
    public record Event(
            String institution,
            LocalDate date,
            Change kind,
            @Nullable String settingAfter,
            @Nullable String areaAfter,
            @Nullable String localityAfter,
            @Nullable String nameRuAfter,
            @Nullable String nameKkAfter,
            @Nullable String successor,
            @Nullable String orderReference) {}

    /** The state on this date; none before its opening and after its end. */
    public Optional<State> on(LocalDate date) {
        return states.stream().filter(state -> state.validity().contains(date)).findFirst();
    }

    /** The state on this date; before its opening the first, after its end the last. */
    public State nearest(LocalDate date) {
        return on(date).orElseGet(() -> date.isBefore(validity.from()) ? states.get(0) : last());
    }

    /** The newest state. */
    public State last() {
        return states.stream()
                .max(Comparator.comparing(state -> state.validity().from()))
                .orElseThrow();
    }
}
