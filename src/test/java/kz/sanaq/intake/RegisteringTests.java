package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.PersonalData;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegisteringTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final PersonalData PERSONAL_DATA = PersonalData.from(new Knowledge(Path.of("jobs")));

    @TempDir
    Path folder;

    private final JdbcClient jdbc = DATABASE.jdbc(Role.PIPELINE);

    @Test
    void aCleanWorkbookHoldsTheRuleOnPersonalData() throws Exception {
        assertThat(personalDataOf(workbook("clean.xlsx", "<a/>"))).containsExactly("REGISTERED 1 0 0");
    }

    @Test
    void aWorkbookThatCannotBeLookedOverWholeIsNotTakenForClean() throws Exception {
        assertThat(personalDataOf(workbook("damaged.xlsx", "<a><b></a>"))).containsExactly("REGISTERED 0 0 1");
    }

    @Test
    void aFileThatDoesNotOpenIsNotTakenForCleanEither() throws Exception {
        Path file = Files.writeString(folder.resolve("none.xlsx"), "no workbook");

        assertThat(personalDataOf(file)).containsExactly("REGISTERED 0 0 1");
    }

    @Test
    void theSamplesListOfChildrenIsSetAsideAndItsBytesAreNotStored() throws Exception {
        Path file = Path.of("sample-input", "inbox", "Список воспитанников Шымкент.xlsx");

        assertThat(personalDataOf(file)).containsExactly("SET_ASIDE 0 15 0");
        assertThat(jdbc.sql("""
                        select count(*) from intake.workbook join intake.submission using (sha256)
                        where state = 'SET_ASIDE'
                        """).query(Integer.class).single()).isZero();
    }

    @Test
    void aFileThatIsGoneOrTooLargeIsNamedAndNoFault() throws Exception {
        Path large = folder.resolve("large.xlsx");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength(3L << 30);
        }
        Path grown = Files.write(folder.resolve("grown.xlsx"), new byte[101]);

        assertThat(whyNotRead(folder.resolve("gone.xlsx"), Limits.defaults()))
                .isEqualTo(Message.of("intake.not-read.gone", "file", "gone.xlsx"));
        assertThat(whyNotRead(Files.createDirectory(folder.resolve("folder")), Limits.defaults()))
                .isEqualTo(Message.of("intake.not-read.broken", "file", "folder", "kind", "IOException"));
        assertThat(whyNotRead(large, Limits.defaults()))
                .isEqualTo(Message.of("intake.not-read.too-large", "file", "large.xlsx", "limit", 64L << 20));
        assertThat(whyNotRead(grown, Limits.defaults().with(Limit.FILE_BYTES, 100)))
                .isEqualTo(Message.of("intake.not-read.too-large", "file", "grown.xlsx", "limit", 100L));
    }

    private Message whyNotRead(Path path, Limits limits) {
        Registering registering = new Registering(
                DATABASE.dataSource(Role.PIPELINE),
                quarantine(),
                PERSONAL_DATA,
                limits,
                PasswordFiles.NONE,
                Marks.NONE);
        InboxFile file = new InboxFile(path, path.getFileName().toString(), "edu-79", Instant.EPOCH);
        return catchThrowableOfType(NotRead.class, () -> registering.examine(file))
                .said();
    }

    /** State of the submission; how often rule F08 holds, is broken, is not assessed. */
    private List<String> personalDataOf(Path path) throws NotRead {
        Registering registering = new Registering(
                DATABASE.dataSource(Role.PIPELINE),
                quarantine(),
                PERSONAL_DATA,
                Limits.defaults(),
                PasswordFiles.NONE,
                Marks.NONE);
        String name = path.getFileName().toString();
        InboxFile file = new InboxFile(path, name, "edu-79", Instant.parse("2018-11-06T05:15:00Z"));
        registering.register(registering.examine(file).orElseThrow(), run());
        return jdbc.sql("""
                        select state || ' ' || holds || ' ' || broken || ' ' || not_assessed
                        from intake.reader_outcome join intake.submission using (submission_id)
                        where rule = 'F08' and file_name = :file
                        """).param("file", name).query(String.class).list();
    }

    private Quarantine quarantine() {
        return new Quarantine(folder.resolve("quarantine"));
    }

    private long run() {
        return jdbc.sql("""
                        insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                        values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
                        """).query(Long.class).single();
    }

    /** A workbook with one more part of properties, of this content. */
    private Path workbook(String name, String properties) throws Exception {
        Path file = folder.resolve(name);
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Лист1");
            var part = workbook.getPackage()
                    .createPart(PackagingURIHelper.createPartName("/docProps/more.xml"), "application/xml");
            try (OutputStream out = part.getOutputStream()) {
                out.write(properties.getBytes(StandardCharsets.UTF_8));
            }
            save(workbook, file);
        }
        return file;
    }

    private static void save(XSSFWorkbook workbook, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
    }
}
