package kz.sanaq.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Hearing;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.Readers;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one run hears from senders, and what it tells them. */
final class Replies {

    private final long run;
    private final Path home;
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

    void heard(Hearing.Said said) {
        hearing.keep(said, run);
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
