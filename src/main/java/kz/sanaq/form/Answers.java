package kz.sanaq.form;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What stewards said of headings, rows and hazards: all of it, or what holds for a workbook. */
record Answers(List<Synonym> synonyms, List<HazardAnswer> hazards) {

    static final Answers NONE = new Answers(List.of(), List.of());

    Answers {
        synonyms = List.copyOf(synonyms);
        hazards = List.copyOf(hazards);
    }

    /** Those that hold for what this sender's workbooks, received on this day, say. */
    Answers on(LocalDate day, String sender) {
        return new Answers(
                synonyms.stream()
                        .filter(answer -> answer.scope().holds(day, sender))
                        .toList(),
                hazards.stream()
                        .filter(answer -> answer.scope().holds(day, sender))
                        .toList());
    }

    /** The form with the spellings that were accepted. */
    FormFile applied(FormFile form) {
        return new Synonyms(synonyms).applied(form);
    }

    /** What was decided for a form; of two answers the narrower, of equals the later line. */
    Map<HazardKind, HazardPolicy> policies(FormFile form) {
        Map<HazardKind, HazardPolicy> policies = new EnumMap<>(HazardKind.class);
        hazards.stream()
                .filter(answer -> answer.isOf(form))
                .sorted(HazardAnswer.NARROWER)
                .forEach(answer -> policies.put(answer.hazard(), answer.policy()));
        return policies;
    }
}
