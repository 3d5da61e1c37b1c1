package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** What a steward does on the command line stands in the audit, and a change of it is told. */
class AuditedDeedsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void everyDeedHasItsRowAndAChangeIsTold() throws IOException, SQLException {
        Nights nights = new Nights(DATABASE);
        Path jobs = ResolveTests.jobsThatLackTheNameOfOneHome(folder);
        Path inbox = ResolveTests.inboxThatNamesIt(folder);
        Commands sanaq = new Commands(DATABASE, folder, jobs);

        assertThat(sanaq.run("nightly", "--inbox", inbox.toString()).status()).isZero();
        assertThat(nights.count("audit.action")).as("nobody gave a reason").isZero();
        String label = nights.jdbc()
                .sql("select written from mart.question")
                .query(String.class)
                .single();

        assertThat(sanaq.run("resolve", label, "--as", "SYN-15-001", "--because", "letter no. 5", "--by", "aigul")
                        .status())
                .isZero();
        assertThat(nights.count("audit.action")).as("nothing is meant yet").isZero();
        assertThat(sanaq.run(
                                "resolve",
                                label,
                                "--as",
                                "SYN-15-001",
                                "--because",
                                "letter no. 5",
                                "--by",
                                "aigul",
                                "--yes")
                        .status())
                .isZero();
        assertThat(Files.readString(jobs.resolve("reference/institution-aliases.csv")))
                .contains("aigul");
        assertThat(sanaq.run("nightly", "--inbox", inbox.toString(), "--because", "the answer came")
                        .status())
                .isZero();
        assertThat(sanaq.run("resolve", label, "--take-back", "--because", "misheard", "--by", "aigul", "--yes")
                        .status())
                .isZero();
        String archive = folder.resolve("all.zip").toString();
        assertThat(sanaq.run("backup", archive, "--because", "before the move").status())
                .isZero();

        assertThat(sanaq.run("audit", "list", "--format", "csv").out().lines())
                .hasSize(5)
                .satisfiesExactly(
                        headings -> assertThat(headings).startsWith("action,at,who,command,subject,why,details,hash"),
                        fourth -> assertThat(fourth).startsWith("4,").contains(",backup,all.zip,before the move,"),
                        third -> assertThat(third).startsWith("3,").contains(",aigul,take-back,", "misheard"),
                        second -> assertThat(second).startsWith("2,").contains(",nightly,run/2,the answer came,"),
                        first -> assertThat(first).startsWith("1,").contains(",aigul,resolve,", "SYN-15-001"));
        Commands.Outcome whole = sanaq.run("audit", "verify");
        assertThat(whole.status()).isZero();
        assertThat(whole.out()).contains("The chain is whole: 4 deeds").containsPattern("Head: 4:[0-9a-f]{64}\n");
        String head = whole.out().replaceAll("(?s).*Head: (\\S+).*", "$1");

        assertThat(sanaq.run("runs", "--format", "csv").out().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("2,nightly,") && line.contains(",the answer came,"));
        Commands.Outcome card = sanaq.run("runs", "2", "--format", "csv");
        assertThat(card.status()).isZero();
        assertThat(card.out().replace("\r", ""))
                .startsWith("part,name,value,meaning\n")
                .contains("card,why,the answer came,reason\n")
                .containsPattern("stage,1/load,\\d+\\.\\d+,\"COMPLETED, in seconds; 0 taken in hand, 0 written\"\n")
                .containsPattern("card,audit-head,2:[0-9a-f]{64},")
                .doesNotContain("cli.card", "{");
        assertThat(sanaq.run("runs", "99").status()).isEqualTo(2);

        asSuperuser("update audit.action set who = 'somebody' where action_id = 2");
        Commands.Outcome changed = sanaq.run("audit", "verify");
        assertThat(changed.status()).isEqualTo(3);
        assertThat(changed.out()).contains("Row 2 is not as it was written", "Nothing from row 2 on can be trusted");

        asSuperuser("delete from audit.action where action_id >= 2");
        assertThat(sanaq.run("audit", "verify").out()).contains("Row 2 is missing.", "The card of run 2 shows it.");
        assertThat(sanaq.run("audit", "verify", "--head", head).status()).isEqualTo(3);
        assertThat(sanaq.run("audit", "verify", "--head", "12").status()).isEqualTo(2);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (Connection connection = DATABASE.superuser();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
