package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.Effect;
import kz.sanaq.reference.ReferenceBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A label that the register does not answer for: asked, answered, used by the next night, taken back. */
class ResolveTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String WORKBOOK = "spisok_aktobe_2018-01-01.xlsx";
    private static final AnswerFiles.Author AIGUL =
            new AnswerFiles.Author("aigul", LocalDate.of(2019, 2, 1), "letter, \"no. 5\"");

    @TempDir
    Path folder;

    private final Nights nights = new Nights(DATABASE);
    private Path inbox;
    private Path jobs;

    @BeforeEach
    void aRegisterThatLacksTheNameOfOneHome() throws IOException {
        jobs = jobsThatLackTheNameOfOneHome(folder);
        inbox = inboxThatNamesIt(folder);
    }

    static Path jobsThatLackTheNameOfOneHome(Path folder) throws IOException {
        Path jobs = Nights.copyOfJobs(folder);
        Path register = jobs.resolve("reference/institutions.csv");
        Files.writeString(
                register,
                Files.readString(register)
                        .replaceAll(
                                "(?m)^(SYN-15-001),[0-9]*,(.*г\\.Шалкар),.*,([0-9]+),synthetic$",
                                "$1,,$2,Дом при станции,Стансадағы үй,$3,synthetic"));
        return jobs;
    }

    static Path inboxThatNamesIt(Path folder) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectory(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve(WORKBOOK), inbox.resolve("edu-15").resolve(WORKBOOK));
        return inbox;
    }

    @Test
    void anAnswerIsShownWrittenUsedAndTakenBack() throws IOException {
        night();
        assertThat(nights.count("quality.finding where rule = 'G01' and state = 'OPEN'"))
                .isEqualTo(1);
        String written = text("select written from mart.question where question > 0 and kind = 'organisation'");

        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Edit edit = files.institution(
                written, text("select locality from mart.question"), "150000000", "SYN-15-001", null, null, AIGUL);
        ReferenceBook then = files.tried(edit, ReferenceBook::read);
        assertThat(Effect.of(DATABASE.jdbc(Role.STEWARD), ReferenceBook.read(new Knowledge(jobs)), then))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.written()).isEqualTo(written);
                    assertThat(effect.before()).isEmpty();
                    assertThat(effect.after()).isEqualTo("SYN-15-001");
                });
        assertThat(Files.readString(jobs.resolve(edit.file())))
                .as("nothing is written yet")
                .doesNotContain("aigul");

        files.write(edit);
        night();
        assertThat(nights.count("mart.question")).isZero();
        assertThat(nights.count("quality.finding where rule = 'G01' and state = 'OPEN'"))
                .isZero();
        assertThat(text("select means || ' ' || by_whom || ' ' || why from mart.resolution where by_whom <> 'matcher'"))
                .isEqualTo("SYN-15-001 aigul letter, \"no. 5\"");
        assertThat(text("select institution_code from warehouse.current_observation where unit_label = '"
                        + written.replace("'", "''") + "' limit 1"))
                .isEqualTo("SYN-15-001");

        AnswerFiles.Edit back = files.takenBack(written, null, AIGUL).orElseThrow();
        files.tried(back, ReferenceBook::read);
        files.write(back);
        night();
        assertThat(nights.count("mart.question")).isEqualTo(1);
        assertThat(nights.count("ref.resolution where by_whom = 'aigul' and known_to < 'infinity'"))
                .isEqualTo(1);
        assertThat(Files.readAllLines(jobs.resolve(back.file())))
                .as("nothing is deleted")
                .hasSize(2);
        assertThat(files.takenBack(written, null, AIGUL)).isEmpty();
    }

    @Test
    void anAnswerThatCannotBeWrittenLeavesNoDeed() {
        AnswerFiles files = new AnswerFiles(jobs);
        AnswerFiles.Edit lost = new AnswerFiles.Edit("no-such-folder/institution-aliases.csv", 2, "");
        Action deed = new Action("aigul", "resolve", "a home", "letter", Map.of());

        assertThatThrownBy(() -> AuditLog.together(DATABASE.dataSource(Role.STEWARD), deed, () -> files.write(lost)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(nights.count("audit.action")).isZero();
        assertThat(jobs.resolve("reference")).isDirectoryNotContaining("glob:**/.answer*");
    }

    private void night() {
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    private String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }
}
