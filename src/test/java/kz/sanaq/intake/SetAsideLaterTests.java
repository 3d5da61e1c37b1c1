package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AChild;
import kz.sanaq.form.Cleared;
import kz.sanaq.form.Forms;
import kz.sanaq.form.PersonalData;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A workbook that nobody could look into when it came is set aside, bytes and all, as soon as somebody can. */
class SetAsideLaterTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Knowledge KNOWLEDGE = new Knowledge(Path.of("jobs"));
    private static final Forms FORMS = Forms.from(KNOWLEDGE, ReferenceBook.read(KNOWLEDGE));

    /** Too little for any sheet with a cell. */
    private static final Limits TIGHT = Limits.defaults().with(Limit.SHEETS, 1);

    @TempDir
    Path folder;

    private final JdbcClient jdbc = DATABASE.jdbc(Role.OWNER);
    private long run;

    @BeforeEach
    void aRun() {
        jdbc.sql("truncate intake.submission, intake.workbook cascade").update();
        run = jdbc.sql("""
                        insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                        values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
                        """).query(Long.class).single();
    }

    @Test
    void whatOpensOnlyLaterIsSetAsideWithItsBytesAndKeepsNothingBehind() throws Exception {
        byte[] bytes = AChild.number(1).xlsx(AChild.In.CELL);
        register("edu-11", "late.xlsx", bytes, TIGHT);
        assertThat(states()).containsExactly("REGISTERED");
        assertThat(stored()).isEqualTo(1);

        interpretAndLoad(Limits.defaults());

        assertThat(states()).containsExactly("SET_ASIDE");
        assertThat(jdbc.sql("select sheet || '!' || cell_row || ',' || cell_column from intake.reader_finding")
                        .query(String.class)
                        .list())
                .containsExactly("Второй!3,2");
        assertThat(jdbc.sql(
                                "select rule || holds || broken || not_assessed from intake.reader_outcome where rule = 'F08'")
                        .query(String.class)
                        .list())
                .containsExactly("F08010");
        for (String table : List.of("sheet_ledger", "reported_cell", "ignored_region", "submission_slot")) {
            assertThat(count(table)).as(table).isZero();
        }

        settle(FORMS);

        assertThat(stored()).isZero();
        assertThat(Files.readAllBytes(quarantined(bytes))).isEqualTo(bytes);
    }

    @Test
    void aRunThatDiedBetweenTheFileAndTheTableIsMadeGoodByTheNext() throws Exception {
        byte[] bytes = AChild.number(2).xlsx(AChild.In.COMMENT);
        register("edu-11", "late.xlsx", bytes, TIGHT);
        interpretAndLoad(Limits.defaults());
        new Quarantine(folder.resolve("quarantine")).keep(Sha256.of(bytes), bytes); // and there it died

        settle(FORMS);
        settle(FORMS);

        assertThat(stored()).isZero();
        assertThat(Files.readAllBytes(quarantined(bytes))).isEqualTo(bytes);
        assertThat(states()).containsExactly("SET_ASIDE");
    }

    @Test
    void theSameBytesOfAnotherSenderAreSetAsideWithThem() throws Exception {
        byte[] bytes = AChild.number(3).xlsx(AChild.In.CELL);
        register("edu-11", "one.xlsx", bytes, TIGHT);
        interpretAndLoad(Limits.defaults());
        register("edu-15", "two.xlsx", bytes, TIGHT);
        assertThat(states()).containsExactly("SET_ASIDE", "REGISTERED");

        settle(FORMS);

        assertThat(states()).containsExactly("SET_ASIDE", "SET_ASIDE");
        assertThat(stored()).isZero();
        assertThat(count("reader_finding where rule = 'F08'")).isEqualTo(2);
    }

    @Test
    void aSecondCopyThatOpensSetsTheFirstAsideToo() throws Exception {
        byte[] bytes = AChild.number(4).xlsx(AChild.In.CELL);
        register("edu-11", "one.xlsx", bytes, TIGHT);
        register("edu-11", "two.xlsx", bytes, Limits.defaults());

        assertThat(states()).containsExactly("SET_ASIDE");
        settle(FORMS);
        assertThat(stored()).isZero();
    }

    @Test
    void whatCannotBeLookedOverToItsEndIsRefusedWithTheLimitAndNotLoaded() throws Exception {
        register("edu-11", "long.xlsx", workbook(12, ""), Limits.defaults().with(Limit.SHEET_CELLS, 10));

        interpretAndLoad(Limits.defaults().with(Limit.SHEET_CELLS, 10));

        assertThat(states()).containsExactly("REFUSED");
        assertThat(jdbc.sql("select refusals::text from intake.submission")
                        .query(String.class)
                        .single())
                .contains("\"F00\"", "workbook.limit-sheet-cells", "\"limit\": 10");
    }

    @Test
    void whatIsSeenBeforeALimitSetsAside() throws Exception {
        byte[] bytes = workbook(12, "ИИН " + AChild.number(5).iin());

        register("edu-11", "long.xlsx", bytes, Limits.defaults().with(Limit.SHEET_CELLS, 10));

        assertThat(states()).containsExactly("SET_ASIDE");
        assertThat(stored()).isZero();
    }

    @Test
    void whatIsLookedOverLaterAndHasNoneIsSaidToHaveNone() throws Exception {
        register("edu-11", "late.xlsx", workbook(12, ""), Limits.defaults().with(Limit.SHEET_CELLS, 10));

        interpretAndLoad(Limits.defaults());

        assertThat(jdbc.sql(
                                "select holds || ' ' || broken || ' ' || not_assessed from intake.reader_outcome where rule = 'F08'")
                        .query(String.class)
                        .list())
                .containsExactly("1 0 0");
    }

    @Test
    void whatSomebodyHasLookedAtComesBackAndIsReadAndIsNotLookedOverAgain() throws Exception {
        byte[] bytes = AChild.number(6).xlsx(AChild.In.CELL);
        register("edu-11", "alarm.xlsx", bytes, Limits.defaults());
        assertThat(states()).containsExactly("SET_ASIDE");
        Forms cleared = cleared(Sha256.of(bytes));

        settle(cleared);

        assertThat(states()).containsExactly("REGISTERED");
        assertThat(stored()).isEqualTo(1);
        settle(cleared);
        assertThat(quarantined(bytes)).doesNotExist();
        interpretAndLoad(Limits.defaults());
        assertThat(states()).containsExactly("REFUSED"); // no form knows it, and that is all
        assertThat(count("reader_outcome where rule = 'F08' and holds = 1")).isEqualTo(1);
    }

    @Test
    void aPersonalFileNameIsToldByTheBytesAndIsKnownTheNextTime() throws Exception {
        AChild child = AChild.number(7);
        byte[] bytes = workbook(3, "");
        String name = "edu-11/" + child.name() + "/Отчёт " + child.iin() + ".xlsx";
        register("edu-11", name, bytes, Limits.defaults());

        assertThat(jdbc.sql("select file_name from intake.submission")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "edu-11/withheld/withheld-" + Sha256.of(bytes).hex().substring(0, 12) + ".xlsx");
        assertThat(registering(Limits.defaults()).examine(file("edu-11", name, bytes)))
                .isEmpty();
        assertThat(new Checking(FORMS, Limits.defaults(), PasswordFiles.NONE)
                        .check(file("edu-11", name, bytes))
                        .file()
                        .name())
                .startsWith("edu-11/withheld/withheld-");
    }

    @Test
    void whatWasSaidOfAWorkbookStandsInALineAndCanBeTakenBack() throws Exception {
        Sha256 sha256 = Sha256.of(workbook(3, "x"));
        cleared(Sha256.of(workbook(3, "y")));
        Path jobs = folder.resolve("jobs");
        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Author author =
                new AnswerFiles.Author("operator", LocalDate.of(2024, 1, 11), "directors, all of them");

        files.write(Cleared.added(files, sha256.hex(), author));
        assertThat(PersonalData.from(new Knowledge(jobs)).isCleared(sha256.hex()))
                .isTrue();

        files.write(Cleared.takenBack(files, sha256.hex(), author).orElseThrow());
        assertThat(PersonalData.from(new Knowledge(jobs)).isCleared(sha256.hex()))
                .isFalse();
        assertThat(Cleared.takenBack(files, sha256.hex(), author)).isEmpty();
    }

    @Test
    void whatWasSaidTwiceIsTakenBackAtOnce() throws Exception {
        Sha256 sha256 = Sha256.of(workbook(3, "x"));
        cleared(Sha256.of(workbook(3, "y")));
        Path jobs = folder.resolve("jobs");
        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Author author = new AnswerFiles.Author("operator", LocalDate.of(2024, 1, 11), "directors");
        files.write(Cleared.added(files, sha256.hex(), author));
        files.write(Cleared.added(files, sha256.hex(), author));

        files.write(Cleared.takenBack(files, sha256.hex(), author).orElseThrow());

        assertThat(PersonalData.from(new Knowledge(jobs)).isCleared(sha256.hex()))
                .isFalse();
    }

    @Test
    void rulesMayNotReadTheBytesOfWorkbooks() {
        assertThatThrownBy(() -> DATABASE.jdbc(Role.RULES)
                        .sql("select count(bytes) from intake.workbook")
                        .query(Long.class)
                        .single())
                .hasRootCauseMessage("ERROR: permission denied for table workbook");
    }

    private Forms cleared(Sha256 sha256) throws Exception {
        Path jobs = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = jobs.resolve(Path.of("jobs").relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.writeString(
                jobs.resolve("cleared-workbooks.csv"),
                "sha256,decided_by,decided_on,reason,withdrawn_by,withdrawn_on,withdrawn_because\n" + sha256.hex()
                        + ",operator,2024-01-10,a list of directors,,,\n");
        Knowledge knowledge = new Knowledge(jobs);
        return Forms.from(knowledge, ReferenceBook.read(knowledge));
    }

    private Registering registering(Limits limits) {
        return new Registering(
                DATABASE.dataSource(Role.PIPELINE),
                new Quarantine(folder.resolve("quarantine")),
                FORMS.personalData(),
                limits,
                PasswordFiles.NONE,
                Marks.NONE);
    }

    private InboxFile file(String sender, String name, byte[] bytes) throws Exception {
        Path path = Files.write(folder.resolve(Sha256.of(bytes).hex()), bytes);
        return new InboxFile(path, name, sender, Instant.parse("2018-11-06T05:15:00Z"));
    }

    private void register(String sender, String name, byte[] bytes, Limits limits) throws Exception {
        Registering registering = registering(limits);
        registering.register(registering.examine(file(sender, name, bytes)).orElseThrow(), run);
    }

    private void interpretAndLoad(Limits limits) {
        var pipeline = DATABASE.dataSource(Role.PIPELINE);
        Interpreting interpreting = new Interpreting(pipeline, FORMS, limits, PasswordFiles.NONE, Marks.NONE);
        Loading loading = new Loading(pipeline, "test");
        new TransactionTemplate(new JdbcTransactionManager(pipeline))
                .executeWithoutResult(status -> new Submissions(pipeline)
                        .waiting("test")
                        .forEach(each -> loading.load(interpreting.interpret(each), run)));
    }

    private void settle(Forms forms) {
        new SettingAside(
                        DATABASE.dataSource(Role.PIPELINE),
                        new Quarantine(folder.resolve("quarantine")),
                        forms.personalData())
                .settle(run);
    }

    private Path quarantined(byte[] bytes) {
        return folder.resolve("quarantine").resolve(Sha256.of(bytes).hex());
    }

    private List<String> states() {
        return jdbc.sql("select state from intake.submission order by submission_id")
                .query(String.class)
                .list();
    }

    private long stored() {
        return count("workbook");
    }

    private long count(String of) {
        return jdbc.sql("select count(*) from intake." + of).query(Long.class).single();
    }

    /** @param first in the first cell; the others are numbers, one a row */
    private static byte[] workbook(int rows, String first) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet("Лист1");
            for (int row = 0; row < rows; row++) {
                sheet.createRow(row).createCell(0).setCellValue(row == 0 ? first : String.valueOf(row));
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        }
    }
}
