package kz.sanaq.notice;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import kz.sanaq.language.Language;
import kz.sanaq.notice.PersonRole.Topic;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds what has not been told and writes it into the outbox, in one transaction with the note that it was. */
final class Telling {

    /** What is older is no news; so that nobody is told of last year when this is first set up. */
    private static final Duration NEWS = Duration.ofDays(1);

    /** Of two processes that look at once, one gets the runs. A run that was stopped is told with the one after it. */
    private static final String UNTOLD = """
            insert into notice.told (run_id, told_at)
            select run_id, :now
            from audit.run
            where state <> 'RUNNING'
                and ended_at > :since
                and not exists (select from notice.told where told.run_id = run.run_id)
                and run_id <= (select max(run_id) from audit.run where state in ('COMPLETED', 'FAILED'))
            on conflict do nothing
            returning run_id
            """;

    private static final String FAILED =
            "select run_id from audit.run where run_id in (:runs) and state = 'FAILED' order by run_id";

    private static final String IS_GOOD_NIGHT =
            "select exists (select from mart.last_good_night where run_id in (:runs))";

    private static final String LAST =
            "select run_id from audit.run where state in ('COMPLETED', 'FAILED') order by run_id desc limit 1";

    private static final String EVENT = """
            select jsonb_build_object(
                'format', 1,
                'event', 'run-ended',
                'run', run_id,
                'job', job,
                'night', night,
                'state', state,
                'started_at', started_at,
                'ended_at', ended_at,
                'code_version', code_version,
                'files', files,
                'duplicates', duplicates,
                'loaded', loaded,
                'refused', refused,
                'pending', pending,
                'set_aside', set_aside,
                'cells', cells,
                'observations', observations,
                'findings_opened', findings_opened,
                'findings_resolved', findings_resolved,
                'findings_open', findings_open,
                'gaps', (
                    select coalesce(jsonb_agg(jsonb_build_object(
                        'comparison', comparison, 'unit', unit, 'difference', difference, 'residual', residual,
                        'is_scenario', is_scenario)), '[]')
                    from mart.run_gap
                    where run_gap.run_id = run.run_id),
                'warnings', (
                    select coalesce(jsonb_agg(message ->> 'key'), '[]')
                    from mart.run_warning
                    where run_warning.run_id = run.run_id))::text
            from mart.run
            where run_id = :run
            """;

    private static final String LATE = """
            select jsonb_build_object(
                'format', 1, 'event', 'night-late', 'night', cast(:night as timestamptz),
                'last_good_night', (select jsonb_build_object('run', run_id, 'ended_at', ended_at) from mart.last_good_night))::text
            """;

    private final JdbcClient jdbc;
    private final TransactionTemplate transactions;
    private final Outbox outbox;
    private final NoticeSettings settings;
    private final List<Person> people;
    private final Clock clock;
    private final NewsReading reading;

    Telling(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Outbox outbox,
            NoticeSettings settings,
            List<Person> people,
            Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.outbox = outbox;
        this.settings = settings;
        this.people = people;
        this.clock = clock;
        this.reading = new NewsReading(jdbc);
    }

    void tell() {
        transactions.executeWithoutResult(status -> {
            Instant now = clock.instant();
            List<Long> runs = jdbc.sql(UNTOLD)
                    .param("now", Timestamp.from(now))
                    .param("since", Timestamp.from(now.minus(NEWS)))
                    .query(Long.class)
                    .list();
            if (!runs.isEmpty()) {
                people(runs);
                machines(runs);
            }
        });
    }

    private void people(List<Long> runs) {
        if (people.isEmpty()) {
            return;
        }
        News news = reading.of(runs);
        for (Person person : people) {
            News own = news.of(person);
            if (!own.isNone()) {
                mail("run/" + news.run(), Kind.DIGEST, person, new Letters(person.language()).digest(own));
            }
        }
        reading.keepGaps();
        for (long run : jdbc.sql(FAILED).param("runs", runs).query(Long.class).list()) {
            troubled(person -> mail(
                    "run/" + run,
                    Kind.FAILED,
                    person,
                    new Letters(person.language()).failed(run, reading.warnings(List.of(run)))));
        }
    }

    private void machines(List<Long> runs) {
        if (settings.webhook() != null) {
            for (long run : runs) {
                String event =
                        jdbc.sql(EVENT).param("run", run).query(String.class).single();
                outbox.write("run/" + run, Kind.DIGEST, Channel.WEBHOOK, "", event);
            }
        }
        if (settings.ping() != null
                && jdbc.sql(IS_GOOD_NIGHT)
                        .param("runs", runs)
                        .query(Boolean.class)
                        .single()) {
            outbox.write("run/" + Collections.max(runs), Kind.DIGEST, Channel.PING, "", "{}");
        }
    }

    /** Raises the alarm, once a night. */
    void late(Lateness.Late late) {
        transactions.executeWithoutResult(status -> {
            String about = "night/" + late.night();
            troubled(person ->
                    mail(about, Kind.LATE, person, new Letters(person.language()).late(late.night(), late.lastGood())));
            if (settings.webhook() != null) {
                String event = jdbc.sql(LATE)
                        .param("night", Timestamp.from(late.night()))
                        .query(String.class)
                        .single();
                outbox.write(about, Kind.LATE, Channel.WEBHOOK, "", event);
            }
        });
    }

    void test(String about, String address, Language language) {
        Letter letter = new Letters(language).test();
        outbox.write(about, Kind.TEST, Channel.MAIL, address, Sending.content(letter));
    }

    /** The digests of the last run as they would be written now. */
    List<Notices.Draft> drafts(List<Person> readers) {
        List<Notices.Draft> drafts = new ArrayList<>();
        List<Long> last = jdbc.sql(LAST).query(Long.class).list();
        if (!last.isEmpty()) {
            News news = reading.of(last);
            for (Person person : readers) {
                News own = news.of(person);
                if (!own.isNone()) {
                    Letter letter = new Letters(person.language()).digest(own);
                    drafts.add(new Notices.Draft(person.email(), letter.subject(), letter.text()));
                }
            }
        }
        return drafts;
    }

    private void troubled(Consumer<Person> tell) {
        people.stream().filter(person -> person.hears(Topic.TROUBLE)).forEach(tell);
    }

    private void mail(String about, Kind kind, Person person, Letter letter) {
        outbox.write(about, kind, Channel.MAIL, person.email(), Sending.content(letter));
    }
}
