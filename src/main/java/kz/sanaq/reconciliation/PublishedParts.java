package kz.sanaq.reconciliation;

import java.util.List;
import java.util.stream.Stream;

/** Published figures that are parts of another one, as the reference data record them. */
record PublishedParts(String code, String whole, List<String> parts) {

    /** The whole and its parts. */
    List<String> figures() {
        return Stream.concat(Stream.of(whole), parts.stream()).toList();
    }
}
