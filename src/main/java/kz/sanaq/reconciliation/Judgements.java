package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code quality.judgement}. */
final class Judgements {

    private static final String FORGET = "delete from quality.judgement where rule = :rule";

    private static final String KEEP = """
            insert into quality.judgement (
                rule, subject_kind, subject, rule_version, outcome, severity, message, left_value, right_value, residual, missing,
                component, figures, run_id)
            select
                rule, subject_kind, subject, rule_version, outcome, severity, cast(message as jsonb), left_value, right_value,
                left_value - right_value, missing, component, figures, :run
            from jsonb_to_recordset(cast(:rows as jsonb)) as row (
                rule text, subject_kind text, subject text, rule_version text, outcome text, severity text, message text,
                left_value numeric, right_value numeric, missing text[], component text, figures text[])
            """;

    private final JdbcClient writing;

    Judgements(JdbcClient writing) {
        this.writing = writing;
    }

    /** Replaces all that these rules said before. */
    void replace(long run, List<Rule> rules, List<Judgement> judgements) {
        rules.forEach(rule -> writing.sql(FORGET).param("rule", rule.code()).update());
        writing.sql(KEEP)
                .param("run", run)
                .param("rows", Json.write(judgements.stream().map(Row::of).toList()))
                .update();
    }

    /** A judgement as it is written. */
    private record Row(
            String rule,
            String subjectKind,
            String subject,
            String ruleVersion,
            String outcome,
            @Nullable String severity,
            String message,
            @Nullable BigDecimal leftValue,
            @Nullable BigDecimal rightValue,
            List<String> missing,
            @Nullable String component,
            List<String> figures) {

        static Row of(Judgement judgement) {
            return new Row(
                    judgement.rule().code(),
                    judgement.kind().name(),
                    judgement.subject(),
                    judgement.rule().version(),
                    judgement.outcome().name(),
                    judgement.severity() == null ? null : judgement.severity().code(),
                    judgement.message().toJson(),
                    judgement.left(),
                    judgement.right(),
                    judgement.missing(),
                    judgement.component(),
                    judgement.figures());
        }
    }
}
