package kz.sanaq.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What labels mean in the forms there are: a table never seen has words that others have too. */
final class DraftLabels {

    private static final List<String> OF_WHICH =
            List.of("в том числе", "в т ч", "из них", "оның ішінде", "соның ішінде", "of which");
    private static final List<String> NOTES = List.of("примечание", "прим", "ескерту", "note");

    private final Map<String, AxisLabel> across = new HashMap<>();
    private final Map<String, AxisLabel> down = new HashMap<>();

    DraftLabels(List<FormFile> forms) {
        for (FormFile form : forms) {
            for (TableFile table : form.tables()) {
                learn(table.across().labels(), across);
                learn(table.down().labels(), down);
            }
        }
    }

    private static void learn(List<AxisLabel> labels, Map<String, AxisLabel> into) {
        labels.stream()
                .filter(label -> label.purpose().hasFigures())
                .forEach(label ->
                        label.spellings().forEach(spelling -> into.putIfAbsent(Folding.fold(spelling), label)));
    }

    /** The label that a heading with figures below it is elsewhere. */
    @Nullable
    AxisLabel heading(String written) {
        return first(written, across);
    }

    /** The label that the name of a row is elsewhere: a section, a total, a line. */
    @Nullable
    AxisLabel row(String written) {
        return first(written, down);
    }

    static boolean isOfWhich(String written) {
        return isOneOf(written, OF_WHICH);
    }

    static boolean isNote(String written) {
        return isOneOf(written, NOTES);
    }

    private static boolean isOneOf(String written, List<String> words) {
        return words.stream().map(Folding::fold).anyMatch(Label.spellings(written)::contains);
    }

    private static @Nullable AxisLabel first(String written, Map<String, AxisLabel> known) {
        return Label.spellings(written).stream()
                .flatMap(spelling -> Stream.ofNullable(known.get(spelling)))
                .findFirst()
                .orElse(null);
    }
}
