package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** The forms as they are read on a day from a sender: with the answers of stewards that hold then. */
final class Shelves {

    private final Answers answers;
    private final Function<Answers, List<FormReader>> readers;
    private final Map<Answers, Shelf> shelves = new ConcurrentHashMap<>();

    /** Forms that are read together, and how one of them is recognised. */
    record Shelf(List<FormReader> readers, Recognition recognition) {

        static Shelf of(List<FormReader> readers) {
            return new Shelf(
                    List.copyOf(readers),
                    new Recognition(readers.stream().map(FormReader::form).toList()));
        }
    }

    /** @param readers of the forms with such answers */
    Shelves(Answers answers, Function<Answers, List<FormReader>> readers) {
        this.answers = answers;
        this.readers = readers;
    }

    /** The forms as their files have them. */
    Shelf bare() {
        return with(Answers.NONE);
    }

    Shelf on(LocalDate day, String sender) {
        return with(answers.on(day, sender));
    }

    private Shelf with(Answers holding) {
        return shelves.computeIfAbsent(holding, these -> Shelf.of(readers.apply(these)));
    }
}
