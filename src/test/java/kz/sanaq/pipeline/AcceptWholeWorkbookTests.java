package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.Acceptance;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Suggestion;
import kz.sanaq.form.SynonymAnswers;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.intake.StoredReadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A workbook whose headings were renamed: it waits, its headings are accepted, it is loaded, the answer is taken back. */
class AcceptWholeWorkbookTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final String WORKBOOK = "spisok_aktobe_2018-01-01.xlsx";
    private static final AnswerFiles.Author AIGUL =
            new AnswerFiles.Author("aigul", LocalDate.of(2019, 2, 1), "letter, \"no. 5\"");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Path inbox;
    private Path jobs;

    @BeforeEach
    void aListWithAHeadingOfItsOwnOverAllChildren() throws IOException {
        jobs = Nights.copyOfJobs(folder);
        inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Nights.SAMPLE.resolve(WORKBOOK)));
                OutputStream out = Files.newOutputStream(inbox.resolve("edu-15").resolve(WORKBOOK))) {
            workbook.getSheetAt(0)
                    .forEach(row -> row.forEach(cell -> rename((XSSFCell) cell, "воспитанников", "Численность детей")));
            workbook.write(out);
        }
    }

    @Test
    void itWaitsIsAcceptedWithItsEffectShownFirstLoadedTakenBackAndLoadedAnewByTheRerun() throws IOException {
        night();
        assertThat(text("select state from intake.submission")).isEqualTo("PENDING");
        assertThat(text("select status || ': ' || reasons_en from mart.submission"))
                .startsWith("pending: ");
        assertThat(nights.count("mart.run where pending = 1 and refused = 0")).isEqualTo(1);
        assertThat(nights.count("mart.refusal where status = 'pending' and remedy_en like '%forms accept%'"))
                .isEqualTo(1);
        assertThat(nights.count("mart.run_warning where message ->> 'key' = 'pipeline.warning.for-steward'"))
                .isEqualTo(1);
        assertThat(nights.count("quality.finding where rule = 'F05' and state = 'OPEN'"))
                .isPositive();

        List<Suggestion> suggestions = suggestions();
        assertThat(suggestions).singleElement().matches(one -> one.label() != null);
        SynonymAnswers answers = new SynonymAnswers(new AnswerFiles(jobs));
        Suggestion one = suggestions.get(0);
        AnswerFiles.Edit edit = answers.accepted(
                List.of(new Acceptance(
                        one.returnCode(), one.edition(), one.table(), one.axis(), one.written(), one.label())),
                AnswerScope.of("edu-15", null, null),
                AIGUL);
        Changes changes = tried(edit);
        assertThat(changes.changed()).isEqualTo(1);
        assertThat(changes.figures()).isNotEmpty().allMatch(change -> change.from() == null && change.to() != null);
        assertThat(changes.findings()).anyMatch(change -> change.what().startsWith("F05") && change.to() == null);
        assertThat(text("select state from intake.submission"))
                .as("nothing was done")
                .isEqualTo("PENDING");

        AuditLog.together(
                database.database().dataSource(Role.STEWARD, 1),
                new Action("aigul", "accept", "submission 1", "letter", java.util.Map.of()),
                () -> new AnswerFiles(jobs).write(edit));
        night();
        assertThat(text("select status from mart.submission")).startsWith("accepted");
        assertThat(nights.count("quality.finding where rule = 'F05' and state = 'OPEN'"))
                .isZero();
        assertThat(nights.count("mart.earlier_refusal")).isEqualTo(1);
        assertThat(nights.count("warehouse.current_observation"))
                .isEqualTo(changes.figures().size());
        assertThat(suggestions()).isEmpty();

        AnswerFiles.Edit back = answers.takenBack(one.returnCode(), one.written(), "edu-15", null, AIGUL)
                .orElseThrow();
        assertThat(back.content()).contains("aigul,2019-02-01,\"letter, \"\"no. 5\"\"\"");
        assertThat(tried(back).changed()).isEqualTo(1);
        new AnswerFiles(jobs).write(back);
        assertThat(suggestions()).hasSize(1);
        night();
        assertThat(nights.count("mart.submission where is_stale")).isEqualTo(1);
    }

    private Changes tried(AnswerFiles.Edit edit) {
        RunRequest request = RunRequest.rerun(
                new RerunScope(new RereadingScope(WORKBOOK_IN_INBOX, null, null, null), null),
                inbox,
                "aigul",
                "letter");
        return new AnswerFiles(jobs).tried(edit, knowledge -> nights.preview(knowledge.root(), request));
    }

    private static final String WORKBOOK_IN_INBOX = "edu-15/" + WORKBOOK;

    private List<Suggestion> suggestions() {
        Knowledge knowledge = new Knowledge(jobs);
        Forms forms = Forms.from(knowledge, ReferenceBook.read(knowledge));
        return new StoredReadings(
                        database.database().dataSource(Role.STEWARD, 1), forms, Limits.defaults(), PasswordFiles.NONE)
                .find(WORKBOOK_IN_INBOX)
                .orElseThrow()
                .reading()
                .suggestions();
    }

    private void night() {
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    private String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }

    private static void rename(XSSFCell cell, String has, String to) {
        if (cell.toString().contains(has)) {
            cell.setCellValue(to);
        }
    }
}
