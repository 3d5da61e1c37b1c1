package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Headings and rows that are not as the form has them. */
class DriftTests {

    @TempDir
    Path folder;

    @Test
    void aRenamedColumnIsToldAtItsHeadingWithWhatWasMeantAndHowLikeItsWholePathIs() throws Exception {
        Reading reading = read(Lists.aList().with(5, 6, "девушки"));
        assertThat(broken(reading, "F05"))
                .containsExactly("G6 form.renamed-column {column=G, label=девочки, likeness=95}");
        assertThat(reading.suggestions()).singleElement().satisfies(one -> {
            assertThat(one.path()).containsExactly("Количество воспитанников", "в том числе", "девушки");
            assertThat(one.label()).isEqualTo("девочки");
        });
        assertThat(reading.waits()).isFalse();
        assertThat(reading.refusals()).isEmpty();
    }

    @Test
    void aRenamedHeadingOverSevenColumnsIsToldOnceAndTheWorkbookWaits() throws Exception {
        Reading reading = read(Lists.aList().with(3, 4, "Численность воспитанников"));
        assertThat(broken(reading, "F05"))
                .containsExactly("E4 form.renamed-column {column=E-K, label=Количество воспитанников, likeness=76}");
        assertThat(reading.waits()).isTrue();
        assertThat(reading.refusals()).hasSize(1);
    }

    @Test
    void aHeadingThatIsLikeNothingButStandsWhereTheFormHasOneIsSuggested() throws Exception {
        Reading reading = read(Lists.aList().with(3, 1, "Учреждение"));
        assertThat(reading.suggestions().get(0).label()).isEqualTo("Наименование организации");
        assertThat(reading.waits()).isTrue();
        assertThat(reading.refusals().get(0).message().key()).isEqualTo("form.strange-row-names");
    }

    @Test
    void theVeryHeadingThatATableIsFoundByMayBeTheOneThatIsRenamed() throws Exception {
        Reading reading = read(Lists.aList().with(3, 3, "Проектная мощностъ"));
        assertThat(reading.suggestions()).singleElement().satisfies(one -> {
            assertThat(one.label()).isEqualTo("Проектная мощность");
            assertThat(one.cell().toString()).isEqualTo("D4");
        });
        assertThat(reading.waits()).isTrue();
    }

    @Test
    void whereWordsThatAFormIsToldByAreReplacedByOthersTheRefusalNamesThem() throws Exception {
        Reading reading = read(Lists.aList().with(3, 3, "Койки"));
        assertThat(reading.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.message().key()).isEqualTo("form.unknown-near");
            assertThat(refusal.message().arguments())
                    .containsEntry("nearest", "organisation-list 2018")
                    .containsEntry("missing", "мощность");
        });
    }

    @Test
    void anAddedColumnIsToldWithoutASuggestion() throws Exception {
        Reading reading = read(Lists.aList().withColumn("Площадь здания, кв.м"));
        assertThat(broken(reading, "F05")).containsExactly("M4 form.unknown-column {column=M}");
        assertThat(reading.suggestions()).singleElement().matches(one -> !one.isFound());
    }

    @Test
    void aMovedColumnIsReadByItsHeadingAndTold() throws Exception {
        Reading reading = read(Lists.aList().with(3, 2, "Проектная мощность").with(3, 3, "Место нахождения"));
        assertThat(broken(reading, "F20")).hasSize(1);
        assertThat(reading.slots().get(0).observations()).anyMatch(one -> one.column() == 2);
    }

    @Test
    void aRenamedRowIsToldWithWhatWasMeant() throws Exception {
        Reading reading = Desk.read(
                Drawn.sheet("Дневник", journal("безнадзорные и беспризорныее")).bytes(), "edu-11", "journal.xlsx");
        assertThat(reading.returnCode()).isEqualTo("shelter-journal");
        assertThat(broken(reading, "F05")).anyMatch(said -> said.contains("form.renamed-row"));
        assertThat(reading.suggestions()).anyMatch(one -> one.axis() == Direction.DOWN && one.isFound());
    }

    @Test
    void lastYearsFormIsLoadedAndWhatItLacksIsListed() throws Exception {
        Reading reading = read(Lists.aList().titled("по Акмолинской области на 1 января 2022 года"));
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.slots()).isNotEmpty();
        assertThat(broken(reading, "F21"))
                .singleElement()
                .asString()
                .contains("edition=2018, until=2020-12-31, current=2021", "Кол-во орг.", "дети-сироты");
    }

    @Test
    void whatAStewardAcceptedHoldsFromItsFirstToItsLastDayForItsSenderAndIsNoMoreOnceTakenBack() throws Exception {
        String line =
                "2018,organisations,ACROSS,девочки,девушки,edu-11,2024-01-01,2024-12-31,aigul,2024-02-01,letter,,,\n";
        Forms forms = formsWith(line);
        byte[] workbook = Lists.aList().with(5, 6, "девушки").bytes();
        assertThat(read(forms, workbook, "2024-12-31").suggestions()).isEmpty();
        assertThat(read(forms, workbook, "2023-12-31").suggestions()).hasSize(1);
        assertThat(read(forms, workbook, "2025-01-01").suggestions()).hasSize(1);
        assertThat(forms.versions().get("organisation-list"))
                .isNotEqualTo(Desk.FORMS.versions().get("organisation-list"));
        Forms without = formsWith(line.replace(",,,\n", ",aigul,2024-03-01,misheard\n"));
        assertThat(read(without, workbook, "2024-12-31").suggestions()).hasSize(1);
        Forms ofAnother = formsWith(line.replace("edu-11", "edu-15"));
        assertThat(read(ofAnother, workbook, "2024-12-31").suggestions()).hasSize(1);
    }

    @Test
    void aSynonymOfAnAnchorAndAPhraseServesThemToo() throws Exception {
        Forms forms = formsWith("2018,organisations,ACROSS,Мощность,Плановых мест,,,,aigul,2024-02-01,letter,,,\n");
        byte[] workbook = Lists.aList().with(3, 3, "Плановых мест*").bytes();
        assertThat(Desk.read(workbook, "edu-11", "list.xlsx").refusals()).isNotEmpty();
        Reading reading = read(forms, workbook, "2024-01-01");
        assertThat(reading.refusals()).isEmpty();
        assertThat(reading.slots().get(0).observations())
                .anyMatch(one -> one.dimensions().measure().equals("capacity"));
    }

    @Test
    void aSynonymThatIsAnotherLabelsSpellingOrOfNoLabelIsRefusedWithItsLine() {
        assertThatThrownBy(
                        () -> formsWith("2018,organisations,ACROSS,девочки,Мощность,,,,aigul,2024-02-01,letter,,,\n"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("synonyms.csv");
        assertThatThrownBy(
                        () -> formsWith("2018,organisations,ACROSS,нет такой,девушки,,,,aigul,2024-02-01,letter,,,\n"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("synonyms.csv");
    }

    @Test
    void aColumnWithAStrangeHeadingIsKnownByItsPrintedNumberWhereTheOthersHaveTheirs() throws Exception {
        Reading reading = movement(
                "Детские дома | Дома для особых детей | Школы-интернаты для детей-сирот",
                "Состояло на начало",
                "Поступило - всего");
        assertThat(broken(reading, "F22")).singleElement().asString().contains("D4 form.known-by-number", "number=4");
        assertThat(broken(reading, "F05")).noneMatch(said -> said.contains("column="));
        assertThat(reading.slots().get(0).observations())
                .anyMatch(one -> one.dimensions().setting().equals("DDSP"));
    }

    @Test
    void headingsThatWereExchangedAndCodesBesideTheWordsOfAnotherLineAreTold() throws Exception {
        Reading exchanged = movement(
                "Детские дома для детей с ООП | Детские дома | Школы-интернаты для детей-сирот",
                "Состояло на начало",
                "Поступило - всего");
        assertThat(broken(exchanged, "F22")).singleElement().asString().contains("C4 form.column-code-disagrees");
        Reading moved = movement(
                "Детские дома | Детские дома для детей с ООП | Школы-интернаты для детей-сирот",
                "Выбыло - всего (стр.09+16)",
                "Поступило - всего");
        assertThat(broken(moved, "F22"))
                .singleElement()
                .asString()
                .contains("form.line-code-disagrees", "code=01, other=08");
    }

    private static Reading movement(String settings, String first, String second) throws Exception {
        return Desk.read(
                Drawn.sheet("Движение", """
                        Движение контингента воспитанников
                        по Акмолинской области за 1 полугодие 2018 года
                        № стр. | Показатели | Организации | < | < | < | < | < | < | < | Итого
                        ^ | ^ | %s | ЦПД ТЖС | ДДСТ, детские деревни | Дома ребёнка | ЦАН | Приюты | ^
                        1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11
                        '01 | %s | 100 | 20 | 3 | 0 | 0 | 0 | 0 | 0 | 123
                        '02 | %s | 12 | 40 | 1 | 0 | 0 | 0 | 0 | 0 | 53
                        """.formatted(settings, first, second)).bytes(), "edu-11", "movement.xlsx");
    }

    private Forms formsWith(String lines) throws IOException {
        Path jobs = Files.createTempDirectory(folder, "jobs");
        try (Stream<Path> files = Files.walk(Path.of("jobs"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve(Path.of("jobs").relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Files.writeString(
                jobs.resolve("returns/organisation-list/synonyms.csv"),
                String.join(",", Synonym.file("organisation-list").columns()) + "\n" + lines);
        Knowledge knowledge = new Knowledge(jobs);
        return Forms.from(knowledge, ReferenceBook.read(knowledge));
    }

    private static Reading read(Lists list) throws Exception {
        return Desk.read(list.bytes(), "edu-11", "list.xlsx");
    }

    private static Reading read(Forms forms, byte[] bytes, String day) throws Exception {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            return forms.read(workbook, new Delivery("edu-11", "list.xlsx", Instant.parse(day + "T09:00:00Z")));
        }
    }

    private static List<String> broken(Reading reading, String rule) {
        return reading.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .flatMap(outcome -> outcome.broken().stream())
                .map(finding -> finding.cell() + " " + finding.message().key() + " "
                        + finding.message().arguments())
                .toList();
    }

    private static String journal(String row) {
        return """
                КГУ «Центр адаптации несовершеннолетних «Ырыс»»
                Акмолинская область
                Январь 2018 года
                Основание помещения | Поступило | мальчики | девочки | 3-6 | 7-13 | 14-17 | Куда устроены | < | < | < | < | < | < | <
                ^ | ^ | ^ | ^ | ^ | ^ | ^ | родит. | опека | дет.дом | спец.шк | приют | больн. | побег | осталось
                %s | 27 | 18 | 9 | 4 | 14 | 9 | 24 | - | 1 | - | - | - | 1 | 1
                ВСЕГО | 27 | 18 | 9 | 4 | 14 | 9 | 24 | - | 1 | - | - | - | 1 | 1
                """.formatted(row);
    }
}
