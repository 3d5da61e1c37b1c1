package kz.sanaq.sample;

import java.util.function.Predicate;

/** A kind of fault: the rules that should find it, the main one first, where it may be, and how it gets there. */
record Fault(String kind, String rules, Predicate<Draft> where, Planter planter) {

    /** Puts one fault of a kind on a draft. */
    interface Planter {

        /** False where there is no place for it; what was changed until then is undone. */
        boolean plant(Spot spot);
    }

    static Predicate<Draft> on(Draft.Form... forms) {
        return draft -> java.util.List.of(forms).contains(draft.about.form());
    }

    /** On a real workbook, not on a text or a page. */
    static Predicate<Draft> inWorkbook(Draft.Form... forms) {
        return on(forms).and(draft -> draft.format.hasFormulas());
    }
}
