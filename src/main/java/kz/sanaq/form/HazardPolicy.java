package kz.sanaq.form;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What becomes of figures with a hazard, as the form says. */
public enum HazardPolicy {
    /** They count, and a note says what was seen. */
    COUNT,
    /** Somebody has to answer; until then they count, or are kept out where nobody can have meant them to count. */
    ASK,
    /** Nothing of their slot is loaded. */
    REFUSE;

    static Optional<HazardPolicy> of(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code().equals(code))
                .findFirst();
    }

    static String codes() {
        return Arrays.stream(values()).map(HazardPolicy::code).collect(Collectors.joining(", "));
    }

    /** As a form's file writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
