package kz.sanaq.form;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;

/**
 * What a steward decided about a hazard: a line of {@code jobs/returns/<code>/hazard-answers.csv}. It goes before what the form
 * says.
 *
 * @param returnCode the return whose workbooks it is about
 * @param edition the edition of the form; empty for all
 * @param scope the workbooks for which it holds
 */
record HazardAnswer(String returnCode, String edition, HazardKind hazard, HazardPolicy policy, AnswerScope scope) {

    /** What is said of a sender goes before what is said of all, of an edition before all editions. */
    static final Comparator<HazardAnswer> NARROWER = Comparator.<HazardAnswer, Boolean>comparing(
                    answer -> !answer.scope.isOfAll())
            .thenComparing(answer -> !answer.edition.isEmpty());

    /** The file of a return's answers. */
    static AnswerFile file(String returnCode) {
        return new AnswerFile(returnCode, "hazard-answers.csv", List.of("edition", "hazard", "policy"));
    }

    /** The answers of a return that stand. */
    static List<HazardAnswer> read(Knowledge knowledge, String returnCode, List<FormFile> editions) {
        return file(returnCode).standing(knowledge).stream()
                .map(row -> of(returnCode, row, editions))
                .toList();
    }

    private static HazardAnswer of(String returnCode, CsvRow row, List<FormFile> editions) {
        String edition = row.optional("edition").orElse("");
        if (!edition.isEmpty()
                && editions.stream().noneMatch(form -> form.edition().equals(edition))) {
            throw row.bad("edition", Message.of("form.unknown-code", "code", edition, "what", "edition"));
        }
        HazardKind hazard = coded(row, "hazard", HazardKind.of(row.text("hazard")), HazardKind.codes());
        HazardPolicy policy = coded(row, "policy", HazardPolicy.of(row.text("policy")), HazardPolicy.codes());
        if (!hazard.allows(policy)) {
            throw row.bad("policy", Message.of("form.cannot-refuse", "hazard", hazard.code()));
        }
        return new HazardAnswer(returnCode, edition, hazard, policy, AnswerScope.of(row));
    }

    private static <T> T coded(CsvRow row, String column, Optional<T> found, String all) {
        return found.orElseThrow(
                () -> row.bad(column, Message.of("knowledge.not-one-of", "found", row.text(column), "expected", all)));
    }

    boolean isOf(FormFile form) {
        return returnCode.equals(form.form()) && (edition.isEmpty() || edition.equals(form.edition()));
    }
}
