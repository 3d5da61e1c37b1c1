package kz.sanaq.observation;

/**
 * What a value counts, in codes of the reference data; {@link #ALL} where a value is not split.
 *
 * @param setting care setting, such as {@code DD}
 * @param category child category, such as {@code ORPH}
 * @param measure such as {@code children} or {@code inflow}; its kind and unit are the measure's own
 */
public record Dimensions(
        String setting, String category, String measure, String sex, String age, String disability, String residence) {

    /** The code of "not split". */
    public static final String ALL = "ALL";

    /** A measure that is split by nothing. */
    public static Dimensions of(String measure) {
        return new Dimensions(ALL, ALL, measure, ALL, ALL, ALL, ALL);
    }
}
