package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.Forms;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A protected workbook opens with its own sender's passwords, here and at a desk, and not without them. */
class PasswordFilesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final String IIN = "010203550153";

    @TempDir
    Path folder;

    @Test
    void aSendersPasswordsStandInItsFileOneALine() throws Exception {
        Files.writeString(folder.resolve("edu-11.txt"), "\uFEFFпрежний\r\n\r\nтайна 1 \n");
        PasswordFiles files = PasswordFiles.in(
                folder,
                List.of(
                        new PasswordFile("edu-11", Path.of("edu-11.txt")),
                        new PasswordFile("edu-15", Path.of("gone.txt"))));
        byte[] bytes = locked("7", "тайна 1");

        assertThat(files.of("edu-11").known()).containsExactly("прежний", "тайна 1");
        assertThat(reason(bytes, files, "edu-11")).isEqualTo("opens");
        assertThat(reason(bytes, files, "edu-15")).isEqualTo("workbook.password-not-here");
        assertThat(reason(bytes, files, "edu-19")).isEqualTo("workbook.encrypted");
    }

    @Test
    void aFileIsFoundFromTheFolderOfTheMachineThatReads() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("worker/secrets")).resolve("edu-11"), "тайна");
        PasswordFiles ofTheRun =
                PasswordFiles.in(folder.resolve("run"), List.of(new PasswordFile("edu-11", Path.of("secrets/edu-11"))));

        PasswordFiles ofAWorker =
                PasswordFiles.in(folder.resolve("worker"), List.of()).here(ofTheRun.bySender());

        assertThat(ofAWorker.of("edu-11").known()).containsExactly("тайна");
    }

    private static String reason(byte[] bytes, PasswordFiles files, String sender) {
        try {
            Workbooks.open(bytes, Limits.defaults(), files.of(sender)).close();
            return "opens";
        } catch (UnreadableWorkbook e) {
            return e.reason().key();
        }
    }

    @Test
    void personalDataAreLookedForBehindThePasswordToo() throws Exception {
        Path file = Files.write(folder.resolve("children.xlsx"), locked(IIN, "тайна"));
        InboxFile delivered = new InboxFile(file, "children.xlsx", "edu-11", Instant.EPOCH);

        assertThat(registering(known()).examine(delivered).orElseThrow().isSetAside())
                .isTrue();
        assertThat(new Checking(forms(), Limits.defaults(), known())
                        .check(delivered)
                        .isSetAside())
                .isTrue();
    }

    @Test
    void aWorkbookWhosePasswordIsKnownOnlyLaterIsLookedOverBeforeItIsRead() throws Exception {
        Path file = Files.write(folder.resolve("later.xlsx"), locked(IIN, "тайна"));
        Registering registering = registering(PasswordFiles.NONE);
        long run = run();
        registering.register(
                registering
                        .examine(new InboxFile(file, "later.xlsx", "edu-11", Instant.EPOCH))
                        .orElseThrow(),
                run);
        Submission submission = new Submissions(DATABASE.dataSource(Role.PIPELINE))
                .waiting("any").stream()
                        .filter(one -> one.fileName().equals("later.xlsx"))
                        .findFirst()
                        .orElseThrow();

        assertThat(refusal(submission, PasswordFiles.NONE)).isEqualTo("workbook.encrypted");
        assertThat(refusal(submission, known())).isEqualTo("intake.personal-data");
    }

    @Test
    void aFormIsDraftedBehindThePasswordTooAndWithinTheLimits() throws Exception {
        Path file = Files.write(folder.resolve("new.xlsx"), locked("7", "тайна"));
        InboxFile delivered = new InboxFile(file, "new.xlsx", "edu-11", Instant.EPOCH);
        LocalDate today = LocalDate.of(2018, 1, 10);

        assertThat(new Drafting(forms(), Limits.defaults(), known())
                        .draft(delivered, "new", "2018", today)
                        .hasPersonalData())
                .isFalse();
        assertThatThrownBy(() -> new Drafting(forms(), Limits.defaults().with(Limit.SHEETS, 0), known())
                        .draft(delivered, "new", "2018", today))
                .isInstanceOfSatisfying(
                        UnreadableWorkbook.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("workbook.limit-sheets"));
        assertThatThrownBy(() -> new Drafting(forms(), Limits.defaults(), PasswordFiles.NONE)
                        .draft(delivered, "new", "2018", today))
                .isInstanceOfSatisfying(
                        UnreadableWorkbook.class,
                        refused -> assertThat(refused.reason().key()).isEqualTo("workbook.encrypted"));
    }

    private String refusal(Submission submission, PasswordFiles passwords) throws Exception {
        Interpreting interpreting =
                new Interpreting(DATABASE.dataSource(Role.PIPELINE), forms(), Limits.defaults(), passwords, Marks.NONE);
        return interpreting
                .interpret(submission)
                .reading()
                .refusals()
                .get(0)
                .message()
                .key();
    }

    private PasswordFiles known() throws Exception {
        Files.writeString(folder.resolve("secret"), "тайна");
        return PasswordFiles.in(folder, List.of(new PasswordFile("edu-11", Path.of("secret"))));
    }

    private Registering registering(PasswordFiles passwords) {
        return new Registering(
                DATABASE.dataSource(Role.PIPELINE),
                new Quarantine(folder.resolve("quarantine")),
                forms().personalData(),
                Limits.defaults(),
                passwords,
                Marks.NONE);
    }

    private static Forms forms() {
        Knowledge knowledge = new Knowledge(Path.of("jobs"));
        return Forms.from(knowledge, ReferenceBook.read(knowledge));
    }

    private static long run() {
        return DATABASE.jdbc(Role.PIPELINE).sql("""
                        insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                        values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
                        """).query(Long.class).single();
    }

    private static byte[] locked(String text, String password) throws Exception {
        try (POIFSFileSystem file = new POIFSFileSystem();
                XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Лист1").createRow(0).createCell(0).setCellValue(text);
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(password);
            try (var stream = encryptor.getDataStream(file)) {
                workbook.write(stream);
            }
            file.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }
}
