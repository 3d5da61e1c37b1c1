package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The rules that a submission alone can be judged by, where one of them fails. */
class SubmissionRulesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    @TempDir
    Path folder;

    @Test
    void aRuleThatFailsIsSaidToHaveFailedAndTheOthersAreAsked() throws IOException {
        Path jobs = folder.resolve("jobs");
        FileSystemUtils.copyRecursively(Path.of("jobs"), jobs);
        Path broken = jobs.resolve("returns/contingent-movement/rules/T04.yaml");
        Files.writeString(
                broken,
                Files.readString(broken).replace("      missing,\n", "      (1 / (random() * 0)::int)::text,\n"));
        Files.writeString(
                broken,
                Files.readString(broken)
                        .replace(
                                "  from column_of_form",
                                "  from (values (1)) as always (one)\n  left join column_of_form on true"));

        DataSource pipeline = DATABASE.dataSource(Role.PIPELINE);
        SubmissionRules rules = new SubmissionRules(Rules.from(new Knowledge(jobs)), pipeline);
        SubmissionRules.Answer answer = new TransactionTemplate(new JdbcTransactionManager(pipeline))
                .execute(status -> rules.assess(1, List.of("contingent-movement")));

        assertThat(answer.findings()).isEmpty();
        assertThat(answer.outcomes()).singleElement().satisfies(outcome -> {
            assertThat(outcome.rule()).isEqualTo("T04");
            assertThat(outcome.crashed()).isEqualTo(1);
            assertThat(outcome.missing()).contains("division by zero");
        });
    }
}
