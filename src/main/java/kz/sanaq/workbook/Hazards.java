package kz.sanaq.workbook;

import java.util.EnumSet;
import java.util.Set;

/** The hazards of a workbook as a set. */
final class Hazards {

    private Hazards() {}

    static Set<Hazard> of(boolean macros, boolean links) {
        EnumSet<Hazard> hazards = EnumSet.noneOf(Hazard.class);
        if (macros) {
            hazards.add(Hazard.MACROS);
        }
        if (links) {
            hazards.add(Hazard.EXTERNAL_LINKS);
        }
        return hazards;
    }
}
