package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.audit.Action;
import kz.sanaq.audit.AuditLog;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.Acceptance;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Suggestion;
import kz.sanaq.form.SynonymAnswers;
import kz.sanaq.reference.AnswerFiles;
import org.apache.poi.ss.usermodel.Cell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A workbook whose headings were renamed: it waits, its headings are accepted, it is loaded, the answer is taken back. */
class AcceptWholeWorkbookTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final AnswerFiles.Author AIGUL = StewardsCase.aigul("letter, \"no. 5\"");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private StewardsCase list;

    @BeforeEach
    void aListWithAHeadingOfItsOwnOverAllChildren() throws IOException {
        list = new StewardsCase(database, folder);
        list.send(
                sheet -> sheet.forEach(row -> row.forEach(cell -> rename(cell, "воспитанников", "Численность детей"))));
    }

    @Test
    void itWaitsIsAcceptedWithItsEffectShownFirstLoadedTakenBackAndLoadedAnewByTheRerun() throws IOException {
        list.night();
        assertThat(list.text("select state from intake.submission")).isEqualTo("PENDING");
        assertThat(list.text("select status || ': ' || reasons_en from mart.submission"))
                .startsWith("pending: ");
        assertThat(list.count("mart.run where pending = 1 and refused = 0")).isEqualTo(1);
        assertThat(list.count("mart.refusal where status = 'pending' and remedy_en like '%forms accept%'"))
                .isEqualTo(1);
        assertThat(list.count("mart.run_warning where message ->> 'key' = 'pipeline.warning.for-steward'"))
                .isEqualTo(1);
        assertThat(list.count("quality.finding where rule = 'F05' and state = 'OPEN'"))
                .isPositive();

        List<Suggestion> suggestions = list.reading().suggestions();
        assertThat(suggestions).singleElement().matches(one -> one.label() != null);
        SynonymAnswers answers = new SynonymAnswers(list.answers());
        Suggestion one = suggestions.get(0);
        AnswerFiles.Edit edit = answers.accepted(
                List.of(new Acceptance(
                        one.returnCode(), one.edition(), one.table(), one.axis(), one.written(), one.label())),
                AnswerScope.of("edu-15", null, null),
                AIGUL);
        Changes changes = list.tried(edit);
        assertThat(changes.changed()).isEqualTo(1);
        assertThat(changes.figures()).isNotEmpty().allMatch(change -> change.from() == null && change.to() != null);
        assertThat(changes.findings()).anyMatch(change -> change.what().startsWith("F05") && change.to() == null);
        assertThat(list.text("select state from intake.submission"))
                .as("nothing was done")
                .isEqualTo("PENDING");

        AuditLog.together(
                list.steward(),
                new Action("aigul", "accept", "submission 1", "letter", java.util.Map.of()),
                () -> list.answers().write(edit));
        list.night();
        assertThat(list.text("select status from mart.submission")).startsWith("accepted");
        assertThat(list.count("quality.finding where rule = 'F05' and state = 'OPEN'"))
                .isZero();
        assertThat(list.count("mart.earlier_refusal")).isEqualTo(1);
        assertThat(list.count("warehouse.current_observation"))
                .isEqualTo(changes.figures().size());
        assertThat(list.reading().suggestions()).isEmpty();

        AnswerFiles.Edit back = answers.takenBack(one.returnCode(), one.written(), "edu-15", null, AIGUL)
                .orElseThrow();
        assertThat(back.content()).contains("aigul,2019-02-01,\"letter, \"\"no. 5\"\"\"");
        assertThat(list.tried(back).changed()).isEqualTo(1);
        list.answers().write(back);
        assertThat(list.reading().suggestions()).hasSize(1);
        list.night();
        assertThat(list.count("mart.submission where is_stale")).isEqualTo(1);
    }

    private static void rename(Cell cell, String has, String to) {
        if (cell.toString().contains(has)) {
            cell.setCellValue(to);
        }
    }
}
