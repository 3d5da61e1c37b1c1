package kz.sanaq.observation;

/** What stood in a figure's cell: the same seven states everywhere. Only REPORTED, and a DASH that counts, has a value. */
public enum CellState {
    /** A number was written, a typed 0 included. */
    REPORTED,
    /** Nothing was written. */
    EMPTY,
    /** A dash; it is a zero only where the form's policy says so. */
    DASH,
    /** "No data" in words: н/д, мәлімет жоқ. */
    NO_DATA,
    /** The cell cannot have a value: X. */
    NOT_APPLICABLE,
    /** Hidden for confidentiality. */
    SUPPRESSED,
    /** Something was written that is no number. */
    UNREADABLE
}
