package kz.sanaq.form;

import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.AnswerFiles.Author;
import kz.sanaq.reference.AnswerFiles.Edit;

/** {@code jobs/cleared-workbooks.csv}: workbooks that somebody has looked at, and says that they have no personal data. */
public final class Cleared {

    private static final String FILE = "cleared-workbooks.csv";

    private static final String[] COLUMNS = {
        "sha256", "decided_by", "decided_on", "reason", "withdrawn_by", "withdrawn_on", "withdrawn_because"
    };

    private static final int WITHDRAWN = 4;

    private Cleared() {}

    /** The SHA-256 of each, in hexadecimal digits; none where nobody has said so yet. */
    static Set<String> standing(Knowledge knowledge) {
        Set<String> standing = new HashSet<>();
        if (Files.exists(knowledge.root().resolve(FILE))) {
            for (CsvRow row : knowledge.csv(FILE, COLUMNS)) { // the last word on a workbook counts
                String sha256 = row.text("sha256");
                if (stands(row)) {
                    standing.add(sha256);
                } else {
                    standing.remove(sha256);
                }
            }
        }
        return Set.copyOf(standing);
    }

    /** Whether somebody has said so of a workbook, and the last word is that it was wrong. */
    public static boolean isTakenBack(Knowledge knowledge, String sha256) {
        return Files.exists(knowledge.root().resolve(FILE))
                && knowledge.csv(FILE, COLUMNS).stream()
                        .anyMatch(row -> row.text("sha256").equals(sha256))
                && !standing(knowledge).contains(sha256);
    }

    /** That a workbook has no personal data, as a new line. */
    public static Edit added(AnswerFiles files, String sha256, Author author) {
        List<String> line = List.of(sha256, author.name(), author.on().toString(), author.reason(), "", "", "");
        return files.added(FILE, COLUMNS, List.of(line));
    }

    /** The same taken back: the next copy of it is looked over again. None where nobody has said so. */
    public static Optional<Edit> takenBack(AnswerFiles files, String sha256, Author author) {
        return files.changed(
                FILE, COLUMNS, row -> stands(row) && row.text("sha256").equals(sha256), fields -> {
                    fields.set(WITHDRAWN, author.name());
                    fields.set(WITHDRAWN + 1, author.on().toString());
                    fields.set(WITHDRAWN + 2, author.reason());
                });
    }

    private static boolean stands(CsvRow row) {
        return row.optional("withdrawn_on").isEmpty();
    }
}
