package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.PersonalData;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A zip of workbooks in the inbox is as many submissions as files lie in it. */
class ZipTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private static final Instant SENT = Instant.parse("2018-11-06T05:15:00Z");

    @TempDir
    Path folder;

    private final JdbcClient jdbc = DATABASE.jdbc(Role.PIPELINE);

    @Test
    void eachFileInAZipIsADeliveryOfTheSenderAndTimeOfTheZip() throws Exception {
        zip(
                "edu-11/год 2018.zip",
                StandardCharsets.UTF_8,
                Map.of("list.xlsx", workbook("a"), "дети/b.xlsx", workbook("b")));
        Files.write(file("edu-11/c.xlsx"), workbook("c"));

        assertThat(deliveries(Limits.defaults()))
                .extracting(one -> one.name() + " " + one.sender() + " " + one.receivedAt())
                .contains(
                        "edu-11/год 2018.zip!list.xlsx edu-11 2018-11-06T05:15:00Z",
                        "edu-11/год 2018.zip!дети/b.xlsx edu-11 2018-11-06T05:15:00Z")
                .hasSize(3);
    }

    @Test
    void whatNobodySendsIsPassedOverAndNoNameLeavesTheZip() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : List.of(
                "../../etc/Список.xlsx",
                "c:\\отчёты\\a.xlsx",
                "__MACOSX/a.xlsx",
                "x/.DS_Store",
                "~$a.xlsx",
                "Thumbs.db",
                "manifest.csv")) {
            files.put(name, workbook("a"));
        }
        zip("edu-11/a.zip", Charset.forName("IBM866"), files);

        assertThat(deliveries(Limits.defaults()))
                .extracting(InboxFile::name)
                .containsExactly("edu-11/a.zip!etc/Список.xlsx", "edu-11/a.zip!c:/отчёты/a.xlsx");
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void aZipInTheZipAndWhatIsNoWorkbookAreRefusedByThemselves() throws Exception {
        zip(
                "edu-11/a.zip",
                StandardCharsets.UTF_8,
                Map.of(
                        "good.xlsx", workbook("a"),
                        "inner.zip", zipped(StandardCharsets.UTF_8, Map.of("b.xlsx", workbook("b"))),
                        "scan.pdf", "%PDF-1.7".getBytes(StandardCharsets.UTF_8)));

        assertThat(deliveries(Limits.defaults()))
                .extracting(one -> one.inZip() + " " + reason(one))
                .containsExactlyInAnyOrder(
                        "good.xlsx read", "inner.zip workbook.zip-of-workbooks", "scan.pdf workbook.pdf");
    }

    private static String reason(InboxFile file) {
        try {
            Workbooks.open(file.bytes(Limits.defaults()), Limits.defaults()).close();
            return "read";
        } catch (UnreadableWorkbook e) {
            return e.reason().key();
        } catch (NotRead e) {
            return e.said().key();
        }
    }

    @Test
    void aZipWithoutAWorkbookOrBeyondItsLimitsStaysOneFileAndIsRefusedWhole() throws Exception {
        zip("edu-11/photos.zip", StandardCharsets.UTF_8, Map.of("a.jpg", new byte[] {1}, "b.jpg", new byte[] {2}));
        zip("edu-11/two.zip", StandardCharsets.UTF_8, Map.of("a.xlsx", workbook("a"), "b.xlsx", workbook("b")));
        Files.write(file("edu-11/cut.zip"), new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0});

        List<InboxFile> files = deliveries(Limits.defaults().with(Limit.ZIPPED_FILES, 1));

        assertThat(files).extracting(InboxFile::inZip).containsOnlyNulls();
        assertThat(files)
                .extracting(ZipTests::reason)
                .containsExactlyInAnyOrder("workbook.zip", "workbook.zip-of-workbooks", "workbook.damaged");
        UnreadableWorkbook refused = catchThrowableOfType(
                UnreadableWorkbook.class,
                () -> Workbooks.open(
                        Files.readAllBytes(file("edu-11/two.zip")),
                        Limits.defaults().with(Limit.ZIPPED_FILES, 1)));
        assertThat(refused.reason().key()).isEqualTo("workbook.limit-zipped-files");
    }

    @Test
    void aFileTooLargeOrDamagedInItsZipIsNamedAndTheOthersAreTaken() throws Exception {
        byte[] stored = storedZip("b.xlsx", workbook("b"));
        stored[stored.length / 3] ^= 1;
        Files.write(file("edu-11/damaged.zip"), stored);
        zip("edu-11/bomb.zip", StandardCharsets.UTF_8, Map.of("a.xlsx", new byte[1 << 20]));

        assertThat(deliveries(Limits.defaults().with(Limit.FILE_BYTES, 1 << 19)))
                .extracting(one -> whyNotRead(one))
                .containsExactlyInAnyOrder("intake.not-read.in-zip", "intake.not-read.too-large");
    }

    private static String whyNotRead(InboxFile file) {
        Limits limits = Limits.defaults().with(Limit.FILE_BYTES, 1 << 19);
        return catchThrowableOfType(NotRead.class, () -> file.bytes(limits))
                .said()
                .key();
    }

    @Test
    void aFileThatIsPackedLikeNoOtherIsPassedOverAndTheOthersAreNot() throws Exception {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("a.txt", workbook("a"));
        files.put("b.xlsx", workbook("b"));
        byte[] zip = zipped(StandardCharsets.UTF_8, files);
        for (int at = 0; at < zip.length - 12; at++) { // Zstandard, in the directory: of the first file
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                zip[at + 10] = 93;
                break;
            }
        }
        Files.write(file("edu-11/a.zip"), zip);

        List<InboxFile> deliveries = deliveries(Limits.defaults());

        assertThat(deliveries).extracting(InboxFile::inZip).containsExactly("a.txt", "b.xlsx");
        assertThatThrownBy(() -> deliveries.get(0).bytes(Limits.defaults())).isInstanceOf(NotRead.class);
        assertThat(reason(deliveries.get(1))).isEqualTo("read");
    }

    @Test
    void theRegisterKnowsAZipAndItsFilesAgain() throws Exception {
        byte[] twice = workbook("a");
        zip("edu-11/a.zip", StandardCharsets.UTF_8, Map.of("a.xlsx", twice, "b.xlsx", workbook("b")));
        zip("edu-11/urgent!.zip", StandardCharsets.UTF_8, Map.of("read me!.xlsx", workbook("c")));
        Files.write(file("edu-11/same as a.xlsx"), twice);

        assertThat(register()).isEqualTo(4);
        assertThat(register()).isZero();

        assertThat(jdbc.sql("select file_name from intake.submission where file_name like '%a.zip%' order by 1")
                        .query(String.class)
                        .list())
                .containsExactly("edu-11/a.zip!a.xlsx", "edu-11/a.zip!b.xlsx");
        assertThat(jdbc.sql("select count(*) from intake.delivery where is_duplicate and file_name like '%same as a%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(new NewFiles(DATABASE.dataSource(Role.PIPELINE)).in(new Inbox(folder)))
                .isEmpty();
    }

    private int register() throws Exception {
        Registering registering = new Registering(
                DATABASE.dataSource(Role.PIPELINE),
                new Quarantine(folder.resolve("../quarantine")),
                PersonalData.from(new Knowledge(Path.of("jobs"))),
                Limits.defaults(),
                PasswordFiles.NONE,
                Marks.NONE);
        int registered = 0;
        for (InboxFile file : deliveries(Limits.defaults())) {
            var arrival = registering.examine(file);
            if (arrival.isPresent()) {
                registering.register(arrival.get(), run());
                registered++;
            }
        }
        return registered;
    }

    private long run() {
        return jdbc.sql("""
                        insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                        values ('intake', 'test', 'test', now(), 'COMPLETED', 'test', '') returning run_id
                        """).query(Long.class).single();
    }

    private List<InboxFile> deliveries(Limits limits) throws Exception {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(path, FileTime.from(SENT));
            }
        }
        return new Inbox(folder).deliveries(limits);
    }

    private Path file(String name) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }

    private void zip(String name, Charset names, Map<String, byte[]> files) throws IOException {
        Files.write(file(name), zipped(names, files));
    }

    private static byte[] zipped(Charset names, Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, names)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] storedZip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(0);
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] workbook(String text) {
        try (XSSFWorkbook workbook = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            workbook.createSheet("Лист1").createRow(0).createCell(0).setCellValue(text);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
