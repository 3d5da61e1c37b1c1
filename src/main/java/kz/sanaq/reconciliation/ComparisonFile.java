package kz.sanaq.reconciliation;

import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** A comparison as its file states it; see {@code jobs/comparisons/README.md}. */
record ComparisonFile(
        String comparison,
        Words title,
        MeasureKind kind,
        String unit,
        ForEach forEach,
        @Nullable Words scenario,
        Side left,
        Side right,
        Map<String, SourceSelection> selections,
        List<Part> components,
        @Nullable Words unexplained) {

    /** Whether there is one gap, or one for each area. */
    enum ForEach {
        COUNTRY,
        AREA
    }

    /** A source: its name for people and its expression over selections. */
    record Side(Words words, String is) {}

    /**
     * A named component.
     *
     * @param scenario the condition under which it may be read so; needed where kinds are mixed
     * @param bridges the difference between the sides that it makes up for, if it does
     */
    record Part(
            String code,
            Basis basis,
            String is,
            Words words,
            @Nullable Words scenario,
            @Nullable Bridge bridges) {}

    /** In what two sides may differ so that they cannot be compared without a component that is that difference. */
    enum Bridge {
        DATE,
        CATEGORY,
        SECTORS
    }

    /** How a component is known. */
    enum Basis {
        MEASURED,
        PUBLISHED,
        ASSUMED,
        ESTIMATED
    }
}
