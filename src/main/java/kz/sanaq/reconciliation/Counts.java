package kz.sanaq.reconciliation;

/**
 * What a slice of reconciliation did.
 *
 * @param broken subjects that break a rule; those of comparisons and claims are no findings
 * @param gaps differences between sources that were decomposed
 */
public record Counts(int holds, int broken, int notAssessed, int crashed, int findings, int gaps) {

    /** Nothing done. */
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0);

    public Counts plus(Counts other) {
        return new Counts(
                holds + other.holds,
                broken + other.broken,
                notAssessed + other.notAssessed,
                crashed + other.crashed,
                findings + other.findings,
                gaps + other.gaps);
    }

    static Counts of(Outcomes outcomes, int gaps) {
        Counts sum = new Counts(0, 0, 0, 0, outcomes.broken().size(), gaps);
        for (Assessment one : outcomes.assessments()) {
            sum = sum.plus(new Counts(one.holds(), one.broken(), one.notAssessed(), one.crashed(), 0, 0));
        }
        return sum;
    }
}
