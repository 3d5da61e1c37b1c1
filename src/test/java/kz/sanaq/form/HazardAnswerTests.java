package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a steward decided about a hazard goes before what the form says, where and as long as it holds. */
class HazardAnswerTests {

    private static final String RETURN = "organisation-list";
    private static final String HIDDEN_ROW = "E9";
    private static final AnswerFiles.Author AIGUL =
            new AnswerFiles.Author("aigul", LocalDate.of(2024, 2, 1), "letter, \"no. 5\"");

    @TempDir
    Path folder;

    private Path jobs;

    @BeforeEach
    void aCopyOfTheKnowledge() throws IOException {
        jobs = folder.resolve("jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve(Path.of("jobs").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
    }

    @Test
    void anAnswerHoldsFromItsFirstToItsLastDayOfReceiptForItsSenderAndItsEdition() throws Exception {
        Forms forms = formsWith(line("2018,hidden-row,count,edu-11,2024-01-01,2024-12-31"));
        assertThat(counts(read(forms, "edu-11", "2024-01-01"))).isTrue();
        assertThat(counts(read(forms, "edu-11", "2024-12-31"))).isTrue();
        assertThat(counts(read(forms, "edu-11", "2023-12-31"))).isFalse();
        assertThat(counts(read(forms, "edu-11", "2025-01-01"))).isFalse();
        assertThat(counts(read(forms, "edu-15", "2024-01-01"))).isFalse();
        assertThat(counts(read(formsWith(line("2021,hidden-row,count,,,")), "edu-11", "2024-01-01")))
                .isFalse();
        assertThat(forms.versions().get(RETURN))
                .isNotEqualTo(Desk.FORMS.versions().get(RETURN));
        assertThat(forms.versions().get("shelter-journal"))
                .isEqualTo(Desk.FORMS.versions().get("shelter-journal"));
    }

    @Test
    void whatIsSaidOfASenderGoesBeforeWhatIsSaidOfAllAndOfEqualsTheLaterLine() throws Exception {
        Forms forms = formsWith(
                line("2018,hidden-row,ask,,,"),
                line("2018,hidden-row,refuse,edu-11,,"),
                line("2018,hidden-row,count,,,"),
                line(",hidden-row,refuse,,,"));
        assertThat(read(forms, "edu-11", "2024-01-01").refusals())
                .extracting(Refusal::rule)
                .containsExactly("F06");
        assertThat(counts(read(forms, "edu-15", "2024-01-01"))).isTrue();
    }

    @Test
    void whatIsOddIsListedOnceAKindWithWhatBecomesOfIt() throws Exception {
        Reading reading = read(formsWith(line("2018,hidden-row,count,,,")), "edu-11", "2024-01-01");
        assertThat(reading.oddities()).singleElement().satisfies(one -> {
            assertThat(one.hazard()).isEqualTo(HazardKind.HIDDEN_ROW);
            assertThat(one.policy()).isEqualTo(HazardPolicy.COUNT);
            assertThat(one.places()).singleElement().matches(place -> HIDDEN_ROW.equals(String.valueOf(place.cell())));
        });
    }

    @Test
    void anAnswerIsWrittenTakenBackOrEndedAndItsLineStays() throws Exception {
        AnswerFiles files = new AnswerFiles(jobs);
        HazardAnswers answers = new HazardAnswers(files);
        List<Treatment> counted = List.of(new Treatment(HazardKind.HIDDEN_ROW, HazardPolicy.COUNT));
        for (String sender : List.of("edu-11", "edu-15")) {
            files.write(answers.decided(RETURN, "2018", counted, AnswerScope.of(sender, null, null), AIGUL));
        }
        assertThat(counts(read(forms(), "edu-11", "2024-01-01"))).isTrue();

        files.write(answers.takenBack(RETURN, "2018", HazardKind.HIDDEN_ROW, "edu-11", null, AIGUL)
                .orElseThrow());
        assertThat(counts(read(forms(), "edu-11", "2024-01-01"))).isFalse();
        assertThat(counts(read(forms(), "edu-15", "2024-01-01"))).isTrue();
        assertThat(answers.takenBack(RETURN, "2018", HazardKind.HIDDEN_ROW, "edu-11", null, AIGUL))
                .isEmpty();

        files.write(answers.takenBack(RETURN, "2018", HazardKind.HIDDEN_ROW, "edu-15", LocalDate.of(2024, 6, 30), AIGUL)
                .orElseThrow());
        assertThat(counts(read(forms(), "edu-15", "2024-06-30"))).isTrue();
        assertThat(counts(read(forms(), "edu-15", "2024-07-01"))).isFalse();
        assertThat(Files.readAllLines(file())).hasSize(3);
    }

    @Test
    void aLineThatNamesWhatIsNotThereStopsTheNightWithItsPlace() {
        for (String wrong : List.of(
                "2018,hiden-row,count,,,",
                "2018,hidden-row,maybe,,,",
                "2018,sent-again,refuse,,,",
                "1999,hidden-row,count,,,",
                "2018,hidden-row,count,,2024-02-01,2024-01-01")) {
            assertThatThrownBy(() -> formsWith(line(wrong)))
                    .isInstanceOf(BadKnowledge.class)
                    .hasMessageContaining("returns/organisation-list/hazard-answers.csv")
                    .hasMessageContaining("2");
        }
    }

    private static String line(String answer) {
        return answer + ",aigul,2024-02-01,letter,,,\n";
    }

    private Forms formsWith(String... lines) throws IOException {
        Files.writeString(
                file(), String.join(",", HazardAnswer.file(RETURN).columns()) + "\n" + String.join("", lines));
        return forms();
    }

    private Path file() {
        return jobs.resolve("returns/organisation-list/hazard-answers.csv");
    }

    private Forms forms() {
        Knowledge knowledge = new Knowledge(jobs);
        return Forms.from(knowledge, ReferenceBook.read(knowledge));
    }

    private static Reading read(Forms forms, String sender, String day) throws Exception {
        String region = sender.equals("edu-11") ? "Акмолинской" : "Актюбинской";
        byte[] bytes = Lists.aList()
                .titled("по %s области на 1 января 2018 года".formatted(region))
                .hidingRow(8)
                .bytes();
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            return forms.read(workbook, new Delivery(sender, "list.xlsx", Instant.parse(day + "T09:00:00Z")));
        }
    }

    private static boolean counts(Reading reading) {
        return reading.slots().stream()
                .flatMap(slot -> slot.observations().stream())
                .anyMatch(figure -> (Page.column(figure.column()) + (figure.row() + 1)).equals(HIDDEN_ROW));
    }
}
