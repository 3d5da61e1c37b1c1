package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** {@code sanaq serve} as real processes: one night for all of them, and nothing lost when one is killed or told to end. */
class ServeTests {

    @RegisterExtension
    static final TestDatabase SHARED = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase DISTURBED = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase UNDISTURBED = TestDatabase.migrated();

    private static final int GRID_SECONDS = 5;

    @TempDir
    Path folder;

    private static final String NIGHTS_DONE = "audit.run where state = 'COMPLETED' and night is not null";

    private static final Pattern MADE_UP_FOR = Pattern.compile("\\((\\d+)\\), made up for once");

    private record Card(Instant night, Instant started, Instant ended, String why) {

        /** How many nights it was. */
        long nights() {
            Matcher several = MADE_UP_FOR.matcher(why);
            return several.find() ? Long.parseLong(several.group(1)) : 1;
        }
    }

    @Test
    void twoProcessesRunEachNightOnceThoughTheClockOfOneDrifts() throws Exception {
        Path jobs = jobs("cron: '*/" + GRID_SECONDS + " * * * * *'\n  late-files: false");
        Path inbox = folder.resolve("few");
        Files.createDirectories(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), inbox.resolve("edu-15/a.xlsx"));
        Nights nights = new Nights(SHARED);
        SanaqProcess right = SanaqProcess.on(SHARED, folder.resolve("right")).with("SANAQ_JOBS", jobs.toString());
        SanaqProcess wrong = SanaqProcess.on(SHARED, folder.resolve("wrong"))
                .with("SANAQ_JOBS", jobs.toString())
                .withDriftingClock();

        Process first = right.start("serve", "--inbox", inbox.toString());
        Process second = wrong.start("serve", "--inbox", inbox.toString());
        try {
            awaitUp(first, right);
            awaitUp(second, wrong);
            long alone = nights.count(NIGHTS_DONE);
            await().atMost(Duration.ofMinutes(3))
                    .until(() -> isUp(first) && isUp(second) && nights.count(NIGHTS_DONE) >= alone + 3);
        } finally {
            end(first);
            end(second);
        }

        assertThat(Duration.between(logged(right), logged(wrong)))
                .as("how far the clocks of the two are apart")
                .isGreaterThan(Duration.ofMinutes(40));
        List<Card> cards = nights.jdbc()
                .sql("select night, started_at, ended_at, why from audit.run order by run_id")
                .query((row, n) -> new Card(
                        row.getTimestamp(1).toInstant(),
                        row.getTimestamp(2).toInstant(),
                        row.getTimestamp(3).toInstant(),
                        row.getString(4)))
                .list();
        assertThat(cards).extracting(Card::night).doesNotHaveDuplicates().isSorted();
        assertThat(cards).allSatisfy(card -> {
            assertThat(card.night().getEpochSecond() % GRID_SECONDS).isZero();
            assertThat(card.started())
                    .as("by the clock of the database, not before it is due")
                    .isAfterOrEqualTo(card.night());
        });
        for (int i = 1; i < cards.size(); i++) {
            Card before = cards.get(i - 1);
            Card card = cards.get(i);
            assertThat(card.started()).as("no two at a time").isAfterOrEqualTo(before.ended());
            assertThat(Duration.between(before.night(), card.night()).toSeconds() / GRID_SECONDS)
                    .as("nights due since the run before; this one says: %s", card.why())
                    .isEqualTo(card.nights());
        }
    }

    @Test
    void aMissedNightIsMadeUpForOnceAndFinishedThoughItIsKilledAndThenToldToEnd() throws Exception {
        Path inbox = Nights.smallInbox(folder);
        SanaqProcess sanaq = SanaqProcess.on(DISTURBED, folder.resolve("home"))
                .with("SANAQ_JOBS", jobs("settle: 1s").toString());
        Nights nights = new Nights(DISTURBED);
        nights.jdbc().sql("""
                insert into schedule.task (task_name, task_instance, execution_time, picked, version)
                select 'night', 'night', date_trunc('day', now() at time zone 'Asia/Almaty') at time zone 'Asia/Almaty'
                    - interval '5 days' + interval '1 hour 30 minutes', false, 1
                """).update();

        try (Obstacle obstacle = new Obstacle(DISTURBED)) {
            Process killed = sanaq.start("serve", "--inbox", inbox.toString());
            obstacle.awaitNight(killed::isAlive);
            killed.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> nights.count(CrashTests.SESSIONS_OF_THE_NIGHT) == 0);
        assertThat(nights.count("audit.run where state = 'RUNNING'")).isEqualTo(1);

        Process told;
        try (Obstacle obstacle = new Obstacle(DISTURBED)) {
            told = sanaq.start("serve", "--inbox", inbox.toString());
            obstacle.awaitNight(told::isAlive); // what died goes on at once
            told.destroy();
            await().atMost(Duration.ofSeconds(10)).until(() -> sanaq.said().contains("Asked to end."));
        }
        assertThat(told.waitFor(10, TimeUnit.SECONDS)).as("ends within 10 s").isTrue();
        assertThat(nights.count("audit.run where state = 'STOPPED'")).isEqualTo(1);
        assertThat(nights.count("intake.submission where state = 'REGISTERED'"))
                .as("left to be done")
                .isPositive();

        Process serving = sanaq.start("serve", "--inbox", inbox.toString());
        try {
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("audit.run where state = 'COMPLETED'") == 1);
            assertThat(nights.count("audit.run"))
                    .as("runs for the nights missed")
                    .isEqualTo(1);
            assertThat(nights.jdbc()
                            .sql("select why from audit.run")
                            .query(String.class)
                            .single())
                    .containsPattern("made up for once: they were missed while nothing served");
            Nights undisturbed = new Nights(UNDISTURBED);
            undisturbed.night(inbox);
            assertThat(nights.checksum()).isEqualTo(undisturbed.checksum());

            Path folderOfSender = Files.createDirectories(inbox.resolve("edu-15"));
            Path coming = folderOfSender.resolve("late.xlsx.part");
            Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), coming);
            Files.move(coming, folderOfSender.resolve("late.xlsx"));
            Files.writeString(folderOfSender.resolve("later.xlsx.part"), "half of it");
            Files.writeString(folderOfSender.resolve("~$late.xlsx"), "somebody");
            await().atMost(Duration.ofMinutes(2)).until(() -> nights.count("audit.run where state = 'COMPLETED'") == 2);
            assertThat(nights.count("audit.run where why = 'late files: 1 came in between nights' and night is null"))
                    .isEqualTo(1);
            assertThat(nights.count("intake.delivery where file_name like 'edu-15/%'"))
                    .isEqualTo(1);
        } finally {
            end(serving);
        }
        assertThat(nights.count("audit.run")).isEqualTo(2);
    }

    private Path jobs(String schedule) throws IOException {
        Path jobs = Nights.copyOfJobs(folder);
        Files.writeString(
                jobs.resolve("nightly.yaml"), "inbox: nowhere\nthreads: 1\nchunk: 5\nschedule:\n  " + schedule + "\n");
        return jobs;
    }

    private static void awaitUp(Process process, SanaqProcess sanaq) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> isUp(process) && sanaq.said().contains("The next night is"));
    }

    private static boolean isUp(Process process) {
        if (!process.isAlive()) {
            throw new IllegalStateException("it ended with status " + process.exitValue());
        }
        return true;
    }

    private static void end(Process process) throws InterruptedException {
        process.destroy();
        boolean isEnded = process.waitFor(30, TimeUnit.SECONDS);
        process.destroyForcibly();
        assertThat(isEnded).as("ends when it is told to").isTrue();
    }

    private static Instant logged(SanaqProcess process) throws IOException {
        try (Stream<String> lines = Files.lines(process.home().resolve("logs/sanaq.log"))) {
            String first = lines.filter(line -> line.contains("The next night"))
                    .findFirst()
                    .orElseThrow();
            return OffsetDateTime.parse(first.split(" ", 2)[0]).toInstant();
        }
    }
}
