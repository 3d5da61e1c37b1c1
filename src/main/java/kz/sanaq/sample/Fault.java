package kz.sanaq.sample;

import java.util.List;
import java.util.function.Predicate;

/**
 * A kind of fault: the rules that should find it, the main one first, where it may be, and how it gets there.
 *
 * @param isRare whether there are only a few places for it, so that it must come before the others
 */
record Fault(String kind, String rules, Predicate<Draft> where, Planter planter, boolean isRare) {

    Fault(String kind, String rules, Predicate<Draft> where, Planter planter) {
        this(kind, rules, where, planter, false);
    }

    Fault rare() {
        return new Fault(kind, rules, where, planter, true);
    }

    /** Puts one fault of a kind on a draft. */
    interface Planter {

        /** False where there is no place for it; what was changed until then is undone. */
        boolean plant(Spot spot);
    }

    static Predicate<Draft> on(Draft.Form... forms) {
        return draft -> List.of(forms).contains(draft.about.form());
    }

    /** On a real workbook, not on a text or a page. */
    static Predicate<Draft> inWorkbook(Draft.Form... forms) {
        return on(forms).and(draft -> draft.format.hasFormulas());
    }
}
