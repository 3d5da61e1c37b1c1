package kz.sanaq.observation;

import org.jspecify.annotations.Nullable;

/**
 * An organisation or area as a sender wrote it, before it is resolved.
 *
 * @param label the name as written
 * @param bin the business identification number as written, text
 * @param locality the place as written; for an area below a region, the label of that region
 * @param scopeArea KATO code of the area that the submission speaks of; {@code 000000000} is the country
 */
public record ReportedUnit(
        Kind kind,
        String label,
        @Nullable String bin,
        @Nullable String locality,
        String scopeArea) {

    /** What a unit can be resolved to. */
    public enum Kind {
        INSTITUTION,
        AREA
    }

    /** The area that a submission as a whole speaks of. */
    public static ReportedUnit area(String label, String scopeArea) {
        return new ReportedUnit(Kind.AREA, label, null, null, scopeArea);
    }
}
