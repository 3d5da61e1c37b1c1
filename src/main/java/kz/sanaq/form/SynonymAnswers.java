package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.AnswerFiles.Author;
import kz.sanaq.reference.AnswerFiles.Edit;
import org.jspecify.annotations.Nullable;

/** Writes what stewards say of strange headings and rows: lines of a return's {@code synonyms.csv}, added or taken back. */
public final class SynonymAnswers {

    private static final int VALID_TO = 7;
    private static final int WITHDRAWN = 11;

    private final AnswerFiles files;

    public SynonymAnswers(AnswerFiles files) {
        this.files = files;
    }

    /**
     * For which workbooks an answer holds.
     *
     * @param sender code of the only sender; empty for all
     * @param from first day of receipt; null for always
     * @param to last day of receipt; null until further notice
     */
    public record Scope(
            String sender,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {}

    /** Answers of one return as new lines. */
    public Edit accepted(List<Acceptance> answers, Scope scope, Author author) {
        return files.added(
                Synonym.file(answers.get(0).returnCode()),
                Synonym.COLUMNS,
                answers.stream().map(answer -> line(answer, scope, author)).toList());
    }

    /**
     * The last answer that stands about a heading or label of a row, marked as taken back; with a last day, closed on it.
     *
     * @return none where no answer that stands is about it
     */
    public Optional<Edit> takenBack(String returnCode, String written, @Nullable LocalDate lastDay, Author author) {
        return files.changed(
                Synonym.file(returnCode),
                Synonym.COLUMNS,
                row -> Synonym.stands(row) && Folding.fold(row.text("written")).equals(Folding.fold(written)),
                fields -> {
                    if (lastDay != null) {
                        fields.set(VALID_TO, lastDay.toString());
                    } else {
                        fields.set(WITHDRAWN, author.name());
                        fields.set(WITHDRAWN + 1, author.on().toString());
                        fields.set(WITHDRAWN + 2, author.reason());
                    }
                });
    }

    private static List<String> line(Acceptance answer, Scope scope, Author author) {
        return List.of(
                answer.edition(),
                answer.table(),
                answer.axis().name(),
                answer.label(),
                answer.written(),
                scope.sender(),
                scope.from() == null ? "" : scope.from().toString(),
                scope.to() == null ? "" : scope.to().toString(),
                author.name(),
                author.on().toString(),
                author.reason(),
                "",
                "",
                "");
    }
}
