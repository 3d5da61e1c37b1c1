package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.function.Consumer;
import javax.sql.DataSource;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.intake.StoredReadings;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** One workbook that a steward decides about: sent with something odd, read by nights, and what an answer would change. */
final class StewardsCase {

    static final String SENDER = "edu-15";

    private static final String WORKBOOK = "spisok_aktobe_2018-01-01.xlsx";
    private static final String IN_INBOX = SENDER + "/" + WORKBOOK;

    private final TestDatabase database;
    private final Nights nights;
    private final Path inbox;
    private final Path jobs;

    StewardsCase(TestDatabase database, Path folder) throws IOException {
        this.database = database;
        this.nights = new Nights(database);
        this.inbox = folder.resolve("inbox");
        this.jobs = Nights.copyOfJobs(folder);
    }

    static AnswerFiles.Author aigul(String reason) {
        return new AnswerFiles.Author("aigul", LocalDate.of(2019, 2, 1), reason);
    }

    void send(Consumer<XSSFSheet> oddity) throws IOException {
        Path sent = Files.createDirectories(inbox.resolve(SENDER)).resolve(WORKBOOK);
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(Nights.SAMPLE.resolve(WORKBOOK)));
                OutputStream out = Files.newOutputStream(sent)) {
            oddity.accept(workbook.getSheetAt(0));
            workbook.write(out);
        }
    }

    void night() {
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    void rerun() {
        assertThat(nights.run(jobs, request()).failure()).isNull();
    }

    /** What a rerun would change with an answer. */
    Changes tried(AnswerFiles.Edit edit) {
        return answers().tried(edit, knowledge -> nights.preview(knowledge.root(), request()));
    }

    private RunRequest request() {
        return RunRequest.rerun(
                new RerunScope(new RereadingScope(IN_INBOX, null, null, null), null), inbox, "aigul", "letter");
    }

    /** How the workbook reads with the answers of now. */
    Reading reading() {
        Knowledge knowledge = new Knowledge(jobs);
        Forms forms = Forms.from(knowledge, ReferenceBook.read(knowledge));
        return new StoredReadings(steward(), forms, Limits.defaults(), PasswordFiles.NONE)
                .find(IN_INBOX)
                .orElseThrow()
                .reading();
    }

    Path jobs() {
        return jobs;
    }

    AnswerFiles answers() {
        return new AnswerFiles(jobs);
    }

    DataSource steward() {
        return database.database().dataSource(Role.STEWARD, 1);
    }

    long count(String fromWhere) {
        return nights.count(fromWhere);
    }

    String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }
}
