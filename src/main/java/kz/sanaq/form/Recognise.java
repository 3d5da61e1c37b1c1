package kz.sanaq.form;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sheet of the form contains, in phrases; {@code |} separates spellings of the same thing, a word may be cut
 * short, and a full stop at the end means that the word ends there.
 *
 * @param allOf every one must occur
 * @param anyOf each that occurs makes the form likelier
 * @param noneOf none may occur
 */
record Recognise(
        List<String> allOf,
        @Nullable List<String> anyOf,
        @Nullable List<String> noneOf) {

    Recognise {
        allOf = List.copyOf(allOf);
        anyOf = anyOf == null ? List.of() : List.copyOf(anyOf);
        noneOf = noneOf == null ? List.of() : List.copyOf(noneOf);
        if (allOf.isEmpty()) {
            throw new IllegalArgumentException("all-of needs at least one phrase");
        }
    }
}
