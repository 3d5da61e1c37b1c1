package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A label that a form knows on one of a table's axes.
 *
 * @param label its spellings, in any language; an empty one is a heading that is left blank, and one that ends with a
 *     star begins a text that goes on, with the date it speaks of
 * @param role what it is for; figures, where nothing is said
 * @param means what it says of the figures
 * @param attribute what the texts of its row or column say of the unit, such as {@code bin}
 * @param worded true where its figures are written with words around them, so that a text is no fault (C02)
 * @param wanted true when a table without it is a finding
 * @param endsTable true when the table ends with this row
 * @param number across only: the number printed under its heading
 * @param words down only: what is written beside its code; the beginning or the end of it is enough
 */
record AxisLabel(
        @Nullable List<String> label,
        @Nullable Role role,
        @Nullable Meaning means,
        @Nullable String attribute,
        @Nullable Boolean worded,
        @Nullable Boolean wanted,
        @Nullable Boolean endsTable,
        @Nullable Integer number,
        @Nullable List<String> words) {

    AxisLabel {
        label = label == null ? List.of() : List.copyOf(label);
        role = role == null ? Role.FIGURE : role;
        means = means == null ? Meaning.NONE : means;
        words = words == null ? List.of() : List.copyOf(words);
        if (label.isEmpty() && role != Role.PERIOD) {
            throw new IllegalArgumentException("a label needs its spellings; only a period is recognised without");
        }
        if (attribute != null && role.hasFigures()) {
            throw new IllegalArgumentException(
                    "an attribute is said in words: role text, unit-name, unit-bin or unit-locality");
        }
        if (role == Role.TEXT && attribute == null) {
            throw new IllegalArgumentException("a text says what: attribute");
        }
    }

    List<String> spellings() {
        return label == null ? List.of() : label;
    }

    /** What it is called to people; empty for a period, which is recognised without. */
    String name() {
        return spellings().isEmpty() ? "" : spellings().get(0);
    }

    /** The same label with one spelling more. */
    AxisLabel speltAlso(String spelling) {
        List<String> spellings = new ArrayList<>(spellings());
        spellings.add(spelling);
        return new AxisLabel(spellings, role, means, attribute, worded, wanted, endsTable, number, words);
    }

    Role purpose() {
        return role == null ? Role.FIGURE : role;
    }

    List<String> wordsBeside() {
        return words == null ? List.of() : words;
    }

    Meaning meaning() {
        return means == null ? Meaning.NONE : means;
    }

    /** Whether its text goes on with the date it speaks of. */
    boolean statesDate() {
        return spellings().stream().anyMatch(spelling -> spelling.endsWith("*"));
    }

    /** Whether its figures are totals that the sender wrote. */
    boolean isStatedTotal() {
        return purpose() == Role.TOTAL || purpose() == Role.SECTION;
    }

    boolean isWorded() {
        return Boolean.TRUE.equals(worded);
    }

    boolean isWanted() {
        return Boolean.TRUE.equals(wanted);
    }

    boolean isLast() {
        return Boolean.TRUE.equals(endsTable);
    }
}
