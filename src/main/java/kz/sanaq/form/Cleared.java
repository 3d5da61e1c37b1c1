package kz.sanaq.form;

import java.nio.file.Files;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.Knowledge;

/** {@code jobs/cleared-workbooks.csv}: workbooks that somebody has looked at, and says that they have no personal data. */
final class Cleared {

    static final String FILE = "cleared-workbooks.csv";

    static final String[] COLUMNS = {
        "sha256", "decided_by", "decided_on", "reason", "withdrawn_by", "withdrawn_on", "withdrawn_reason"
    };

    private Cleared() {}

    /** The SHA-256 of each, in hexadecimal digits; none where nobody has said so yet. */
    static Set<String> standing(Knowledge knowledge) {
        return Files.exists(knowledge.root().resolve(FILE))
                ? knowledge.csv(FILE, COLUMNS).stream()
                        .filter(row -> row.optional("withdrawn_on").isEmpty())
                        .map(row -> row.text("sha256"))
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }
}
