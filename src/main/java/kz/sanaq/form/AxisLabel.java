package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label that a form knows on one of a table's axes.
 *
 * @param label its spellings, in any language; an empty one is a heading that is left blank
 * @param role what it is for; figures, where nothing is said
 * @param means what it says of the figures
 * @param wanted true when a table without it is a finding
 * @param endsTable true when the table ends with this row
 */
record AxisLabel(
        @Nullable List<String> label,
        @Nullable Role role,
        @Nullable Meaning means,
        @Nullable Boolean wanted,
        @Nullable Boolean endsTable) {

    AxisLabel {
        label = label == null ? List.of() : List.copyOf(label);
        role = role == null ? Role.FIGURE : role;
        means = means == null ? Meaning.NONE : means;
        if (label.isEmpty() && role != Role.PERIOD) {
            throw new IllegalArgumentException("a label needs its spellings; only a period is recognised without");
        }
    }

    List<String> spellings() {
        return label == null ? List.of() : label;
    }

    Role purpose() {
        return role == null ? Role.FIGURE : role;
    }

    Meaning meaning() {
        return means == null ? Meaning.NONE : means;
    }

    boolean isWanted() {
        return Boolean.TRUE.equals(wanted);
    }

    boolean isLast() {
        return Boolean.TRUE.equals(endsTable);
    }
}
