package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Forms;
import kz.sanaq.form.HazardAnswers;
import kz.sanaq.form.HazardKind;
import kz.sanaq.form.HazardPolicy;
import kz.sanaq.form.Oddity;
import kz.sanaq.form.Treatment;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.intake.StoredReadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A home in a hidden row: the form refuses it, a steward lets it count for this sender, and takes the answer back. */
class DecideHazardTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final String WORKBOOK = "spisok_aktobe_2018-01-01.xlsx";
    private static final int HIDDEN = 8;
    private static final AnswerFiles.Author AIGUL =
            new AnswerFiles.Author("aigul", LocalDate.of(2019, 2, 1), "letter of 1 February");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Path inbox;
    private Path jobs;

    @BeforeEach
    void aListWithAHiddenRowAndAFormThatRefusesThose() throws IOException {
        jobs = Nights.copyOfJobs(folder);
        Path policies = jobs.resolve("returns/hazards.yaml");
        Files.writeString(policies, Files.readString(policies).replace("hidden-row: ask", "hidden-row: refuse"));
        inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Nights.SAMPLE.resolve(WORKBOOK)));
                OutputStream out = Files.newOutputStream(inbox.resolve("edu-15").resolve(WORKBOOK))) {
            workbook.getSheetAt(0).getRow(HIDDEN).setZeroHeight(true);
            workbook.write(out);
        }
    }

    @Test
    void itIsRefusedDecidedWithItsEffectShownFirstLoadedByTheNightTakenBackAndReadAnewByTheRerun() {
        night();
        assertThat(text("select state from intake.submission")).isEqualTo("REFUSED");
        assertThat(oddities())
                .anyMatch(one -> one.hazard() == HazardKind.HIDDEN_ROW
                        && one.policy() == HazardPolicy.REFUSE
                        && one.places().size() == 1);

        HazardAnswers answers = new HazardAnswers(new AnswerFiles(jobs));
        AnswerFiles.Edit edit = decided(answers, new Treatment(HazardKind.HIDDEN_ROW, HazardPolicy.COUNT));
        Changes changes = tried(edit);
        assertThat(changes.changed()).isEqualTo(1);
        assertThat(changes.figures()).isNotEmpty().allMatch(change -> change.from() == null);
        assertThat(changes.findings()).anyMatch(change -> change.what().startsWith("F06") && change.from() != null);
        assertThat(text("select state from intake.submission"))
                .as("nothing was done")
                .isEqualTo("REFUSED");

        new AnswerFiles(jobs).write(edit);
        night();
        assertThat(text("select state from intake.submission")).isEqualTo("LOADED");
        assertThat(nights.count("mart.earlier_refusal")).isEqualTo(1);
        assertThat(text("select severity from quality.finding where rule = 'F06' and state = 'OPEN'"))
                .isEqualTo("note");
        long counted = nights.count("warehouse.current_observation");
        assertThat(counted).isEqualTo(changes.figures().size());
        assertThat(nights.count("warehouse.current_observation where cell_row = " + HIDDEN))
                .isPositive();
        assertThat(nights.count("mart.submission where is_stale")).isZero();

        AnswerFiles.Edit back = answers.takenBack(
                        "organisation-list", "2018", HazardKind.HIDDEN_ROW, "edu-15", null, AIGUL)
                .orElseThrow();
        Changes refused = tried(back);
        assertThat(refused.changed()).isEqualTo(1);
        assertThat(refused.figures())
                .as("a reading that is refused closes nothing")
                .isEmpty();
        new AnswerFiles(jobs).write(back);
        night();
        assertThat(nights.count("mart.submission where is_stale")).isEqualTo(1);
        assertThat(nights.count("warehouse.current_observation"))
                .as("taking back changes no figure by itself")
                .isEqualTo(counted);

        new AnswerFiles(jobs)
                .write(decided(
                        answers,
                        new Treatment(HazardKind.HIDDEN_ROW, HazardPolicy.ASK),
                        new Treatment(HazardKind.SENT_AGAIN, HazardPolicy.COUNT)));
        assertThat(nights.run(jobs, rerun()).failure()).isNull();
        assertThat(nights.count("warehouse.current_observation where cell_row = " + HIDDEN))
                .isZero();
        assertThat(nights.count("warehouse.current_observation")).isLessThan(counted);
        assertThat(nights.count("intake.submission_slot where may_repeat"))
                .as("the newest reading alone")
                .isEqualTo(1);
        assertThat(nights.count("mart.submission where is_stale")).isZero();
    }

    private static AnswerFiles.Edit decided(HazardAnswers answers, Treatment... treatments) {
        return answers.decided(
                "organisation-list", "2018", List.of(treatments), AnswerScope.of("edu-15", null, null), AIGUL);
    }

    private Changes tried(AnswerFiles.Edit edit) {
        return new AnswerFiles(jobs).tried(edit, knowledge -> nights.preview(knowledge.root(), rerun()));
    }

    private RunRequest rerun() {
        return RunRequest.rerun(
                new RerunScope(new RereadingScope("edu-15/" + WORKBOOK, null, null, null), null),
                inbox,
                "aigul",
                "letter");
    }

    private List<Oddity> oddities() {
        Knowledge knowledge = new Knowledge(jobs);
        Forms forms = Forms.from(knowledge, ReferenceBook.read(knowledge));
        return new StoredReadings(
                        database.database().dataSource(Role.STEWARD, 1), forms, Limits.defaults(), PasswordFiles.NONE)
                .find("edu-15/" + WORKBOOK)
                .orElseThrow()
                .reading()
                .oddities();
    }

    private void night() {
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    private String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }
}
