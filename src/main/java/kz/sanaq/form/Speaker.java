package kz.sanaq.form;

import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;

/**
 * Whom a page as a whole speaks of.
 *
 * @param area the sender's area
 * @param institution the one organisation that its title names
 * @param meaning what the title says of all its figures
 */
record Speaker(ReportedUnit area, @Nullable ReportedUnit institution, Meaning meaning) {

    /** The unit of figures that name none of their own. */
    ReportedUnit unit() {
        return institution == null ? area : institution;
    }
}
