package kz.sanaq.reference;

import org.jspecify.annotations.Nullable;

/**
 * A territorial unit.
 *
 * @param code nine digits of the classifier КАТО; {@code 000000000} is the country
 * @param parent code of the unit above; absent for the country
 */
public record Area(
        String code,
        Level level,
        @Nullable String parent,
        Validity validity,
        @Nullable String iso,
        @Nullable String isoOld) {

    /** The country. */
    public static final String COUNTRY = "000000000";

    /** Height in the hierarchy of areas. */
    public enum Level {
        COUNTRY,
        REGION,
        DISTRICT
    }
}
