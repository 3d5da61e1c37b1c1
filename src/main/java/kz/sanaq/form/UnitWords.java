package kz.sanaq.form;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.sanaq.language.Message;

/** Tells by the word behind a number whether it counts what its figure counts. */
final class UnitWords {

    private final Map<String, Set<String>> unitsByWord = new HashMap<>();

    UnitWords(UnitsFile file) {
        for (UnitsFile.Unit unit : file.units()) {
            for (String word : unit.written()) {
                unitsByWord
                        .computeIfAbsent(Folding.fold(word), folded -> new HashSet<>())
                        .add(unit.unit());
            }
        }
    }

    /** The value in a figure of this unit: unreadable where the word behind it names another one. */
    Value in(String unit, Value value) {
        NumberText text = value.text();
        if (text == null || text.words().isEmpty()) {
            return value;
        }
        Set<String> named = unitsByWord.getOrDefault(firstWord(text.words()), Set.of(unit));
        return named.contains(unit) ? value : Value.unreadable(Message.of("form.other-unit", "unit", unit));
    }

    private static String firstWord(String words) {
        return Folding.fold(words).split(" ", 2)[0];
    }
}
