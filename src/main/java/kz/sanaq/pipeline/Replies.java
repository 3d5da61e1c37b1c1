package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Hearing;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.Readers;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** What one run hears from senders, and what it tells them. */
final class Replies {

    private final long run;
    private final Path home;
    private final TransactionTemplate nested;
    private final Hearing hearing;
    private final Answers answers;

    Replies(
            long run,
            PipelineSettings settings,
            DataSource pipeline,
            ReferenceBook book,
            Rules rules,
            Clock clock,
            Marks marks) {
        JdbcClient jdbc = JdbcClient.create(pipeline);
        Readers readers = new Readers(settings.limits(), settings.passwords(), marks);
        this.run = run;
        this.nested = new TransactionTemplate(new JdbcTransactionManager(pipeline));
        nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.home = settings.home();
        this.hearing = new Hearing(jdbc, book, readers, settings.passwords(), settings.limits(), clock);
        this.answers = new Answers(jdbc, book, rules, settings.limits(), marks);
    }

    /** Submissions that may say something of an earlier one, and were not listened to yet. */
    List<Integer> unheard() {
        return hearing.due(run);
    }

    Hearing.Said hear(int submission) {
        return hearing.hear(submission, run);
    }

    /** In the transaction at hand, with a savepoint: what the database will not take keeps no other from the report. */
    void heard(Hearing.Said said) {
        try {
            nested.executeWithoutResult(status -> hearing.keep(said, run));
        } catch (DataIntegrityViolationException e) {
            hearing.keep(said.because(Message.of("answer.not-kept")), run);
        }
    }

    /** Submissions whose senders have not heard yet what is to be said of them now. */
    List<Answers.Due> unanswered() {
        return answers.due();
    }

    Answers.Prepared prepare(Answers.Due due) {
        return answers.prepare(due, home);
    }

    void answer(List<? extends Answers.Prepared> prepared) {
        answers.give(prepared, home, run);
    }
}
