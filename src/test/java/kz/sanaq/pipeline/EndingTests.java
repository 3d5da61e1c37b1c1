package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** SIGTERM ends a night within ten seconds, also where the thing at hand takes much longer; the next goes on with it. */
class EndingTests {

    /** 200,000 by {@code -Dending.rows=200000}. */
    private static final int ROWS = Integer.getInteger("ending.rows", 20_000);

    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    private final Nights nights = new Nights(DATABASE);

    @Test
    void inTheMiddleOfALargeWorkbookAndInALongSlice() throws Exception {
        Path inbox = folder.resolve("inbox");
        Files.createDirectories(inbox.resolve("edu-15"));
        Files.copy(Nights.SAMPLE.resolve("aktobe_kontingent_7.xlsx"), inbox.resolve("edu-15/small.xlsx"));
        large(inbox.resolve("edu-15/large.xlsx"));
        SanaqProcess sanaq = SanaqProcess.on(DATABASE, folder.resolve("home"));

        Process reading = sanaq.start("nightly", "--inbox", inbox.toString());
        awaitAfter(reading, "register", 0);
        tell(reading, "reading %,d rows".formatted(ROWS));
        Process assessing;
        try (Connection holding = DATABASE.database().connect(Role.OWNER);
                Statement statement = holding.createStatement()) {
            holding.setAutoCommit(false);
            statement.execute("lock table quality.assessment in access exclusive mode"); // as long as we like
            assessing = sanaq.start("nightly", "--inbox", inbox.toString());
            awaitAfter(assessing, "assess", 200);
            tell(assessing, "a slice that does not end");
            holding.rollback();
        }

        assertThat(nights.night(inbox).isCompleted()).isTrue();
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isZero();
        assertThat(nights.count("audit.run where state = 'RUNNING'")).isZero();
        try (TestDatabase other = TestDatabase.migrated()) {
            Nights undisturbed = new Nights(other);
            undisturbed.night(inbox);
            assertThat(nights.checksum()).isEqualTo(undisturbed.checksum());
        }
    }

    private static void awaitAfter(Process night, String step, long millis) throws Exception {
        try (Watch watch = new Watch(DATABASE::superuser, night)) {
            assertThat(watch.await(new Watch.Moment(step, millis)))
                    .as("still in " + step)
                    .isTrue();
        }
    }

    private static void tell(Process night, String what) throws InterruptedException {
        long told = System.nanoTime();
        night.destroy();
        boolean isEnded = night.waitFor(60, TimeUnit.SECONDS);
        Duration took = Duration.ofNanos(System.nanoTime() - told);
        night.destroyForcibly();
        System.out.printf("SIGTERM while %s: ended after %.1f s%n", what, took.toMillis() / 1000.0);
        assertThat(isEnded).isTrue();
        assertThat(took).as("SIGTERM while " + what).isLessThan(TEN_SECONDS);
    }

    /** Rows of eight numbers, under no heading that any form knows. */
    private static void large(Path file) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                BufferedWriter out = new BufferedWriter(new OutputStreamWriter(zip, StandardCharsets.UTF_8))) {
            for (Map.Entry<String, String> part : PARTS.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
                out.flush();
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            out.write("<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>");
            for (int row = 1; row <= ROWS; row++) {
                out.write("<row r='" + row + "'>");
                for (char column = 'A'; column <= 'H'; column++) {
                    out.write("<c r='" + column + row + "'><v>" + row % 97 + "</v></c>");
                }
                out.write("</row>");
            }
            out.write("</sheetData></worksheet>");
            out.flush();
            zip.closeEntry();
        }
    }

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
    private static final String RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

    private static final Map<String, String> PARTS = Map.of(
            "[Content_Types].xml",
            "<Types xmlns='" + PACKAGE + "content-types'>"
                    + "<Default Extension='rels' ContentType='application/vnd.openxmlformats-package.relationships+xml'/>"
                    + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                    + "<Override PartName='/xl/worksheets/sheet1.xml' ContentType='" + TYPE
                    + "worksheet+xml'/></Types>",
            "_rels/.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + RELATION
                    + "/officeDocument' Target='xl/workbook.xml'/></Relationships>",
            "xl/workbook.xml",
            "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='" + RELATION
                    + "'><sheets><sheet name='Sheet1' sheetId='1' r:id='r1'/></sheets></workbook>",
            "xl/_rels/workbook.xml.rels",
            "<Relationships xmlns='" + PACKAGE + "relationships'><Relationship Id='r1' Type='" + RELATION
                    + "/worksheet' Target='worksheets/sheet1.xml'/></Relationships>");
}
