package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AChild;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.NewFiles;
import kz.sanaq.intake.PasswordFile;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.RereadingScope;
import kz.sanaq.workbook.Limits;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Children are named in every place and format of a night's workbooks, and in their names: they are found in quarantine,
 * and nowhere else.
 */
class NothingLeaksTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    /** Every table and view that is ours, whatever its schema. */
    private static final String TABLES = """
            select format('%I.%I', table_schema, table_name) from information_schema.tables
            where table_schema not in ('pg_catalog', 'information_schema')
            order by 1
            """;

    private static final String LATE_PASSWORD = "тайна";

    @TempDir
    static Path folder;

    private static final List<AChild> CHILDREN = new ArrayList<>();
    private static final List<String> TRACES = new ArrayList<>();
    private static final Map<String, byte[]> PLANTED = new LinkedHashMap<>();
    private static final StringBuilder SAID = new StringBuilder();
    private static Nights nights;

    @BeforeAll
    static void aNightOverWorkbooksThatNameChildren() throws Exception {
        nights = new Nights(DATABASE);
        for (int number = 0; number < 10; number++) {
            AChild child = AChild.number(number);
            CHILDREN.add(child);
            TRACES.addAll(List.of(child.iin(), child.name(), child.name().split(" ")[0], child.born()));
        }
        AChild first = CHILDREN.get(0);
        for (AChild.In where : AChild.In.values()) {
            PLANTED.put(where + ".xlsx", CHILDREN.get(1).xlsx(where));
            PLANTED.put(where + ".xls", CHILDREN.get(2).xls(where));
            PLANTED.put(where + ".ods", CHILDREN.get(3).ods(where));
        }
        PLANTED.put("list.csv", CHILDREN.get(4).csv());
        PLANTED.put("Характеристика " + first.name() + ".xlsx", first.xlsx(AChild.In.CELL));
        PLANTED.put("ИИН " + CHILDREN.get(5).iin() + ".txt", "нет книги".getBytes(StandardCharsets.UTF_8));
        PLANTED.put("locked.xlsx", locked(CHILDREN.get(6).xlsx(AChild.In.SHEET_NAME)));
        PLANTED.put(
                "zipped.zip",
                zipped(
                        CHILDREN.get(7).name() + "/" + CHILDREN.get(7).iin() + ".xlsx",
                        CHILDREN.get(7).xlsx(AChild.In.CELL)));
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Path sender = Files.createDirectories(inbox.resolve("edu-11"));
        for (Map.Entry<String, byte[]> file : PLANTED.entrySet()) {
            Files.write(sender.resolve(file.getKey()), file.getValue());
        }
        Path nobodys = Files.createDirectories(inbox.resolve(CHILDREN.get(9).name()));
        Files.writeString(nobodys.resolve("x.txt"), "нет книги");
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.addAppender(log);
        try {
            run(PasswordFiles.NONE, nights.request(JobName.NIGHTLY, inbox));
            Files.writeString(folder.resolve("secret"), LATE_PASSWORD);
            RereadingScope locked = new RereadingScope("edu-11/locked.xlsx", null, null, null);
            run(
                    PasswordFiles.in(folder, List.of(new PasswordFile("edu-11", Path.of("secret")))),
                    RunRequest.rerun(new RerunScope(locked, null), inbox, "test", "the password came"));
        } finally {
            root.detachAppender(log);
        }
        for (ILoggingEvent event : log.list) {
            SAID.append(event.getFormattedMessage());
            SAID.append(ThrowableProxyUtil.asString(event.getThrowableProxy()));
        }
    }

    private static void run(PasswordFiles passwords, RunRequest request) {
        PipelineSettings settings = new PipelineSettings(
                Nights.JOBS,
                nights.home(),
                2,
                20,
                "test",
                HistorySettings.defaults(),
                ScaleSettings.defaults(),
                passwords,
                Limits.defaults());
        try (Pipeline pipeline = Pipeline.on(DATABASE.database(), settings, Progress.silent())) {
            assertThat(pipeline.run(request).isCompleted()).isTrue();
        }
    }

    @Test
    void aFileThatIsToldByAnotherNameIsNotNewForever() {
        assertThat(new NewFiles(DATABASE.dataSource(Role.PIPELINE)).in(new Inbox(folder.resolve("inbox"))))
                .isEmpty();
    }

    @Test
    void everyWorkbookThatNamesAChildIsInQuarantineAndTheOneThatOpenedLaterToo() throws Exception {
        assertThat(nights.count("intake.submission where state = 'SET_ASIDE'")).isEqualTo(PLANTED.size() - 1L);
        assertThat(nights.count("intake.workbook"))
                .as("the bytes of two texts that are no workbooks, which are the same")
                .isEqualTo(1);
        try (Stream<Path> kept = Files.list(nights.home().resolve("quarantine"))) {
            assertThat(kept).hasSize(PLANTED.size() - 1);
        }
    }

    @Test
    void noLineOfTheLogHasATraceOfAChild() {
        assertThat(SAID.toString()).doesNotContain(TRACES);
    }

    @Test
    void noTableHasATraceOfAChild() {
        var jdbc = nights.jdbc();
        String[] sought = Stream.concat(TRACES.stream(), TRACES.stream().map(NothingLeaksTests::asBytes))
                .map(trace -> "%" + trace + "%")
                .toArray(String[]::new);
        List<String> tables = jdbc.sql(TABLES).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(50);
        assertThat(tables)
                .allSatisfy(
                        table -> assertThat(jdbc.sql("select count(*) from %s as one where one::text like any (:traces)"
                                                .formatted(table))
                                        .param("traces", sought)
                                        .query(Long.class)
                                        .single())
                                .as(table)
                                .isZero());
    }

    /** Text within bytes, as PostgreSQL writes them. */
    private static String asBytes(String trace) {
        return HexFormat.of().formatHex(trace.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void noFileOutsideQuarantineHasATraceOfAChild() throws Exception {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(nights.home())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                boolean isQuarantined = file.startsWith(nights.home().resolve("quarantine"));
                String content = isQuarantined ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
                String text = new String(content.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
                if (TRACES.stream()
                        .anyMatch(
                                trace -> text.contains(trace) || file.toString().contains(trace))) {
                    found.add(file);
                }
            }
        }
        assertThat(found).isEmpty();
    }

    private static byte[] zipped(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static byte[] locked(byte[] workbook) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (POIFSFileSystem file = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword(LATE_PASSWORD);
            try (var out = encryptor.getDataStream(file)) {
                out.write(workbook);
            }
            file.writeFilesystem(bytes);
        }
        return bytes.toByteArray();
    }
}
