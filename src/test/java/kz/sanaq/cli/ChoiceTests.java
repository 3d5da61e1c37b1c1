package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a person chooses rows by: a value that nothing is called is an error with suggestions, never no rows. */
class ChoiceTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final JdbcTemplate analyst = new JdbcTemplate(DATABASE.dataSource(Role.ANALYST));

    @BeforeAll
    static void names() {
        DATABASE.jdbc(Role.OWNER).sql("""
                insert into ref.name (entity, code, language, kind, name, folded) values
                    ('AREA', '110000000', 'en', 'OFFICIAL', 'Akmola region', ''),
                    ('AREA', '110000000', 'ru', 'SHORT', 'Акмолинская', ''),
                    ('AREA', '100000000', 'en', 'OFFICIAL', 'Abai region', ''),
                    ('AREA', '116600000', 'en', 'OFFICIAL', 'Akkol district', '');
                insert into ref.text (key, language, text) values
                    ('rule.T01', 'en', 'Closing count'), ('rule.T01', 'ru', 'Остаток'), ('rule.T01', 'kk', 'Қалдық'),
                    ('rule.T02', 'en', 'Opening count'), ('rule.T02', 'ru', 'Начало'), ('rule.T02', 'kk', 'Басы'),
                    ('return.contingent-movement', 'en', 'Movement'),
                    ('return.contingent-movement', 'ru', 'Движение'),
                    ('return.contingent-movement', 'kk', 'Қозғалыс');
                insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                values ('nightly', 'a', 'a', '2026-11-21 20:00+00', 'COMPLETED', '1', '1');
                insert into quality.finding (
                    rule, subject, rule_version, severity, message, period_start, period_end, state, first_seen_run, last_seen_run)
                values ('T01', 'a', 'v1', 'error', '{"key":"a","arguments":{}}', '2018-12-31', '2018-12-31', 'OPEN', 1, 1)
                """).update();
    }

    @Test
    void anAreaIsCalledByItsCodeOrAnyOfItsNames() {
        for (String given : List.of("110000000", "akmola region", "АКМОЛИНСКАЯ")) {
            assertThat(Choice.area(given).code(analyst)).as(given).contains("110000000");
        }
        assertThat(Choice.area("").code(analyst)).contains("");
    }

    @Test
    void anUnknownAreaIsRefusedWithTheNearest() {
        assertThat(Choice.area("99").code(analyst)).isEmpty();
        assertThat(said(Choice.area("99"))).contains("\"99\"", "100000000 (Abai region), 110000000 (Akmola region)");
        assertThat(said(Choice.area("Akmla"))).contains("Did you mean: 110000000 (Akmola region)?");
        assertThat(said(Choice.area("11"))).contains("Did you mean: 110000000");
    }

    @Test
    void anUnknownRuleFormPeriodOrStatusIsRefusedWithTheNearest() {
        assertThat(said(Choice.rule("T91"))).contains("T01");
        assertThat(said(Choice.form("contingent-movment"))).contains("Did you mean: contingent-movement");
        assertThat(said(Choice.oneOf("--status", "refusd", "refused", "accepted")))
                .contains("Did you mean: refused");
        assertThat(Choice.period("2018", "mart.finding").code(analyst)).contains("2018");
        assertThat(Choice.period("2018-12", "mart.finding").code(analyst)).contains("2018-12");
        assertThat(Choice.period("2018-11", "mart.finding").code(analyst)).isEmpty();
        assertThat(said(Choice.period("2018-11", "mart.finding"))).contains("2018-12");
    }

    @TestFactory
    Stream<DynamicTest> everyColumnOfEveryListHasAHeadingInThreeLanguages() {
        return Stream.of(
                        new FindingsCommand(),
                        new SubmissionsCommand(),
                        new GapsCommand(),
                        new StatusCommand(),
                        new TraceCommand(),
                        new ResolveCommand())
                .map(command -> DynamicTest.dynamicTest(command.getClass().getSimpleName(), () -> {
                    for (String heading : rows(command).headings()) {
                        for (Language language : Language.values()) {
                            String key = "cli.column." + heading.replace('_', '-');
                            assertThat(Message.of(key).in(language)).as(key).isNotEqualTo(key);
                        }
                    }
                }));
    }

    private Table rows(ListCommand command) {
        Stream<Object> chosen =
                command.choices().stream().map(choice -> choice.code(analyst).orElseThrow());
        Object[] arguments =
                Stream.concat(chosen, Stream.of(command.arguments())).toArray();
        return java.util.Objects.requireNonNull(analyst.query(command.sql(), Table::of, arguments));
    }

    private String said(Choice choice) {
        assertThat(choice.code(analyst)).isEmpty();
        return Failures.said(choice.unknown(analyst, Language.EN), Language.EN);
    }
}
