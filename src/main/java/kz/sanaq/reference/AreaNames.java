package kz.sanaq.reference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** All names of areas, found by their comparable form; no name means two areas at one level in one parent at one time. */
final class AreaNames {

    private record Entry(Area area, Name name) {}

    private final AreaWords words;
    private final Map<String, List<Entry>> byForm = new HashMap<>();
    private final Map<String, List<Name>> byCode = new LinkedHashMap<>();

    AreaNames(AreaWords words) {
        this.words = words;
    }

    void add(CsvRow row, Area area, Name name) {
        String form = words.canonical(name.text());
        List<Entry> entries = byForm.computeIfAbsent(form, key -> new ArrayList<>());
        for (Entry other : entries) {
            if (isConfusable(area, other.area) && name.validity().overlaps(other.name.validity())) {
                throw row.bad(Message.of(
                        "reference.ambiguous", "name", name.text(), "code", area.code(), "other", other.area.code()));
            }
        }
        entries.add(new Entry(area, name));
        byCode.computeIfAbsent(area.code(), key -> new ArrayList<>()).add(name);
    }

    /** The areas that a text names, each with that name. */
    List<Named> named(String text) {
        return byForm.getOrDefault(words.canonical(text), List.of()).stream()
                .map(entry -> new Named(entry.area, entry.name))
                .toList();
    }

    List<Named> named(List<String> foldedWords) {
        return byForm.getOrDefault(words.canonical(foldedWords), List.of()).stream()
                .map(entry -> new Named(entry.area, entry.name))
                .toList();
    }

    /** The areas that a text names by itself or with any word of kind put after it. */
    List<Named> namedByStem(String text) {
        return Stream.concat(Stream.of(text), words.kinds().stream().map(kind -> text + " " + kind))
                .flatMap(name -> named(name).stream())
                .toList();
    }

    /** What a district's label may be a spelling of: as written, a town as its akimat, a bare word with any kind. */
    Stream<Stream<Named>> spellingsOfDistrict(String text) {
        Stream<Named> loose = words.isBare(text)
                ? namedByStem(text).stream()
                : words.asAkimat(text).stream().flatMap(town -> named(town).stream());
        return Stream.of(named(text).stream(), loose);
    }

    record Named(Area area, Name name) {}

    List<Name> of(String code) {
        return byCode.getOrDefault(code, List.of());
    }

    List<Name> of(String code, Language language) {
        return of(code).stream().filter(name -> name.language() == language).toList();
    }

    AreaWords words() {
        return words;
    }

    private static boolean isConfusable(Area one, Area other) {
        return !one.code().equals(other.code())
                && one.level() == other.level()
                && Objects.equals(one.parent(), other.parent())
                && one.validity().overlaps(other.validity());
    }
}
