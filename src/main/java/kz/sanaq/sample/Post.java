package kz.sanaq.sample;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** All that is on its way: the drafts of the country, which of them have a fault, and files beside them. */
final class Post {

    private record Extra(String file, String sender, OffsetDateTime received, Supplier<byte[]> bytes) {}

    final Country country;
    private final List<Draft> drafts;
    private final List<Extra> extras = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private final Set<Draft> touched = new HashSet<>();
    private final Set<String> claimed = new HashSet<>();
    private final Map<String, List<Draft>> series = new HashMap<>();
    private final Map<String, List<Draft>> rounds = new HashMap<>();

    Post(Country country, List<Draft> drafts) {
        this.country = country;
        this.drafts = new ArrayList<>(drafts);
        for (Draft draft : drafts) {
            names.add(draft.file);
            series.computeIfAbsent(seriesOf(draft), key -> new ArrayList<>()).add(draft);
            rounds.computeIfAbsent(roundOf(draft), key -> new ArrayList<>()).add(draft);
        }
        series.values().forEach(all -> all.sort(Comparator.comparing(Post::end)));
    }

    private static String seriesOf(Draft draft) {
        return draft.sender
                + draft.about.form()
                + draft.about.institution()
                + draft.about.period().isSomeMonth();
    }

    private static String roundOf(Draft draft) {
        return draft.about.form() + " " + draft.about.period();
    }

    static LocalDate end(Draft draft) {
        return draft.about.period().end();
    }

    List<Draft> drafts() {
        return List.copyOf(drafts);
    }

    boolean isFree(Draft draft) {
        boolean mayHaveSeveral = draft.about.form() == Draft.Form.SUMMARY;
        return !kind(draft).equals("iac") && (mayHaveSeveral || !touched.contains(draft));
    }

    /** Whether no fault has that cell yet, of a draft that may have several. */
    boolean isUnclaimed(Draft draft, String mark) {
        return !claimed.contains(draft.file + " " + mark);
    }

    void claim(Draft draft, String mark) {
        claimed.add(draft.file + " " + mark);
    }

    void touch(Draft draft) {
        touched.add(draft);
    }

    /** What the same sender said of the same before. */
    Optional<Draft> before(Draft draft) {
        return series(draft).stream()
                .filter(other -> end(other).isBefore(end(draft)))
                .reduce((first, second) -> second);
    }

    Optional<Draft> after(Draft draft) {
        return series(draft).stream()
                .filter(other -> end(other).isAfter(end(draft)))
                .findFirst();
    }

    private List<Draft> series(Draft draft) {
        return series.getOrDefault(seriesOf(draft), List.of());
    }

    /** All drafts of the same return and time. */
    List<Draft> round(Draft draft) {
        return Objects.requireNonNull(rounds.get(roundOf(draft)));
    }

    /** What another sender says of the same. */
    Optional<Draft> twin(Draft draft) {
        return round(draft).stream()
                .filter(other -> other != draft
                        && !other.sender.equals(draft.sender)
                        && !kind(draft).equals("iac")
                        && other.about.area().equals(draft.about.area())
                        && other.about.institution().equals(draft.about.institution())
                        && Set.of("edu", "rights").containsAll(Set.of(kind(draft), kind(other))))
                .findFirst();
    }

    static String kind(Draft draft) {
        return draft.sender.replaceFirst("-.*", "");
    }

    void remove(Draft draft) {
        drafts.remove(draft);
        touched.add(draft);
    }

    boolean isTaken(String file) {
        return names.contains(file);
    }

    void rename(Draft draft, String file) {
        names.remove(draft.file);
        draft.file = unique(file);
    }

    /** Another file of the same sender, made of a draft. */
    void send(Draft draft) {
        draft.file = unique(draft.file);
        extras.add(new Extra(draft.file, draft.sender, draft.received, () -> Writing.bytes(draft)));
    }

    String send(String file, String sender, OffsetDateTime received, Supplier<byte[]> bytes) {
        String name = unique(file);
        extras.add(new Extra(name, sender, received, bytes));
        return name;
    }

    private String unique(String file) {
        String name = file;
        for (int number = 2; !names.add(name); number++) {
            int dot = file.lastIndexOf('.');
            name = file.substring(0, dot) + " (" + number + ")" + file.substring(dot);
        }
        return name;
    }

    void into(Outbox outbox) {
        drafts.forEach(outbox::add);
        extras.forEach(extra -> outbox.add(extra.file, extra.sender, extra.received, extra.bytes.get()));
    }
}
