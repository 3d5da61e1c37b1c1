package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import picocli.CommandLine;

/** Which workbooks can be cleared, and of which that can be taken back. */
class QuarantineCommandTests {

    private static final String HEADINGS =
            "sha256,decided_by,decided_on,reason,withdrawn_by,withdrawn_on,withdrawn_because\n";

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path jobs;

    private int submission;

    @BeforeEach
    void oneThatWasLoaded() {
        DATABASE.jdbc(Role.OWNER).sql("truncate intake.submission cascade").update();
        submission = DATABASE.jdbc(Role.OWNER).sql("""
                with run as (
                    insert into audit.run (job, who, why, started_at, state, code_version, knowledge_hash)
                    values ('intake', 'a', 'a', now(), 'COMPLETED', '1', '') returning run_id)
                insert into intake.submission (sha256, sender, file_name, received_at, state, registered_run)
                select decode(repeat('0a', 32), 'hex'), 'edu-11', 'a.xlsx', now(), 'LOADED', run_id from run
                returning submission_id
                """).query(Integer.class).single();
    }

    @Test
    void whatWasTakenBackCanBeClearedAgainBeforeANight() throws IOException {
        said("0a", "a,2024-01-11,c");

        assertThat(isFound("--clear")).isTrue();
        assertThat(isFound("--take-back")).isTrue();
    }

    @Test
    void whatWasNeverSetAsideIsNotCleared() throws IOException {
        assertThat(isFound("--clear")).as("no file yet").isFalse();
        said("0b", "a,2024-01-11,c");
        assertThat(isFound("--clear")).as("another one").isFalse();
    }

    @Test
    void whatIsClearedIsNotClearedTwice() throws IOException {
        said("0a", ",,");

        assertThat(isFound("--clear")).isFalse();
    }

    private void said(String octet, String withdrawn) throws IOException {
        Files.writeString(
                jobs.resolve("cleared-workbooks.csv"),
                HEADINGS + octet.repeat(32) + ",a,2024-01-10,b," + withdrawn + "\n");
    }

    private boolean isFound(String option) {
        QuarantineCommand command = new QuarantineCommand();
        new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .parseArgs(option, String.valueOf(submission));
        return command.workbook(new JdbcTemplate(DATABASE.dataSource(Role.STEWARD)), jobs, submission)
                .isPresent();
    }
}
