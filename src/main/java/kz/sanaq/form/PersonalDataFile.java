package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code jobs/personal-data.yaml}: what is taken for personal data.
 *
 * @param examples texts and whether they name a person; tested
 */
record PersonalDataFile(
        Thresholds thresholds,
        List<String> nameHeadings,
        List<String> birthHeadings,
        List<String> officials,
        List<String> namedAfter,
        List<String> ofChildren,
        List<String> patronymics,
        List<String> surnames,
        List<String> givenNames,
        List<Example> examples) {

    /** How many names and dates are personal data, each at least one. */
    record Thresholds(
            int rowsWithNameAndDate,
            int rowsUnderBirthHeading,
            int birthDatesUnderHeading,
            int namesUnderHeading,
            int namesInColumn,
            int shareOfNames) {

        Thresholds {
            if (Math.min(
                            Math.min(rowsWithNameAndDate, rowsUnderBirthHeading),
                            Math.min(Math.min(birthDatesUnderHeading, namesUnderHeading), namesInColumn))
                    < 1) {
                throw new IllegalArgumentException("every threshold is at least 1");
            }
            if (shareOfNames < 1 || shareOfNames > 100) {
                throw new IllegalArgumentException("share-of-names is a percentage: 1 to 100");
            }
        }
    }

    /** Whom a text is about. */
    enum Is {
        PERSON,
        NOBODY
    }

    /** A text, whole or longer than a name. */
    record Example(@Nullable String whole, @Nullable String within, Is is) {}
}
