package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A steward's answer: what senders of an area mean by a label.
 *
 * @param locality the place as written; absent where the label means the same wherever it stands
 * @param area code of the area that the label is used in
 * @param institution code of the register's entry
 * @param validity the days on which the label means it
 * @param withdrawal absent while it stands
 */
public record InstitutionAlias(
        String written,
        @Nullable String locality,
        String area,
        String institution,
        Validity validity,
        String decidedBy,
        LocalDate decidedOn,
        String reason,
        @Nullable Withdrawal withdrawal) {

    /** Who took an answer back, when and why; the answer stays in the file and means nothing any more. */
    public record Withdrawal(String by, LocalDate on, String because) {}

    /** The columns of {@code institution-aliases.csv}. */
    static final String[] COLUMNS = {
        "written",
        "locality",
        "area",
        "institution",
        "valid_from",
        "valid_to",
        "decided_by",
        "decided_on",
        "reason",
        "withdrawn_by",
        "withdrawn_on",
        "withdrawn_because"
    };

    public boolean stands() {
        return withdrawal == null;
    }

    boolean holdsOn(@Nullable LocalDate date) {
        return date == null ? validity.isOpen() : validity.contains(date);
    }

    /** Whether the two are about the same label in the same place at some one time. */
    boolean meets(InstitutionAlias other) {
        return Folding.fold(written).equals(Folding.fold(other.written))
                && area.equals(other.area)
                && place().equals(other.place())
                && validity.overlaps(other.validity);
    }

    private Optional<String> place() {
        return Optional.ofNullable(locality).map(Folding::fold);
    }
}
