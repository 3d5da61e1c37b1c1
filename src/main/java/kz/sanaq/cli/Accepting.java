package kz.sanaq.cli;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.form.Acceptance;
import kz.sanaq.form.Direction;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.form.Suggestion;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** Tells which heading or row of a reading is meant by what was typed, and what it is accepted as. */
record Accepting(Forms forms, Reading reading) {

    /** All that a label is suggested for. */
    List<Acceptance> suggested() {
        return reading.suggestions().stream()
                .filter(Suggestion::isFound)
                .map(one -> accepted(one, one.label()))
                .toList();
    }

    /**
     * @param asked the number of a suggestion, or what is written
     * @param label what it is; null for what is suggested
     * @param problems gets what is wrong with it
     */
    Optional<Acceptance> accepted(Direction axis, String asked, @Nullable String label, List<Message> problems) {
        Suggestion suggestion = suggestion(axis, asked);
        if (suggestion == null && isNumber(asked)) {
            problems.add(noNumber(axis == Direction.ACROSS ? "--heading" : "--stub", asked));
            return Optional.empty();
        }
        String written = suggestion == null ? asked : suggestion.written();
        String means = label == null && suggestion != null ? suggestion.label() : label;
        if (means == null || written.isBlank()) {
            problems.add(Message.of("cli.forms.no-label", "asked", asked));
            return Optional.empty();
        }
        Optional<Acceptance> accepted = suggestion != null && label == null
                ? Optional.of(accepted(suggestion, means))
                : forms.acceptance(
                        Objects.requireNonNull(reading.returnCode()),
                        Objects.requireNonNull(reading.edition()),
                        axis,
                        written,
                        means);
        if (accepted.isEmpty()) {
            problems.add(Message.of("cli.forms.unknown-label", "label", means));
        }
        return accepted;
    }

    /** Whether a number of a list was typed, and no words. */
    static boolean isNumber(String asked) {
        return asked.strip().matches("[0-9]+");
    }

    /** What to say of a number that the list has not, or no more: the next answer counts anew. */
    static Message noNumber(String option, String asked) {
        return Message.of("cli.forms.no-number", "option", option, "number", asked.strip());
    }

    private static Acceptance accepted(Suggestion one, @Nullable String label) {
        return new Acceptance(
                one.returnCode(), one.edition(), one.table(), one.axis(), one.written(), Objects.requireNonNull(label));
    }

    private @Nullable Suggestion suggestion(Direction axis, String asked) {
        List<Suggestion> all = reading.suggestions();
        for (Suggestion one : all) {
            if (one.axis() == axis && one.written().strip().equals(asked.strip())) {
                return one;
            }
        }
        if (asked.matches("[1-9][0-9]?") && Integer.parseInt(asked) <= all.size()) {
            Suggestion numbered = all.get(Integer.parseInt(asked) - 1);
            return numbered.axis() == axis ? numbered : null;
        }
        return null;
    }
}
