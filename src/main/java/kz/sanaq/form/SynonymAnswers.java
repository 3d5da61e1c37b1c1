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

    private final AnswerFiles files;

    public SynonymAnswers(AnswerFiles files) {
        this.files = files;
    }

    /** Answers of one return as new lines. */
    public Edit accepted(List<Acceptance> answers, AnswerScope scope, Author author) {
        return Synonym.file(answers.get(0).returnCode())
                .added(files, answers.stream().map(SynonymAnswers::fields).toList(), scope, author);
    }

    /**
     * The last answer that stands about a heading or label of a row, marked as taken back; with a last day, closed on it.
     *
     * @param sender whose workbook it holds for
     * @return none where no answer that stands is about it
     */
    public Optional<Edit> takenBack(
            String returnCode, String written, String sender, @Nullable LocalDate lastDay, Author author) {
        return Synonym.file(returnCode)
                .takenBack(
                        files,
                        row -> Folding.fold(row.text("written")).equals(Folding.fold(written)),
                        sender,
                        lastDay,
                        author);
    }

    private static List<String> fields(Acceptance answer) {
        return List.of(answer.edition(), answer.table(), answer.axis().name(), answer.label(), answer.written());
    }
}
