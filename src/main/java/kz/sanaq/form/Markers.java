package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a form's senders write where there is no number, and what it counts as.
 *
 * @param unclear words that may mean nothing or not known, such as "нет": no data, and each breaks rule C03
 * @param dashCountsAs what a dash counts as; without it there is no policy, and each dash breaks rule C03
 * @param thousands words behind a number that say it is given in thousands; without them such a number is unreadable
 * @param empty whether an empty cell is an observation without a value, or none at all
 */
record Markers(
        List<String> dash,
        @Nullable DashPolicy dashCountsAs,
        List<String> noData,
        @Nullable List<String> unclear,
        List<String> notApplicable,
        List<String> suppressed,
        @Nullable List<String> thousands,
        EmptyPolicy empty) {

    /** What a dash counts as. */
    enum DashPolicy {
        ZERO,
        UNKNOWN
    }

    /** What an empty cell is. */
    enum EmptyPolicy {
        /** Something was asked for and not given: an observation without a value. */
        KEPT,
        /** Nothing was asked for there. */
        ABSENT
    }
}
