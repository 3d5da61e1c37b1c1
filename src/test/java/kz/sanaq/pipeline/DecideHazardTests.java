package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.HazardAnswers;
import kz.sanaq.form.HazardKind;
import kz.sanaq.form.HazardPolicy;
import kz.sanaq.form.Treatment;
import kz.sanaq.reference.AnswerFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** A home in a hidden row: the form refuses it, a steward lets it count for this sender, and takes the answer back. */
class DecideHazardTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final int HIDDEN = 8;
    private static final AnswerFiles.Author AIGUL = StewardsCase.aigul("letter of 1 February");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private StewardsCase list;

    @BeforeEach
    void aListWithAHiddenRowAndAFormThatRefusesThose() throws IOException {
        list = new StewardsCase(database, folder);
        Path policies = list.jobs().resolve("returns/hazards.yaml");
        Files.writeString(policies, Files.readString(policies).replace("hidden-row: ask", "hidden-row: refuse"));
        list.send(sheet -> sheet.getRow(HIDDEN).setZeroHeight(true));
    }

    @Test
    void itIsRefusedDecidedWithItsEffectShownFirstLoadedByTheNightTakenBackAndReadAnewByTheRerun() {
        list.night();
        assertThat(list.text("select state from intake.submission")).isEqualTo("REFUSED");
        assertThat(list.reading().oddities())
                .anyMatch(one -> one.hazard() == HazardKind.HIDDEN_ROW
                        && one.policy() == HazardPolicy.REFUSE
                        && one.places().size() == 1);

        HazardAnswers answers = new HazardAnswers(list.answers());
        AnswerFiles.Edit edit = decided(answers, new Treatment(HazardKind.HIDDEN_ROW, HazardPolicy.COUNT));
        Changes changes = list.tried(edit);
        assertThat(changes.changed()).isEqualTo(1);
        assertThat(changes.figures()).isNotEmpty().allMatch(change -> change.from() == null);
        assertThat(changes.findings()).anyMatch(change -> change.what().startsWith("F06") && change.from() != null);
        assertThat(list.text("select state from intake.submission"))
                .as("nothing was done")
                .isEqualTo("REFUSED");

        list.answers().write(edit);
        list.night();
        assertThat(list.text("select state from intake.submission")).isEqualTo("LOADED");
        assertThat(list.count("mart.earlier_refusal")).isEqualTo(1);
        assertThat(list.text("select severity from quality.finding where rule = 'F06' and state = 'OPEN'"))
                .isEqualTo("note");
        long counted = list.count("warehouse.current_observation");
        assertThat(counted).isEqualTo(changes.figures().size());
        assertThat(list.count("warehouse.current_observation where cell_row = " + HIDDEN))
                .isPositive();
        assertThat(list.count("mart.submission where is_stale")).isZero();

        AnswerFiles.Edit back = answers.takenBack(
                        "organisation-list", "2018", HazardKind.HIDDEN_ROW, "edu-15", null, AIGUL)
                .orElseThrow();
        Changes refused = list.tried(back);
        assertThat(refused.changed()).isEqualTo(1);
        assertThat(refused.figures())
                .as("a reading that is refused closes nothing")
                .isEmpty();
        list.answers().write(back);
        list.night();
        assertThat(list.count("mart.submission where is_stale")).isEqualTo(1);
        assertThat(list.count("warehouse.current_observation"))
                .as("taking back changes no figure by itself")
                .isEqualTo(counted);

        list.answers()
                .write(decided(
                        answers,
                        new Treatment(HazardKind.HIDDEN_ROW, HazardPolicy.ASK),
                        new Treatment(HazardKind.SENT_AGAIN, HazardPolicy.COUNT)));
        list.rerun();
        assertThat(list.count("warehouse.current_observation where cell_row = " + HIDDEN))
                .isZero();
        assertThat(list.count("warehouse.current_observation")).isLessThan(counted);
        assertThat(list.count("intake.submission_slot where may_repeat"))
                .as("the newest reading alone")
                .isEqualTo(1);
        assertThat(list.count("mart.submission where is_stale")).isZero();
    }

    private static AnswerFiles.Edit decided(HazardAnswers answers, Treatment... treatments) {
        return answers.decided(
                "organisation-list", "2018", List.of(treatments), AnswerScope.of("edu-15", null, null), AIGUL);
    }
}
