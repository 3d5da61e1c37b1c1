package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.intake.Sha256;
import kz.sanaq.pipeline.scale.InHand;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Nights with files among the others that would take them down. */
class HostileNightTests {

    @RegisterExtension
    static final TestDatabase BOMBED = TestDatabase.migrated();

    @RegisterExtension
    static final TestDatabase ENDED = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void bombsOfMemoryAndOfTimeAreRefusedAndTheOthersAreLoaded() throws Exception {
        Path inbox = fewWorkbooks();
        long good = Files.readAllLines(inbox.resolve("manifest.csv")).size() - 1L;
        Path sender = Files.createDirectories(inbox.resolve("edu-39"));
        Files.write(sender.resolve("memory.xlsx"), Bombs.ofMemory());
        Files.write(sender.resolve("time.xlsx"), Bombs.ofTime());
        Files.write(sender.resolve("tags.xls"), Bombs.ofTimeOnceItIsLoaded());
        Path jobs = Nights.copyOfJobs(folder);
        Files.writeString(
                jobs.resolve("nightly.yaml"),
                Files.readString(jobs.resolve("nightly.yaml"))
                        + "\nlimits:\n  seconds: 4\n  shared-strings: 10000000\n");
        SanaqProcess night = SanaqProcess.on(BOMBED, folder.resolve("home"))
                .option("-Xmx192m")
                .with("SANAQ_JOBS", jobs.toString());

        Process process = night.start("nightly", "--job", "intake", "--inbox", inbox.toString());

        assertThat(process.waitFor(4, TimeUnit.MINUTES)).as("ended").isTrue();
        assertThat(process.exitValue()).as(night.said()).isZero();
        Nights nights = new Nights(BOMBED);
        assertThatTheOthersAreLoaded(nights, good);
        assertThat(refused(nights, "memory.xlsx")).contains("\"F00\"", "workbook.out-of-memory");
        assertThat(refused(nights, "tags.xls")).contains("\"F00\"", "workbook.");
        assertThat(refused(nights, "time.xlsx"))
                .as(
                        "given up when it was looked over; the long text is short work for the load, which knows no such form")
                .startsWith("REFUSED");
        assertThat(nights.count("intake.reader_outcome where rule = 'F08' and not_assessed > 0"))
                .as("not looked over to the end, and not said to be clean: those of memory and of time")
                .isEqualTo(2);
        assertThat(nights.count("scale.in_hand")).isZero();
    }

    @Test
    void aFileThatEndedTheProgramSoOftenIsRefusedUnreadAlsoByThreads() throws Exception {
        Path inbox = fewWorkbooks();
        List<Path> files;
        try (var listed = Files.walk(inbox)) {
            files = listed.filter(file -> file.toString().contains(".xls"))
                    .sorted()
                    .toList();
        }
        Nights nights = new Nights(ENDED);
        inHand(nights, files.get(0), 2); // the program died with it in hand, for the third time
        inHand(nights, files.get(1), 0); // and with this one beside it

        RunResult night = nights.night(JobName.INTAKE, Nights.JOBS, inbox, 2, 20);

        assertThat(night.isCompleted()).isTrue();
        assertThat(refused(nights, files.get(0).getFileName().toString()))
                .contains("workbook.ends-reader", "\"times\": 3");
        assertThatTheOthersAreLoaded(nights, files.size() - 1L);
        assertThat(nights.count("scale.in_hand")).isZero();
    }

    @Test
    void whoIsDoneWithSomeBytesLeavesTheMarksOfOthersOnThem() throws Exception {
        Nights nights = new Nights(ENDED);
        InHand inHand = new InHand(ENDED.dataSource(Role.PIPELINE));
        Sha256 bytes = Sha256.of(new byte[] {1});
        nights.jdbc().sql("delete from scale.in_hand").update();

        inHand.take(bytes, 7);
        inHand.putDown(bytes, 6);
        assertThat(nights.count("scale.in_hand")).isEqualTo(1);
        inHand.putDown(bytes, 7);
        assertThat(nights.count("scale.in_hand")).isZero();
    }

    /** But for what the sample has planted among them. */
    private static void assertThatTheOthersAreLoaded(Nights nights, long others) {
        assertThat(nights.count("intake.submission where state = 'REGISTERED'")).isZero();
        assertThat(nights.count("intake.submission where state = 'LOADED'")).isGreaterThan(others / 2);
        assertThat(nights.count("intake.submission where refusals::text like '%workbook.%'"))
                .as("refused for what they are, and not for what they say")
                .isBetween(1L, 3L);
    }

    private static void inHand(Nights nights, Path file, int ends) throws Exception {
        nights.jdbc()
                .sql("insert into scale.in_hand values (:sha256, 1, :ends)")
                .param("sha256", Sha256.of(Files.readAllBytes(file)).bytes())
                .param("ends", ends)
                .update();
    }

    private static String refused(Nights nights, String file) {
        return nights.jdbc()
                .sql("select state || ' ' || refusals from intake.submission where file_name like '%' || :file")
                .param("file", file)
                .query(String.class)
                .single();
    }

    private Path fewWorkbooks() throws Exception {
        return Nights.inboxOf(folder, "edu-11");
    }
}
