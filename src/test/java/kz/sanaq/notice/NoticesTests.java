package kz.sanaq.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A small country's night, told to people over a real mail server and to machines over HTTP. */
class NoticesTests {

    private static final String PEOPLE = """
            people:
              - { name: Akmola, email: akmola@example.org, role: department, areas: ["110000000"], language: kk }
              - { name: Aktobe, email: aktobe@example.org, role: department, areas: ["150000000"], language: ru }
              - { name: Steward, email: steward@example.org, role: steward, language: ru }
              - { name: Analyst, email: analyst@example.org, role: analyst, language: en }
              - { name: Operator, email: operator@example.org, role: operator, language: en }
            """;

    private static PostOffice.Identity identity;

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final JdbcClient owner = database.jdbc(Role.OWNER);
    private final SetClock clock = new SetClock(Instant.parse("2026-11-21T20:01:00Z"));

    @BeforeAll
    static void certificate() throws Exception {
        identity = PostOffice.Identity.make(shared);
        Path reference = Path.of("jobs", "reference");
        try (var files = Files.walk(reference)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = shared.resolve("jobs/reference").resolve(reference.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
    }

    @BeforeEach
    void aNight() throws IOException {
        new ResourceDatabasePopulator(false, false, "UTF-8", new ClassPathResource("publication/small-country.sql"))
                .execute(database.dataSource(Role.OWNER));
        owner.sql("delete from audit.run where run_id = 2").update();
        owner.sql("""
                update intake.submission
                set state = 'SET_ASIDE', file_name = 'edu-11/Ivanov Ivan.xlsx',
                    refusals = '[{"rule":"P1","message":{"key":"intake.personal-data","arguments":{}},"sheet":"Лист1","cell":"C3"}]'
                where submission_id = 2
                """).update();
        Files.writeString(shared.resolve("jobs/people.yaml"), PEOPLE);
        Files.writeString(folder.resolve("password"), PostOffice.PASSWORD + "\n");
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void eachOneConcernedGetsOneMessageInTheirLanguageAndNobodyElseAny() throws Exception {
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            Notices notices = notices(mail(post.port(), "starttls"));
            notices.afterRuns();
            notices.afterRuns();

            assertThat(recipients(post))
                    .containsExactlyInAnyOrder("akmola@example.org", "steward@example.org", "analyst@example.org");
            MimeMessage akmola = to(post, "akmola@example.org");
            assertThat(akmola.getSubject()).isEqualTo("Sanaq: жүктелмеді 3, жаңа ескерту 2, өзгерген айырмашылық 0");
            assertThat(akmola.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(akmola.getContentType()).startsWith("multipart/alternative");
            assertThat(text(akmola))
                    .contains("edu-11/<notes>.xlsx", "Лист1!B7: ", "Не істеу керек: ", "2-түсім", "Лист1!C3")
                    .doesNotContain("{", "+26");
            assertThat(html(akmola))
                    .contains("lang=\"kk\"", "edu-11/&lt;notes&gt;.xlsx", "Не істеу керек: ")
                    .doesNotContain("{", "http");
            assertThat(text(to(post, "steward@example.org"))).contains("Список и движение", "+26", "Принято");
            assertThat(text(to(post, "analyst@example.org")))
                    .contains("List against movement, Republic of Kazakhstan", "is +26")
                    .doesNotContain("notes", "Akmola");
            assertThat(post.received())
                    .allSatisfy(
                            message -> assertThat(text(message) + html(message)).doesNotContain("Ivanov"));
        }
    }

    @Test
    void aGapIsToldAgainOnlyWhenItChanges() throws Exception {
        try (PostOffice post = PostOffice.withTls(identity)) {
            Notices notices = notices(mail(post.port(), "tls"));
            notices.afterRuns();
            post.received().clear();

            run("COMPLETED");
            notices.afterRuns();
            assertThat(post.received()).as("an idle night").isEmpty();

            owner.sql("""
                    update quality.gap set left_value = 131, difference = 31, residual = 1
                    where area_code = '000000000' and scenario is null
                    """).update();
            run("COMPLETED");
            notices.afterRuns();

            assertThat(recipients(post)).containsExactlyInAnyOrder("steward@example.org", "analyst@example.org");
            assertThat(text(to(post, "analyst@example.org"))).contains("was +26, is +31", "unexplained: +1");
        }
    }

    @Test
    void ofTwoThatLookAtOnceOneTells() throws Exception {
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            CyclicBarrier start = new CyclicBarrier(2);
            Callable<Void> look = () -> {
                Notices notices = notices(mail(post.port(), "starttls"));
                start.await();
                notices.afterRuns();
                notices.afterRuns();
                return null;
            };
            ExecutorService both = Executors.newFixedThreadPool(2);
            for (var done : both.invokeAll(List.of(look, look))) {
                done.get();
            }
            both.shutdown();

            assertThat(recipients(post))
                    .containsExactlyInAnyOrder("akmola@example.org", "steward@example.org", "analyst@example.org");
            assertThat(states()).containsOnly("SENT");
        }
    }

    @Test
    void whatCannotBeSentWaitsLongerEachTimeAndGoesOnceTheServerIsThere() throws Exception {
        notices(mail(PostOffice.nobody(), "starttls")).afterRuns();
        assertThat(states()).containsOnly("WAITING").hasSize(3);

        try (PostOffice clear = PostOffice.inClear()) {
            clock.goOn(Duration.ofMinutes(1));
            notices(mail(clear.port(), "starttls")).afterRuns();
            assertThat(clear.received()).as("a server without TLS").isEmpty();
        }
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            clock.goOn(Duration.ofMinutes(1));
            notices(mail(post.port(), "starttls")).afterRuns();
            assertThat(post.received()).as("not yet its time").isEmpty();

            clock.goOn(Duration.ofMinutes(1));
            notices(untrusting(post.port())).afterRuns();
            assertThat(post.received()).as("a certificate that nobody knows").isEmpty();

            clock.goOn(Duration.ofHours(1));
            notices(mail(post.port(), "starttls")).afterRuns();
            assertThat(post.received()).hasSize(3);
            assertThat(states()).containsOnly("SENT");
        }
    }

    @Test
    void aRefusedAddressIsNotTriedForEverAndABusyServerIsTriedAgain() throws Exception {
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            Notices notices = notices(mail(post.port(), "starttls"));
            post.refuse(450);
            notices.afterRuns();
            assertThat(states()).containsOnly("WAITING");

            post.refuse(550);
            clock.goOn(Duration.ofMinutes(2));
            notices.afterRuns();
            assertThat(states()).containsOnly("GIVEN_UP");
            assertThat(owner.sql("select distinct last_failure from notice.message")
                            .query(String.class)
                            .list())
                    .allMatch(failure -> failure.contains("550"));
        }
    }

    @Test
    void aMailThatMayHaveArrivedIsNotSentAgain() throws Exception {
        Files.writeString(
                shared.resolve("jobs/people.yaml"), PEOPLE.lines().limit(2).collect(Collectors.joining("\n")));
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            post.fallSilent();
            notices(mail(post.port(), "starttls")).afterRuns();
            assertThat(recipients(post)).containsExactly("akmola@example.org");
        }
        assertThat(states()).containsOnly("DOUBTFUL");

        owner.sql("update notice.message set state = 'SENDING', taken_at = written_at")
                .update();
        clock.goOn(Duration.ofHours(1));
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            notices(mail(post.port(), "starttls")).afterRuns();
            assertThat(post.received()).as("of a process that died over it").isEmpty();
        }
        assertThat(states()).containsOnly("DOUBTFUL");
    }

    @Test
    void aFailedRunAndALateNightAreToldToTheOperatorOnce() throws Exception {
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            Notices notices = notices(mail(post.port(), "starttls"));
            notices.look();
            post.received().clear();

            long failed = run("FAILED");
            clock.goOn(Duration.ofHours(25));
            owner.sql("update audit.run set ended_at = '2026-11-22 20:00+00' where run_id = " + failed)
                    .update();
            notices.look();
            assertThat(recipients(post)).containsExactly("operator@example.org");
            assertThat(text(to(post, "operator@example.org"))).contains("Run " + failed + " failed", "sanaq runs");
            post.received().clear();

            clock.goOn(Duration.ofHours(3));
            notices.look();
            notices.look();
            clock.goOn(Duration.ofHours(30));
            notices.look();
            assertThat(recipients(post)).containsExactly("operator@example.org");
            assertThat(to(post, "operator@example.org").getSubject())
                    .isEqualTo("Sanaq: the night of 23 November 2026, 01:00 is late");
        }
    }

    @Test
    void machinesAreToldOfEachRunAndOfGoodNightsUntilTheyAccept() throws Exception {
        List<String> asked = new CopyOnWriteArrayList<>();
        List<String> bodies = new CopyOnWriteArrayList<>();
        List<String> keys = new CopyOnWriteArrayList<>();
        int[] answer = {500};
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            if (body.length > 0) {
                bodies.add(new String(body, StandardCharsets.UTF_8));
                keys.add(exchange.getRequestHeaders().getFirst("Idempotency-Key"));
                assertThat(exchange.getRequestHeaders().getFirst("Sanaq-Signature"))
                        .isEqualTo("sha256=" + Web.signature("secret of both", body));
            }
            exchange.sendResponseHeaders(answer[0], -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://localhost:" + server.getAddress().getPort());
        NoticeSettings settings = new NoticeSettings(
                null, new WebhookSettings(address.resolve("/hook"), null), address.resolve("/ping"), null, null);
        try {
            Notices notices = notices(settings);
            notices.afterRuns();
            answer[0] = 204;
            clock.goOn(Duration.ofMinutes(1));
            notices.afterRuns();
            notices.afterRuns();
            assertThat(asked).containsExactly("POST /hook", "GET /ping", "POST /hook", "GET /ping");
            assertThat(keys).hasSize(2).containsOnly(keys.get(0));
            assertThat(bodies.get(1)).isEqualTo(bodies.get(0));
            JsonNode event = JsonMapper.shared().readTree(bodies.get(0));
            assertThat(event.get("event").asString()).isEqualTo("run-ended");
            assertThat(event.get("run").asLong()).isEqualTo(1);
            assertThat(event.get("state").asString()).isEqualTo("COMPLETED");
            assertThat(event.get("set_aside").asLong()).isEqualTo(1);
            asked.clear();

            run("FAILED");
            notices.afterRuns();
            assertThat(asked).as("no sign of life after a bad night").containsExactly("POST /hook");
        } finally {
            server.stop(0);
        }
    }

    @Test
    void aMonitorReadsHowThingsStandFromAFile() throws Exception {
        notices(NoticeSettings.defaults()).afterRuns();

        JsonNode status = JsonMapper.shared().readTree(Files.readString(folder.resolve("home/status.json")));
        assertThat(status.get("last_good_night").get("run").asLong()).isEqualTo(1);
        assertThat(OffsetDateTime.parse(status.get("written_at").asString()).toInstant())
                .isEqualTo(clock.instant());
        assertThat(states()).as("nothing is sent where nothing is set").isEmpty();
    }

    @Test
    void anOperatorSeesWhatWouldBeWrittenAndTriesWhetherItArrives() throws Exception {
        try (PostOffice post = PostOffice.withStartTls(identity)) {
            Notices notices = notices(mail(post.port(), "starttls"));
            assertThat(notices.preview())
                    .extracting(Notices.Draft::recipient)
                    .containsExactly("akmola@example.org", "steward@example.org", "analyst@example.org");
            assertThat(states()).isEmpty();

            assertThat(notices.test(Optional.of("me@example.org"))).isEqualTo(new Notices.Tried(1, 1));
            assertThat(recipients(post)).containsExactly("me@example.org");
        }
    }

    private Notices notices(NoticeSettings settings) {
        var place = new Notices.Workplace(
                folder,
                shared.resolve("jobs"),
                folder.resolve("home"),
                settings,
                Map.of("SANAQ_WEBHOOK_SECRET", "secret of both"));
        return Notices.on(database.database(), place, moment -> moment.plus(Duration.ofDays(1)), clock);
    }

    private static NoticeSettings mail(int port, String security) {
        return mail(port, security, identity.certificate());
    }

    private static NoticeSettings untrusting(int port) {
        return mail(port, "starttls", null);
    }

    private static NoticeSettings mail(int port, String security, Path certificate) {
        var mail = new MailSettings(
                "localhost",
                port,
                MailSettings.Security.valueOf(security.toUpperCase(Locale.ROOT)),
                PostOffice.USER,
                Path.of("password"),
                certificate,
                "sanaq@example.org",
                Duration.ofSeconds(2));
        return new NoticeSettings(mail, null, null, null, null);
    }

    /** A further night, in which nothing came in. */
    private long run(String state) {
        return owner.sql("""
                insert into audit.run (job, who, why, started_at, ended_at, state, code_version, knowledge_hash)
                values ('nightly', 'timer', 'schedule', :at, :at, :state, '0.1.0', '4f')
                returning run_id
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("state", state)
                .query(Long.class)
                .single();
    }

    private List<String> states() {
        return owner.sql("select state from notice.message order by message_id")
                .query(String.class)
                .list();
    }

    private static List<String> recipients(PostOffice post) {
        return post.received().stream().map(NoticesTests::recipient).toList();
    }

    private static String recipient(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MimeMessage to(PostOffice post, String address) {
        return post.received().stream()
                .filter(message -> recipient(message).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private static String text(MimeMessage message) {
        return part(message, 0);
    }

    private static String html(MimeMessage message) {
        return part(message, 1);
    }

    private static String part(MimeMessage message, int number) {
        try {
            return (String)
                    ((Multipart) message.getContent()).getBodyPart(number).getContent();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
