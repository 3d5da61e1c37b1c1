package kz.sanaq.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;

/**
 * What is owed and came or did not.
 *
 * @param rounds those that lack something, and the newest of each return
 * @param completeRounds further ones that lack nothing
 * @param missing by sender, in the order of areas
 * @param moreMissing further reports that are missing
 */
record Owed(List<Round> rounds, int completeRounds, List<Missing> missing, int moreMissing) {

    boolean hasMoreRounds() {
        return completeRounds > 0;
    }

    boolean hasMoreMissing() {
        return moreMissing > 0;
    }

    /** One return for one period; a stock's period is its date. */
    record Round(
            Words title,
            LocalDate start,
            LocalDate end,
            int expected,
            int received,
            int pending,
            int refused,
            int missing) {

        boolean isPeriod() {
            return !start.equals(end);
        }

        boolean isComplete() {
            return received == expected;
        }

        boolean hasPending() {
            return pending > 0;
        }

        boolean hasRefused() {
            return refused > 0;
        }

        boolean hasMissing() {
            return missing > 0;
        }

        /** Widths of the four parts of a bar, as a style sheet writes numbers. */
        Map<String, String> parts() {
            return Map.of(
                    "received", String.valueOf(received),
                    "pending", String.valueOf(pending),
                    "refused", String.valueOf(refused),
                    "missing", String.valueOf(missing));
        }
    }

    /** What one sender did not send. */
    record Missing(Words area, Words sender, List<MissingReport> reports) {}

    /**
     * A report that did not come.
     *
     * @param institutions the first that it is missing for, where it is owed for each; empty otherwise
     */
    record MissingReport(
            Words title,
            LocalDate start,
            LocalDate end,
            LocalDate due,
            boolean isOverdue,
            List<Words> institutions,
            int moreInstitutions) {

        boolean isPeriod() {
            return !start.equals(end);
        }

        boolean hasMoreInstitutions() {
            return moreInstitutions > 0;
        }
    }
}
