package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.stream.Stream;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A first form for a table never seen: it is read strictly, and knows the very file it was made from. */
class FormDraftTests {

    private static final LocalDate TODAY = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    @Test
    void aTableOfLinesUnderThreeRowsOfHeadings() throws Exception {
        Draft draft = recognisesItsOwnFile(Drawn.sheet("Досуг", """
                Сведения об охвате воспитанников кружками
                Акмолинская область
                по состоянию на 1 января 2024 года
                № | Направление кружка | Число кружков | Охвачено детей | < | < | Примечание
                ^ | ^ | ^ | Барлығы / Всего | в том числе | < | ^
                ^ | ^ | ^ | ^ | мальчики | девочки | ^
                1 | 2 | 3 | 4 | 5 | 6 | 7
                1 | Спортивные | 12 | 240 | 130 | 110 |
                2 | Художественные | 9 | 180 | - | 120 | новые
                 | Итого | 21 | 420 | 190 | 230 |
                Исп. отдел
                """).bytes());
        assertThat(draft.form())
                .contains("period: title-as-of", "area: title", "heading-rows: 3", "labels-in: key")
                .contains("{ label: [\"мальчики\"], means: { sex: \"M\" }, wanted: true }")
                .contains("{ label: [\"в том числе\"], role: of-which }")
                .contains("{ label: [\"Охвачено детей\"], role: group }")
                .contains("{ label: [\"Число кружков\"], wanted: true }   # guess: means: { ... }")
                .contains("{ label: [\"Итого\"], role: total, wanted: true, ends-table: true }");
    }

    @Test
    void aTableOfAreasByYear() throws Exception {
        Draft draft = recognisesItsOwnFile(Drawn.sheet("Лист1", """
                Численность наставников
                Область | 2021 | < | 2022 | <
                ^ | наставники, чел. | обучено, чел. | наставники, чел. | обучено, чел.
                Акмолинская область | 12 | 10 | 14 | 11
                Актюбинская область | 8 | 8 | 9 | 7
                Всего | 20 | 18 | 23 | 18
                """).bytes());
        assertThat(draft.form())
                .contains("period: heading", "area: sender", "others: { unit: area }", "{ role: period }");
    }

    @Test
    void aTableOfOrganisationsForAQuarter() throws Exception {
        Draft draft = recognisesItsOwnFile(Drawn.sheet("Кадры", """
                Кадры за 1 квартал 2024 года
                Полное наименование учреждения | Педагогов по штату | Фактически педагогов
                КГУ «Детский дом № 1» | 12 | 10
                КГУ «Детский дом № 2» | 8 | 8
                """).bytes());
        assertThat(draft.form()).contains("period: title-period", "others: { unit: institution }");
        assertThat(draft.owed()).contains("one-per: [reporter, period]");
    }

    @Test
    void aSheetWithoutATableHasNoDraft() throws Exception {
        try (Workbook workbook = Workbooks.open(
                Drawn.sheet("Лист1", "Письмо\nУважаемые коллеги, 2024\n").bytes(), Limits.defaults())) {
            assertThat(Desk.FORMS.draft(workbook, "x", "2024", TODAY)).isEmpty();
        }
    }

    private Draft recognisesItsOwnFile(byte[] bytes) throws Exception {
        Path jobs = copyOfJobs();
        Path own = Files.createDirectories(jobs.resolve("returns/never-seen/forms"));
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            Delivery delivery = new Delivery("edu-11", "new.xlsx", Instant.parse("2024-01-10T09:00:00Z"));
            assertThat(Desk.FORMS.read(workbook, delivery).returnCode()).isNull();
            Draft draft =
                    Desk.FORMS.draft(workbook, "never-seen", "2024", TODAY).orElseThrow();
            Files.writeString(own.resolve("2024.yaml"), draft.form());
            Files.writeString(own.resolveSibling("return.yaml"), draft.owed());
            Knowledge knowledge = new Knowledge(jobs);
            Reading reading =
                    Forms.from(knowledge, ReferenceBook.read(knowledge)).read(workbook, delivery);
            assertThat(reading.returnCode()).isEqualTo("never-seen");
            assertThat(reading.suggestions()).isEmpty();
            assertThat(reading.ledger()).allMatch(SheetLedger::closes);
            return draft;
        }
    }

    private Path copyOfJobs() throws IOException {
        Path jobs = Files.createTempDirectory(folder, "jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve(Path.of("jobs").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        return jobs;
    }
}
