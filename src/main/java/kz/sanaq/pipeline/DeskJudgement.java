package kz.sanaq.pipeline;

import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import javax.sql.DataSource;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.intake.Trial;
import kz.sanaq.reconciliation.SubmissionRules;
import kz.sanaq.reference.Resolutions;
import kz.sanaq.workbook.Limits;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Loads workbooks into the database of a desk, asks the rules, and takes all of it back. */
final class DeskJudgement {

    private static final String RUN = "select max(run_id) from audit.run";

    /** As for the login that rules have at night. */
    private static final String AS_RULES = "set local enable_nestloop = off; set local statement_timeout = '2min'";

    private final Desk.Known known;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Trial trial;
    private final SubmissionRules rules;
    private final long run;

    DeskJudgement(Database database, Desk.Known known, Limits limits) {
        DataSource pipeline = new SingleConnectionDataSource(database.connect(Role.PIPELINE), true);
        this.known = known;
        this.jdbc = JdbcClient.create(pipeline);
        this.transaction = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        this.trial = new Trial(pipeline, known.forms(), limits);
        this.rules = new SubmissionRules(known.rules(), pipeline);
        this.run = jdbc.sql(RUN).query(Long.class).single();
    }

    /** The answers, in the order of the workbooks. */
    List<DeskAnswer> of(List<Checked> workbooks) {
        List<Checked> open =
                workbooks.stream().filter(checked -> !checked.isSetAside()).toList();
        Map<Checked, DeskAnswer> answers = new IdentityHashMap<>();
        workbooks.forEach(checked -> answers.put(checked, new DeskAnswer(checked, List.of(), List.of())));
        if (!open.isEmpty()) {
            answersTo(open).forEach(answer -> answers.put(answer.checked(), answer));
        }
        return workbooks.stream()
                .map(checked -> Objects.requireNonNull(answers.get(checked)))
                .toList();
    }

    private Collection<DeskAnswer> answersTo(List<Checked> workbooks) {
        return Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            Map<Integer, Checked> loaded = trial.load(workbooks, run);
            Resolutions.resolve(jdbc, known.book());
            jdbc.sql(AS_RULES).update();
            SubmissionRules.Answer answer = rules.assess(run, returns(workbooks));
            return loaded.entrySet().stream()
                    .map(each -> answer(each.getKey(), each.getValue(), answer))
                    .toList();
        }));
    }

    private static DeskAnswer answer(int submission, Checked checked, SubmissionRules.Answer answer) {
        return new DeskAnswer(
                checked,
                answer.findings().stream()
                        .filter(finding -> finding.submission() == submission)
                        .toList(),
                answer.outcomes().stream()
                        .filter(outcome -> outcome.submission() == null || outcome.submission() == submission)
                        .toList());
    }

    private static Collection<String> returns(List<Checked> workbooks) {
        Collection<String> returns = new TreeSet<>();
        workbooks.forEach(checked -> checked.reading()
                .slots()
                .forEach(slot -> returns.add(slot.slot().returnCode())));
        return returns;
    }
}
