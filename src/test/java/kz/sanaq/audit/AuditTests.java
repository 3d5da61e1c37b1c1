package kz.sanaq.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.sanaq.audit.Verdict.Fault;
import kz.sanaq.audit.Verdict.Kind;
import kz.sanaq.audit.Verdict.Witness;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Nobody but a superuser can change what was written, and whoever does is found. */
class AuditTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final int ROWS = 8;
    private static final Map<String, Object> DETAILS = Map.of("file", "reference/x.csv", "line", 7, "written", "\"a\n");

    /** Every hash anew from a row on, as somebody does who knows how it is made. */
    private static final String RECOMPUTE = """
            do $$
            declare
                own audit.action;
                before bytea;
            begin
                for own in select * from audit.action where action_id >= %d order by action_id loop
                    select hash into before from audit.action where action_id = own.action_id - 1;
                    own.previous_hash := coalesce(before, own.previous_hash);
                    update audit.action
                    set previous_hash = own.previous_hash, hash = sha256(convert_to(audit.text_of(own), 'UTF8'))
                    where action_id = own.action_id;
                end loop;
            end
            $$
            """;

    private static final String IS_IN_ORDER = """
            select bool_and(at >= before)
            from (select at, lag(at) over (order by action_id) as before from audit.action) as pairs
            """;

    private static final String CARD = """
            insert into audit.run (
                run_id, job, who, why, started_at, state, code_version, knowledge_hash, audit_actions, audit_head)
            overriding system value
            select (select count(*) + 1 from audit.run), 'nightly', 'x', 'x', now(), 'COMPLETED', 'x', 'x',
                (select count(*) from audit.action),
                (select hash from audit.action order by action_id desc limit 1)
            """;

    private static final DataSource STEWARD = DATABASE.dataSource(Role.STEWARD);

    private final AuditLog log = new AuditLog(JdbcClient.create(STEWARD));

    @BeforeEach
    void eightDeedsAndACardAfterTheFifthAndTheLast() throws SQLException {
        asSuperuser("truncate audit.run cascade", "truncate audit.action");
        for (int number = 1; number <= ROWS; number++) {
            log.append(deed(number));
            if (number == 5 || number == ROWS) {
                card();
            }
        }
    }

    @Test
    void whatIsWrittenThroughSanaqIsWhole() {
        assertThat(log.verify(List.of()).fault()).isNull();
        assertThat(log.verify(List.of()).head()).isEqualTo(log.head());
        assertThat(log.head().number()).isEqualTo(ROWS);
        assertThat(Head.of(log.head().toString())).isEqualTo(log.head());
    }

    @Test
    void aChainOfNothingIsWhole() throws SQLException {
        asSuperuser("truncate audit.run cascade", "truncate audit.action");

        assertThat(log.verify(List.of())).isEqualTo(new Verdict(Head.OF_NOTHING, null));
        card();
        assertThat(log.verify(List.of()).isWhole()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at = at + interval '1 microsecond'",
                "who = 'somebody'",
                "command = 'else'",
                "subject = subject || ' '",
                "why = 'because'",
                "details = details || '{\"line\": 8}'",
                "previous_hash = sha256('x')",
                "hash = sha256('x')"
            })
    void aChangedFieldIsFound(String change) throws SQLException {
        asSuperuser("update audit.action set %s where action_id = 4".formatted(change));

        assertFault(Fault.of(Kind.CHANGED, 4));
    }

    @Test
    void aChangedFirstOrLastRowIsFound() throws SQLException {
        asSuperuser("update audit.action set why = 'because' where action_id = 8");
        assertFault(Fault.of(Kind.CHANGED, 8));

        asSuperuser("update audit.action set why = 'because' where action_id = 1");
        assertFault(Fault.of(Kind.CHANGED, 1));
    }

    @Test
    void aRowDeletedInTheMiddleIsFound() throws SQLException {
        asSuperuser("delete from audit.action where action_id in (3, 4)");

        assertFault(Fault.of(Kind.MISSING, 3));
    }

    @Test
    void aDeletedBeginningIsFound() throws SQLException {
        asSuperuser("delete from audit.action where action_id <= 2");

        assertFault(Fault.of(Kind.MISSING, 1));
    }

    @Test
    void aDeletedTailIsFoundByTheCards() throws SQLException {
        asSuperuser("delete from audit.action where action_id >= 7");

        assertFault(new Fault(Kind.MISSING, 7, 7, Witness.CARD, 2));
    }

    @Test
    void aChainThatIsGoneWholeIsFoundByTheCards() throws SQLException {
        asSuperuser("truncate audit.action");

        assertFault(new Fault(Kind.MISSING, 1, 1, Witness.CARD, 1));
    }

    @Test
    void aTailThatIsGoneFromTheCardsTooIsFoundByAHeadKeptOutside() throws SQLException {
        Head outside = log.head();
        asSuperuser("delete from audit.action where action_id >= 7", "delete from audit.run where run_id = 2");

        assertThat(log.verify(List.of()).isWhole()).isTrue();
        assertThat(log.verify(List.of(outside)).fault()).isEqualTo(new Fault(Kind.MISSING, 7, 7, Witness.OUTSIDE, 0));
    }

    @Test
    void aRowPutAtTheEndIsFound() throws SQLException {
        asSuperuser("""
                insert into audit.action
                select 9, at, who, command, subject, why, details, hash, sha256('x') from audit.action where action_id = 8
                """);

        assertFault(Fault.of(Kind.CHANGED, 9));
    }

    @Test
    void aRowPutInTheMiddleIsFoundWhateverItsHash() throws SQLException {
        asSuperuser(
                "update audit.action set action_id = action_id + 100 where action_id >= 4",
                "update audit.action set action_id = action_id - 99 where action_id >= 4",
                """
                insert into audit.action
                select 4, at, who, command, 'nothing', why, details, hash, sha256('x') from audit.action where action_id = 3
                """);
        assertFault(Fault.of(Kind.SURPLUS, 4));

        asSuperuser(
                "update audit.action a set hash = sha256(convert_to(audit.text_of(a), 'UTF8')) where action_id = 4");
        assertFault(Fault.of(Kind.SURPLUS, 4));
    }

    @Test
    void twoRowsThatAreSwappedAreFound() throws SQLException {
        asSuperuser(
                "update audit.action set action_id = 100 where action_id = 3",
                "update audit.action set action_id = 3 where action_id = 5",
                "update audit.action set action_id = 5 where action_id = 100");

        assertFault(Fault.of(Kind.CHANGED, 3));
    }

    @Test
    void neighboursThatAreSwappedAreFound() throws SQLException {
        asSuperuser(
                "update audit.action set action_id = 100 where action_id = 3",
                "update audit.action set action_id = 3 where action_id = 4",
                "update audit.action set action_id = 4 where action_id = 100");

        assertThat(log.verify(List.of()).fault())
                .isNotNull()
                .satisfies(fault -> assertThat(fault.first()).isEqualTo(3));
    }

    @Test
    void aChainThatIsWrittenAnewIsFoundByTheCards() throws SQLException {
        asSuperuser("update audit.action set why = 'because' where action_id = 7", RECOMPUTE.formatted(7));
        assertFault(new Fault(Kind.REWRITTEN, 6, 8, Witness.CARD, 2));

        asSuperuser("update audit.action set why = 'because' where action_id = 2", RECOMPUTE.formatted(2));
        assertFault(new Fault(Kind.REWRITTEN, 1, 5, Witness.CARD, 1));
    }

    @Test
    void aTailThatIsReplacedIsFoundByTheCards() throws SQLException {
        asSuperuser("delete from audit.action where action_id >= 7");
        log.append(deed(70));
        log.append(deed(80));

        assertFault(new Fault(Kind.REWRITTEN, 6, 8, Witness.CARD, 2));
    }

    @Test
    void aDatabaseWhoseOwnFunctionLiesIsFoundAllTheSame() throws SQLException {
        asSuperuser("""
                create or replace function audit.text_of(action audit.action) returns text
                language sql stable return 'as it was'
                """);
        try {
            log.append(deed(9));

            assertFault(Fault.of(Kind.CHANGED, 9));
        } finally {
            asSuperuser("""
                    create or replace function audit.text_of(action audit.action) returns text
                    language sql stable set search_path = pg_catalog, pg_temp
                    return jsonb_build_array(
                        (action).action_id, to_char((action).at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                        (action).who, (action).command, (action).subject, (action).why, (action).details,
                        encode((action).previous_hash, 'hex'))::text
                    """);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PIPELINE", "STEWARD", "ANALYST", "RULES"})
    void noRoleButTheOwnerWritesTheTable(Role role) throws SQLException {
        for (String forbidden : List.of(
                "insert into audit.action select * from audit.action",
                "update audit.action set why = 'because'",
                "delete from audit.action",
                "truncate audit.action",
                "alter table audit.action disable trigger all",
                "drop function audit.append(text, text, text, text, jsonb)")) {
            try (Connection connection = DATABASE.database().connect(role);
                    Statement statement = connection.createStatement()) {
                statement.execute("set default_transaction_read_only = off");
                assertThatThrownBy(() -> statement.execute(forbidden))
                        .as("%s: %s", role, forbidden)
                        .hasMessageMatching("(?s).*(permission denied|must be owner).*");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"ANALYST", "RULES"})
    void whoOnlyReadsCannotAppend(Role role) throws SQLException {
        try (Connection connection = DATABASE.database().connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute("set default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("select audit.append('x', 'x', 'x', 'x', '{}')"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void aDeedThatFailsLeavesNoRowAndNoHole() {
        assertThatThrownBy(() -> AuditLog.together(STEWARD, deed(9), () -> {
                    throw new IllegalStateException("the disk is full");
                }))
                .hasMessage("the disk is full");
        assertThat(log.head().number()).isEqualTo(ROWS);

        AuditLog.together(STEWARD, deed(9), () -> {});
        assertThat(log.head().number()).isEqualTo(ROWS + 1);
        assertThat(log.verify(List.of()).isWhole()).isTrue();
    }

    @Test
    void aDeedOnItsOwnConnectionIsCommittedWithItsRow() throws SQLException {
        try (Connection connection = DATABASE.database().connect(Role.PIPELINE)) {
            connection.setAutoCommit(false);
            new AuditLog(connection).append(deed(9));
            connection.rollback();
            assertThat(log.head().number()).isEqualTo(ROWS);

            new AuditLog(connection).append(deed(9));
            connection.commit();
            assertThat(log.head().number()).isEqualTo(ROWS + 1);
        }
    }

    @Test
    void manyWhoAppendAtOnceMakeOneUnbrokenChain() throws Exception {
        int people = 8;
        int deeds = 40;
        ExecutorService threads = Executors.newFixedThreadPool(people);
        try {
            List<Callable<Void>> work = new ArrayList<>();
            for (int person = 0; person < people; person++) {
                boolean givesUp = person % 4 == 3;
                Role role = person % 2 == 0 ? Role.STEWARD : Role.PIPELINE;
                work.add(() -> {
                    try (Connection connection = DATABASE.database().connect(role)) {
                        connection.setAutoCommit(false);
                        for (int deed = 0; deed < deeds; deed++) {
                            new AuditLog(connection).append(deed(deed));
                            if (givesUp && deed % 3 == 0) {
                                connection.rollback();
                            } else {
                                connection.commit();
                            }
                        }
                    }
                    return null;
                });
            }
            for (Future<Void> done : threads.invokeAll(work)) {
                done.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long givenUp = 2 * 14;

        Verdict verdict = log.verify(List.of());

        assertThat(verdict.fault()).isNull();
        assertThat(verdict.head().number()).isEqualTo(ROWS + (long) people * deeds - givenUp);
        assertThat(JdbcClient.create(STEWARD)
                        .sql(IS_IN_ORDER)
                        .query(Boolean.class)
                        .single())
                .as("in the order of time")
                .isTrue();
    }

    private static Action deed(int number) {
        return new Action("aigul", "resolve", "Детский дом №" + number, "letter, \"no. 5\"", DETAILS);
    }

    /** The card of a run that ends now. */
    private static void card() throws SQLException {
        asSuperuser(CARD);
    }

    private void assertFault(Fault expected) {
        assertThat(log.verify(List.of()).fault()).isEqualTo(expected);
    }

    private static void asSuperuser(String... statements) throws SQLException {
        try (Connection connection = DATABASE.superuser();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
