package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of institutions with its events, and the way from a reported label to its entry. */
public final class Institutions {

    private final Map<String, Institution> byCode;
    private final List<Institution.Event> events;
    private final InstitutionMatching matching;

    Institutions(Map<String, Institution> byCode, List<Institution.Event> events, InstitutionMatching matching) {
        this.byCode = Collections.unmodifiableMap(new LinkedHashMap<>(byCode));
        this.events = List.copyOf(events);
        this.matching = matching;
    }

    /**
     * A register entry that a label may mean.
     *
     * @param score 1 for the BIN, else likeness of name and place between 0 and 1
     * @param why what the likeness rests on, in a few English words
     */
    public record Match(Institution institution, double score, String why) {}

    public Optional<Institution> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public Collection<Institution> all() {
        return byCode.values();
    }

    public List<Institution.Event> events() {
        return events;
    }

    /**
     * The entry that a reported label means: by its BIN, else by name and place within the area and those it came from
     * or went to. None unless the likeness reaches 0.85 and no second entry is nearly as like.
     *
     * @param area code of the area that the report speaks of; {@code 000000000} searches the whole country
     * @param date when the label was in use; absent: any time
     */
    public Optional<Match> resolve(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return matching.resolve(label, bin, locality, area, date);
    }

    /** The entries most like a label, best first, at most five: what a steward chooses from. */
    public List<Match> candidates(
            String label, @Nullable String bin, @Nullable String locality, String area, @Nullable LocalDate date) {
        return matching.candidates(label, bin, locality, area, date);
    }
}
