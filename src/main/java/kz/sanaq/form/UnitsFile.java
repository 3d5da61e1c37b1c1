package kz.sanaq.form;

import java.util.List;

/**
 * What people write behind a number for what it counts: {@code jobs/returns/units.yaml}.
 *
 * @param examples texts and what becomes of them; tested
 */
record UnitsFile(List<Unit> units, List<Example> examples) {

    /** A unit of a measure and the words for it. */
    record Unit(String unit, List<String> written) {}

    /** What becomes of a number with words. */
    enum Expect {
        COUNTS,
        OTHER_UNIT
    }

    /** A text in a figure of this unit. */
    record Example(String text, String of, Expect expect) {}
}
