package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.audit.Head;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.publication.Summary;
import kz.sanaq.publication.SummaryText;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is worth knowing of a run is on its card, and stays there when Spring Batch has forgotten the run. */
class RunCardTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final String CARD = "select * from mart.run where run_id = :run";
    private static final String STAGES =
            "select * from mart.run_stage where run_id = :run order by attempt, started_at, stage";
    private static final String COUNTED = """
            select
                (select count(*) from intake.delivery) = files
                and (select count(*) from intake.submission where state = 'LOADED') = loaded
                and (select count(*) from intake.submission where state = 'REFUSED') = refused
                and (select sum(non_empty) from intake.sheet_ledger) = cells
                and (select count(*) from warehouse.observation) = observations
                and (select count(*) from quality.finding) = findings_opened
                and (select count(*) from quality.finding where state = 'OPEN') = findings_open
                and findings_resolved = 0
            from mart.run
            where run_id = 1
            """;

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private final JdbcClient analyst = database.jdbc(Role.ANALYST);
    private Path inbox;

    @BeforeEach
    void oneWorkbook() throws IOException {
        inbox = ResolveTests.inboxThatNamesIt(folder);
    }

    @Test
    void aCardSaysWithWhatItRanAndWhatItDid() throws IOException {
        Head head = new AuditLog(database.jdbc(Role.STEWARD))
                .append(new Action("aigul", "resolve", "a home", "letter", Map.of()));
        Path report = night().report();
        Map<String, Object> card = card(1);

        assertThat(Files.readString(report)).contains("<code>" + head + "</code>");
        Knowledge knowledge = new Knowledge(Nights.JOBS);
        assertThat(card)
                .containsEntry("knowledge_hash", knowledge.hash())
                .containsEntry("returns_hash", knowledge.hash("returns"))
                .containsEntry("rules_hash", knowledge.hash("rules"))
                .containsEntry("reference_hash", knowledge.hash("reference"))
                .containsEntry("comparisons_hash", knowledge.hash("comparisons"))
                .containsEntry("state", "COMPLETED")
                .containsEntry("restarts", 0)
                .containsEntry("audit_actions", 1L)
                .containsEntry("audit_head", head.hash());
        assertThat(nights.jdbc().sql(COUNTED).query(Boolean.class).single()).isTrue();
        assertThat(stages(1))
                .extracting(stage -> stage.get("stage"), stage -> stage.get("state"))
                .containsExactly(
                        List.of("reference", "register", "load", "resolve", "assess", "hear", "report", "answer")
                                .stream()
                                .map(stage -> tuple(stage, "COMPLETED"))
                                .toArray(Tuple[]::new));
        assertThat(stages(1).get(2)).containsEntry("read", 1L).containsEntry("written", 1L);
        assertThat(nights.count("mart.run_gap where run_id = 1 and difference is null"))
                .isZero();
        assertThat(nights.count("mart.run_gap where run_id = 1"))
                .isEqualTo(nights.count("mart.gap where area_code = '000000000' and state = 'ASSESSED'"));
        assertThat(nights.count("mart.run_warning where run_id = 1 and (text_en is null or text_en like '%{%')"))
                .isZero();

        Files.writeString(inbox.resolve("edu-15").resolve("broken.xlsx"), "no workbook");
        night();
        assertThat(card(1)).as("an earlier card does not change").isEqualTo(card);
        assertThat(card(2)).containsEntry("files", 1L).containsEntry("refused", 1L);
    }

    @Test
    void aFileThatCannotBeReadIsNamedWhereverTheNightIsToldOfAndStopsNothing() throws IOException {
        Path large = inbox.resolve("edu-15").resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(1L << 30);
        }

        Path report = night().report();

        assertThat(card(1)).containsEntry("loaded", 1L).containsEntry("refused", 0L);
        assertThat(nights.jdbc()
                        .sql("select text_en from mart.run_warning where run_id = 1")
                        .query(String.class)
                        .list())
                .anyMatch(text -> text.startsWith("edu-15/large.xlsx was passed over unread"));
        assertThat(Files.readString(report))
                .contains(
                        "Файл edu-15/large.xlsx пропущен",
                        "edu-15/large.xlsx was passed over",
                        "Have the sender remove");
        assertThat(SummaryText.render(Summary.of(analyst, 1), Language.EN))
                .contains("edu-15/large.xlsx was passed over");

        Files.writeString(large, "no workbook");
        Path second = night().report();

        assertThat(card(2)).containsEntry("files", 1L).containsEntry("refused", 1L);
        assertThat(Files.readString(second)).doesNotContain("was passed over");
        Summary both = Summary.of(analyst, 2).after(Summary.of(analyst, 1));
        assertThat(both)
                .extracting(Summary::cameIn, Summary::loaded, Summary::refused)
                .containsExactly(2, 1, 1);
        assertThat(both.reasons()).extracting(Summary.Reason::file).containsExactly("edu-15/large.xlsx");
        assertThat(both.notRead()).hasSize(1);
    }

    @Test
    void aNightThatFailsSaysWhereAndOfWhatKindButNotWhatStoodThere() throws IOException {
        Path jobs = Nights.copyOfJobs(folder);
        Path areas = jobs.resolve("reference/areas.csv");
        Files.writeString(areas, Files.readString(areas).replaceFirst("110000000", "11000000x"));

        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 1, 5).isCompleted())
                .isFalse();

        assertThat(card(1)).containsEntry("state", "FAILED");
        assertThat(stages(1))
                .singleElement()
                .satisfies(stage ->
                        assertThat(stage).containsEntry("stage", "reference").containsEntry("state", "FAILED"));
        assertThat(nights.jdbc()
                        .sql("select message::text from mart.run_warning where run_id = 1")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("pipeline.warning.failed", "\"stage\": \"reference\"", "\"kind\": \"BadKnowledge\"")
                .doesNotContain("11000000x");
    }

    @Test
    void batchForgetsOldRunsAndCardsStay() {
        night();
        night();
        makeOlder(1, 100);
        makeOlder(2, 100);
        died(2);
        Map<String, Object> card = card(1);
        List<Map<String, Object>> stages = stages(1);
        long rows = nights.count("batch.step_execution");

        RunResult third = night();

        assertThat(third.recovered()).as("the one that had not ended").containsExactly(2L);
        assertThat(instances()).as("the first is forgotten").containsExactly(2L, 3L);
        assertThat(nights.count("batch.step_execution")).isGreaterThanOrEqualTo(rows);
        assertThat(card(1)).isEqualTo(card);
        assertThat(stages(1)).isEqualTo(stages).isNotEmpty();
        assertThat(card(2)).containsEntry("state", "COMPLETED").containsEntry("restarts", 1);

        RunResult fourth = night();
        assertThat(fourth.recovered()).isEmpty();
        assertThat(fourth.isCompleted()).isTrue();
        assertThat(
                        nights.count(
                                "batch.step_execution where job_execution_id not in (select job_execution_id from batch.job_execution)"))
                .isZero();
    }

    @Test
    void whatHasNotEndedIsNeverForgottenNorWhatIsYoung() {
        night();
        night();
        night();
        makeOlder(1, 100);
        makeOlder(2, 89);
        makeOlder(3, 100);
        died(3);
        BatchHistory history = new BatchHistory(database.dataSource(Role.PIPELINE), Clock.systemUTC());

        assertThat(history.forget(90)).isEqualTo(1);
        assertThat(instances()).containsExactly(2L, 3L);
        assertThat(history.forget(90)).isZero();
        assertThat(history.forget(80)).isEqualTo(1);
        assertThat(instances()).containsExactly(3L);
        assertThat(nights.count("batch.step_execution")).isEqualTo(8);
    }

    private RunResult night() {
        RunResult result = nights.night(inbox);
        assertThat(result.failure()).isNull();
        return result;
    }

    private void makeOlder(long run, int days) {
        for (String statement : List.of(
                "update batch.job_execution set start_time = start_time - :age::interval, end_time = end_time - :age::interval,"
                        + " last_updated = last_updated - :age::interval where job_instance_id = :run",
                "update batch.step_execution set start_time = start_time - :age::interval, end_time = end_time - :age::interval,"
                        + " last_updated = last_updated - :age::interval where job_execution_id in"
                        + " (select job_execution_id from batch.job_execution where job_instance_id = :run)")) {
            nights.jdbc()
                    .sql(statement)
                    .param("age", days + " days")
                    .param("run", run)
                    .update();
        }
    }

    /** As the process leaves it that is killed in the last step. */
    private void died(long run) {
        nights.jdbc()
                .sql("update batch.job_execution set status = 'STARTED', exit_code = 'UNKNOWN', end_time = null"
                        + " where job_instance_id = :run")
                .param("run", run)
                .update();
        nights.jdbc()
                .sql("update batch.step_execution set status = 'STARTED', exit_code = 'EXECUTING', end_time = null"
                        + " where step_name = 'answer' and job_execution_id in"
                        + " (select job_execution_id from batch.job_execution where job_instance_id = :run)")
                .param("run", run)
                .update();
        nights.jdbc()
                .sql("update audit.run set state = 'RUNNING', ended_at = null where run_id = :run")
                .param("run", run)
                .update();
    }

    private List<Long> instances() {
        return nights.jdbc()
                .sql("select job_instance_id from batch.job_instance order by 1")
                .query(Long.class)
                .list();
    }

    private Map<String, Object> card(long run) {
        return analyst.sql(CARD).param("run", run).query().singleRow();
    }

    private List<Map<String, Object>> stages(long run) {
        return analyst.sql(STAGES).param("run", run).query().listOfRows();
    }
}
