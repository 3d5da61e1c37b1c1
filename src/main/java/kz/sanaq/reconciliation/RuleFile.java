package kz.sanaq.reconciliation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** A rule as its file states it; see {@code jobs/rules/README.md}. */
record RuleFile(
        String rule,
        Words title,
        SeverityLadder severity,
        @Nullable List<String> appliesTo,
        Scope scope,
        @Nullable FoundBy foundBy,
        @Nullable Words definition,
        @Nullable List<Dimension> forEach,
        @Nullable Map<String, Selection> operands,
        @Nullable String that,
        @Nullable String query,
        Words advice,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        List<Object> examples) {

    /** What must be at hand to assess it: the submission alone, the warehouse, or published figures. */
    enum Scope {
        SUBMISSION,
        WAREHOUSE,
        REGISTER,
        PUBLISHED
    }

    /** Who finds what it describes, where that is not a statement or query of its own. */
    enum FoundBy {
        READER,
        INTAKE,
        COMPARISON
    }
}
