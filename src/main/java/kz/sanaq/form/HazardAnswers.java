package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.AnswerFiles.Author;
import kz.sanaq.reference.AnswerFiles.Edit;
import org.jspecify.annotations.Nullable;

/** Writes what stewards decide about hazards: lines of a return's {@code hazard-answers.csv}, added or taken back. */
public final class HazardAnswers {

    private final AnswerFiles files;

    public HazardAnswers(AnswerFiles files) {
        this.files = files;
    }

    /** Answers for an edition of a return's form as new lines. */
    public Edit decided(String returnCode, String edition, List<Treatment> answers, AnswerScope scope, Author author) {
        return HazardAnswer.file(returnCode)
                .added(
                        files,
                        answers.stream()
                                .map(answer -> List.of(
                                        edition,
                                        answer.hazard().code(),
                                        answer.policy().code()))
                                .toList(),
                        scope,
                        author);
    }

    /**
     * The last answer that stands about a hazard of an edition, marked as taken back; with a last day, closed on it.
     *
     * @param sender whose workbook it holds for
     * @return none where no answer that stands is about it
     */
    public Optional<Edit> takenBack(
            String returnCode,
            String edition,
            HazardKind hazard,
            String sender,
            @Nullable LocalDate lastDay,
            Author author) {
        return HazardAnswer.file(returnCode)
                .takenBack(
                        files,
                        row -> row.text("hazard").equals(hazard.code())
                                && row.optional("edition").orElse(edition).equals(edition),
                        sender,
                        lastDay,
                        author);
    }
}
