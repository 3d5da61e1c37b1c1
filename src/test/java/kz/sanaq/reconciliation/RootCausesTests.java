package kz.sanaq.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.reconciliation.RootCauses.By;
import kz.sanaq.reconciliation.RootCauses.Explanation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which finding is told in whose line. Two workbooks: of one slot each, 1 and 2. */
class RootCausesTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final JdbcClient owner = JdbcClient.create(DATABASE.dataSource(Role.OWNER));

    @BeforeEach
    void twoWorkbooks() {
        owner.sql(
                        "truncate quality.finding, intake.submission_slot, intake.submission, intake.slot, audit.run restart identity cascade")
                .update();
        WarehouseFixture fixture = new WarehouseFixture(owner);
        fixture.run(1);
        fixture.submissions(2);
    }

    @Test
    void aWrongPeriodIsTheRootOfWhatItsWorkbookBreaksAndOfTheReportThatIsMissing() {
        long period = finding("F03", "a", 2, 1);
        long changed = finding("F02", "b", 1, 1);
        long missing = finding("G03", "c", 2, null);
        long elsewhere = finding("F02", "d", 1, 2);

        tell(new Explanation("F03", "F02", By.WORKBOOK), new Explanation("F03", "G03", By.WORKBOOK));

        assertThat(root(changed)).isEqualTo(period);
        assertThat(root(missing)).isEqualTo(period);
        assertThat(root(elsewhere)).isNull();
        assertThat(root(period)).isNull();
    }

    @Test
    void ofOneReportTheFirstIsTheRootOfTheOthers() {
        long first = finding("T02", "ALL", 1, 1);
        long second = finding("T02", "DD", 1, 1);
        long ofAnother = finding("T02", "CAN", 2, 2);

        tell(new Explanation("T02", "T02", By.REPORT));

        assertThat(root(second)).isEqualTo(first);
        assertThat(root(first)).isNull();
        assertThat(root(ofAnother)).isNull();
    }

    @Test
    void whatExplainsTheFirstExplainsAll() {
        long period = finding("F03", "a", 2, 1);
        long first = finding("T02", "ALL", 1, 1);
        long second = finding("T02", "DD", 1, 1);

        tell(new Explanation("F03", "T02", By.WORKBOOK), new Explanation("T02", "T02", By.REPORT));

        assertThat(root(first)).isEqualTo(period);
        assertThat(root(second)).isEqualTo(period);
    }

    private long finding(String rule, String subject, int slot, @Nullable Integer workbook) {
        long finding =
                owner.sql("""
                        insert into quality.finding (
                            rule, subject, rule_version, severity, message, slot_id, state, first_seen_run, last_seen_run)
                        values (?, ?, '', 'error', '{}', ?, 'OPEN', 1, 1)
                        returning finding_id
                        """).params(rule, subject, slot).query(Long.class).single();
        if (workbook != null) {
            owner.sql("""
                            insert into quality.finding_cell (finding_id, role, submission_id, sheet, cell_row, cell_column)
                            values (?, 'left', ?, 0, ?, 0)
                            """).params(finding, workbook, finding).update();
        }
        return finding;
    }

    private void tell(Explanation... declared) {
        new RootCauses(List.of(declared), owner).tell();
    }

    private @Nullable Long root(long finding) {
        return owner.sql("select root_cause from quality.finding where finding_id = ?")
                .param(finding)
                .query((row, number) -> (Long) row.getObject(1))
                .list()
                .get(0);
    }
}
