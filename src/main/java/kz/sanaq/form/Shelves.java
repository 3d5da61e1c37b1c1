package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms as they are read on a day from a sender: with the synonyms that hold then. */
final class Shelves {

    private final List<Synonym> synonyms;
    private final Function<Synonyms, List<FormReader>> readers;
    private final Map<List<Synonym>, Shelf> shelves = new ConcurrentHashMap<>();

    /** Forms that are read together, and how one of them is recognised. */
    record Shelf(List<FormReader> readers, Recognition recognition) {

        static Shelf of(List<FormReader> readers) {
            return new Shelf(
                    List.copyOf(readers),
                    new Recognition(readers.stream().map(FormReader::form).toList()));
        }
    }

    /** @param readers of the forms with such synonyms */
    Shelves(List<Synonym> synonyms, Function<Synonyms, List<FormReader>> readers) {
        this.synonyms = List.copyOf(synonyms);
        this.readers = readers;
    }

    /** The forms as their files have them. */
    Shelf bare() {
        return with(List.of());
    }

    Shelf on(LocalDate day, String sender) {
        return with(
                synonyms.stream().filter(synonym -> synonym.holds(day, sender)).toList());
    }

    private Shelf with(List<Synonym> holding) {
        return shelves.computeIfAbsent(holding, these -> Shelf.of(readers.apply(new Synonyms(these))));
    }
}
