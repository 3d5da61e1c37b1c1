package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** The register of institutions with its events, and the way from a reported label to its entry. */
public final class Institutions {

    private final Map<String, Institution> byCode;
    private final List<Institution.Event> events;
    private final List<InstitutionAlias> aliases;
    private final InstitutionMatching matching;

    Institutions(
            Map<String, Institution> byCode,
            List<Institution.Event> events,
            List<InstitutionAlias> aliases,
            InstitutionMatching matching) {
        this.byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
        this.events = List.copyOf(events);
        this.aliases = List.copyOf(aliases);
        this.matching = matching;
    }

    /**
     * A register entry that a label may mean.
     *
     * @param score 1 for the BIN or a steward's answer, else likeness of name and place between 0 and 1
     * @param why what it rests on, in a few words
     * @param by who says so: a steward, or the matcher
     */
    public record Match(Institution institution, double score, String why, String by) {

        static final String MATCHER = "matcher";

        Match(Institution institution, double score, String why) {
            this(institution, score, why, MATCHER);
        }

        /** Code, newest name and likeness: {@code SYN-11-004 КГУ «Детский дом» 0.83}. */
        public String text() {
            return "%s %s %s".formatted(institution.code(), institution.last().nameRu(), likeness());
        }

        private String likeness() {
            return String.format(Locale.ROOT, "%.2f", score);
        }
    }

    /** What a label means: one entry, or the entries it may mean. */
    public sealed interface Answer {

        /** One entry, beyond doubt. */
        record Resolved(Match match) implements Answer {}

        /**
         * Not certain.
         *
         * @param candidates best first, at most five; empty where nothing is near
         */
        record Open(List<Match> candidates) implements Answer {

            /** Why a workbook that speaks of this one institution cannot be filed, with all that is needed to ask again. */
            public Message refusal(
                    String label,
                    @Nullable String bin,
                    @Nullable String locality,
                    String area,
                    @Nullable LocalDate date) {
                return Message.of(
                        candidates.isEmpty() ? "reference.unknown-institution" : "reference.uncertain-institution",
                        "label",
                        label,
                        "bin",
                        bin == null ? "" : bin,
                        "locality",
                        locality == null ? "" : locality,
                        "area",
                        area,
                        "date",
                        date == null ? "" : date.toString(),
                        "candidates",
                        text());
            }

            /** The candidates as people read them, numbered. */
            public String text() {
                return IntStream.range(0, candidates.size())
                        .mapToObj(i -> i + 1 + ") " + candidates.get(i).text())
                        .collect(Collectors.joining("; "));
            }
        }

        /** The entry, where there is one beyond doubt. */
        default Optional<Match> entry() {
            return this instanceof Resolved resolved ? Optional.of(resolved.match()) : Optional.empty();
        }
    }

    public Optional<Institution> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Institution> all() {
        return byCode.values();
    }

    public List<Institution.Event> events() {
        return events;
    }

    /** What stewards have answered, those taken back included. */
    public List<InstitutionAlias> aliases() {
        return aliases;
    }

    /**
     * What a reported label means: by its BIN, by a steward's answer, else by name and place within the area and those it
     * came from or went to. One entry only where the likeness reaches 0.85 and no second entry is nearly as like.
     *
     * @param bin as written; a number whose check digit is wrong decides nothing
     * @param area code of the area that the report speaks of; {@code 000000000} searches the whole country
     * @param date when the label was in use; absent: any time
     */
    public Answer ask(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return matching.ask(label, bin, locality, area, date);
    }

    /** The entry of {@link #ask}, where there is one beyond doubt. */
    public Optional<Match> resolve(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return ask(label, bin, locality, area, date).entry();
    }

    /** The entries most like a label, best first, at most five: what a steward chooses from. */
    public List<Match> candidates(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return matching.candidates(label, bin, locality, area, date);
    }
}
