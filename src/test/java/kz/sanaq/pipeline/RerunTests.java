package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.intake.RereadingScope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A steward changes a form or a rule and has what it touches done again: previewed first, beside what was, and no more than that. */
class RerunTests {

    private static final String LATER = "kostanay_det_doma_13.xlsx";
    private static final String LISTS = "organisation-list";

    @RegisterExtension
    final TestDatabase database = TestDatabase.migrated();

    @TempDir
    Path folder;

    private Nights nights;
    private Path jobs;
    private Path inbox;

    @BeforeEach
    void aNight() throws IOException {
        nights = new Nights(database);
        jobs = Nights.copyOfJobs(folder);
        inbox = Nights.inboxOf(folder, "edu-39");
        Files.move(inbox.resolve(LATER), folder.resolve(LATER));
        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
    }

    @Test
    void thePreviewSaysWhatTheRerunDoesBesideWhatWasThere() throws IOException {
        String figures = "select count(*) from mart.observation_as_known_at('%s') where measure = 'capacity'";
        String moment =
                nights.jdbc().sql("select now()::text").query(String.class).single();
        mendTheForm();
        Map<String, String> before = nights.checksum();
        List<String> open = open();
        RunRequest request = rerun(new RereadingScope(null, "390000000", LISTS, null), null);
        Changes previewed = nights.preview(jobs, request);
        assertThat(nights.checksum()).as("after the preview").isEqualTo(before);
        assertThat(previewed.read()).isPositive().isEqualTo(previewed.changed());
        assertThat(previewed.figures())
                .anySatisfy(figure -> assertThat(figure.what())
                        .startsWith("kostanay_det_doma_1.xlsx · Тізім!D8: ")
                        .contains("capacity"));

        assertThat(nights.night(JobName.NIGHTLY, jobs, inbox, 2, 20).failure()).isNull();
        assertThat(nights.count("mart.submission where is_stale")).isEqualTo(previewed.read());

        assertThat(nights.run(jobs, request).failure()).isNull();
        List<String> after = open();
        assertThat(gone(previewed)).containsExactlyInAnyOrderElementsOf(without(open, after));
        assertThat(come(previewed)).containsExactlyInAnyOrderElementsOf(without(after, open));
        assertThat(nights.count("mart.submission where is_stale")).isZero();
        assertThat(nights.preview(jobs, request).areNone()).as("done already").isTrue();
        assertThat(nights.jdbc()
                        .sql(figures.formatted("infinity"))
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(nights.jdbc()
                        .sql(figures.formatted(moment))
                        .query(Long.class)
                        .single())
                .as("what was known before")
                .isPositive();
        assertThat(without(after, open)).as("nobody sent a correction").noneMatch(finding -> finding.startsWith("F02"));
        assertThat(nights.jdbc()
                        .sql("select why from audit.action where command = 'rerun'")
                        .query(String.class)
                        .list())
                .containsExactly("the form was wrong");
    }

    @Test
    void onlyWhatDependsOnAChangeIsDoneAgainAndTheOutcomeIsThatOfAFullRun() throws IOException {
        Files.move(folder.resolve(LATER), inbox.resolve(LATER));
        nights.night(JobName.INTAKE, jobs, inbox, 2, 20);
        assertThat(nights.count("mart.gap where not is_stale"))
                .as("not compared since")
                .isZero();
        nights.night(JobName.RECONCILE, jobs, inbox, 2, 20);
        assertThat(nights.count("mart.gap where is_stale")).isZero();
        assertThat(nights.count("mart.finding where is_stale")).isZero();

        RereadingScope nothing = new RereadingScope(null, null, null, null);
        assertThat(nights.preview(jobs, rerun(nothing, "C04")).slices())
                .containsExactly("rule C04", "rule C05", "roots");
        RereadingScope movements = new RereadingScope(null, null, "contingent-movement", null);
        assertThat(nights.preview(jobs, rerun(movements, null)).slices())
                .as("nothing has changed")
                .isEmpty();
        changeTheRule();
        assertThat(nights.preview(jobs, rerun(movements, null)).slices())
                .anyMatch(slice -> slice.startsWith("grain"))
                .doesNotContain("rule C04", "gaps", "reader");
        mendTheForm();
        assertThat(nights.run(jobs, rerun(new RereadingScope(null, null, LISTS, "2018"), null))
                        .failure())
                .isNull();
        Map<String, String> rerun = DataChecksum.withoutHistory(nights.jdbc());
        nights.jdbc().sql("delete from quality.slice").update();
        nights.jdbc().sql("delete from quality.assessment").update();
        assertThat(nights.run(jobs, rerun(nothing, "S01")).failure()).isNull();
        assertThat(DataChecksum.withoutHistory(nights.jdbc())).isEqualTo(rerun);
    }

    private static List<String> gone(Changes changes) {
        return changes.findings().stream()
                .filter(change -> change.to() == null)
                .map(Changes.Change::what)
                .toList();
    }

    private static List<String> come(Changes changes) {
        return changes.findings().stream()
                .filter(change -> change.from() == null)
                .map(Changes.Change::what)
                .toList();
    }

    private RunRequest rerun(RereadingScope scope, String rule) {
        return RunRequest.rerun(new RerunScope(scope, rule), inbox, "aigerim", "the form was wrong");
    }

    /** The steward mends the form. */
    private void mendTheForm() throws IOException {
        try (Stream<Path> forms = Files.list(jobs.resolve("returns/organisation-list/forms"))) {
            for (Path form : forms.toList()) {
                Files.writeString(form, Files.readString(form).replace("measure: capacity", "measure: families"));
            }
        }
    }

    private void changeTheRule() throws IOException {
        Path rule = jobs.resolve("returns/organisation-list/rules/R02.yaml");
        Files.writeString(rule, Files.readString(rule).replace("severity: ", "severity:  "));
    }

    private List<String> open() {
        return nights.jdbc()
                .sql("select rule || ' ' || subject from quality.finding where state = 'OPEN'")
                .query(String.class)
                .list();
    }

    private static List<String> without(List<String> all, List<String> others) {
        return all.stream().filter(one -> !others.contains(one)).toList();
    }
}
