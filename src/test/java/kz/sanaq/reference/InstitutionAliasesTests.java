package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Stewards' answers about labels. */
class InstitutionAliasesTests {

    private static final String LABEL = "КГУ «Детский дом «Ақбота»»";
    private static final LocalDate IN_2018 = LocalDate.of(2018, 12, 31);

    @TempDir
    Path jobs;

    @BeforeEach
    void register() {
        Books.copy(jobs);
        Books.write(
                jobs,
                "institutions.csv",
                List.of(
                        Books.INSTITUTIONS,
                        "A-1,080440001234,2010-01-01,,DD,education,110000000,г.Кокшетау,КГУ «Детский дом «Ақбота»»,«Ақбота» балалар үйі» КММ,120,",
                        "A-2,,2010-01-01,,DD,education,110000000,г.Степногорск,КГУ «Детский дом «Шапағат»»,«Шапағат» балалар үйі» КММ,80,",
                        "E-1,,2010-01-01,,DD,education,630000000,г.Семей,КГУ «Детский дом «Мейірім»»,«Мейірім» балалар үйі» КММ,80,"));
    }

    @Test
    void anAnswerGoesBeforeLikenessAndNamesWhoGaveIt() {
        answers("КГУ Детский дом Акбота,,110000000,A-2,,,aigul,2019-02-01,telephone,,,");

        assertThat(institutions().resolve(LABEL, null, "г.Кокшетау", "110000000", IN_2018))
                .hasValueSatisfying(match -> {
                    assertThat(match.institution().code()).isEqualTo("A-2");
                    assertThat(match.by()).isEqualTo("aigul");
                    assertThat(match.why()).isEqualTo("telephone");
                });
    }

    @Test
    void aSoundNumberGoesBeforeAnAnswer() {
        answers("КГУ Детский дом Акбота,,110000000,A-2,,,aigul,2019-02-01,telephone,,,");

        assertThat(meaning("080440001234", "г.Кокшетау", "110000000", IN_2018)).isEqualTo("A-1");
    }

    @Test
    void anAnswerHoldsInItsAreaAndTheAreasKinAlone() {
        answers("Дом на горе,,630000000,E-1,,,aigul,2019-02-01,telephone,,,");

        assertThat(asked("Дом на горе", "630000000", IN_2018)).isEqualTo("E-1");
        assertThat(asked("Дом на горе", "100000000", IN_2018))
                .as("came out of 63")
                .isEqualTo("E-1");
        assertThat(asked("Дом на горе", "110000000", IN_2018)).isNull();
        assertThat(asked("Дом на горе", Area.COUNTRY, IN_2018)).isNull();
    }

    @Test
    void anAnswerHoldsInItsTimeAndAnotherMayFollowIt() {
        answers(
                "Дом на горе,,110000000,A-1,,2018-12-31,aigul,2019-02-01,telephone,,,",
                "Дом на горе,,110000000,A-2,2019-01-01,,aigul,2019-02-01,telephone,,,");

        assertThat(asked("Дом  на ГОРЕ", "110000000", IN_2018)).isEqualTo("A-1");
        assertThat(asked("Дом на горе", "110000000", IN_2018.plusDays(1))).isEqualTo("A-2");
    }

    @Test
    void anAnswerForAPlaceGoesBeforeOneForAnyPlace() {
        answers(
                "Дом на горе,,110000000,A-1,,,aigul,2019-02-01,telephone,,,",
                "Дом на горе,г.Степногорск,110000000,A-2,,,aigul,2019-02-01,telephone,,,");

        assertThat(institutions().resolve("Дом на горе", null, "Степногор қ.", "110000000", IN_2018))
                .hasValueSatisfying(
                        match -> assertThat(match.institution().code()).isEqualTo("A-2"));
        assertThat(asked("Дом на горе", "110000000", IN_2018)).isEqualTo("A-1");
    }

    @Test
    void anAnswerThatWasTakenBackStaysInTheFileAndMeansNothing() {
        answers("Дом на горе,,110000000,A-1,,,aigul,2019-02-01,telephone,marat,2019-03-01,misheard");

        assertThat(asked("Дом на горе", "110000000", IN_2018)).isNull();
        assertThat(institutions().aliases())
                .singleElement()
                .satisfies(alias -> assertThat(alias.withdrawal())
                        .isEqualTo(new InstitutionAlias.Withdrawal("marat", LocalDate.of(2019, 3, 1), "misheard")));
    }

    @Test
    void twoAnswersThatContradictEachOtherAreBadKnowledgeWithFileAndLine() {
        answers(
                "Дом на горе,,110000000,A-1,,,aigul,2019-02-01,telephone,,,",
                "ДОМ «на горе»,,110000000,A-2,2019-01-01,,marat,2019-02-02,letter,,,");

        assertThatThrownBy(this::institutions).isInstanceOfSatisfying(BadKnowledge.class, bad -> {
            assertThat(bad.file()).isEqualTo("reference/institution-aliases.csv");
            assertThat(bad.line()).isEqualTo(3);
            assertThat(bad).hasMessageContaining("A-2").hasMessageContaining("A-1");
        });
    }

    @Test
    void anAnswerNamesACodeOfTheRegisterAndItsReason() {
        answers("Дом на горе,,110000000,A-9,,,aigul,2019-02-01,telephone,,,");
        assertThatThrownBy(this::institutions)
                .hasMessageContaining("institution-aliases.csv:2")
                .hasMessageContaining("A-9");

        answers("Дом на горе,,110000000,A-1,,,aigul,2019-02-01,,,,");
        assertThatThrownBy(this::institutions).hasMessageContaining("institution-aliases.csv:2");
    }

    private @Nullable String asked(String label, String area, LocalDate date) {
        return institutions()
                .resolve(label, null, null, area, date)
                .map(match -> match.institution().code())
                .orElse(null);
    }

    private @Nullable String meaning(String bin, String locality, String area, LocalDate date) {
        return institutions()
                .resolve(LABEL, bin, locality, area, date)
                .map(match -> match.institution().code())
                .orElse(null);
    }

    private Institutions institutions() {
        return ReferenceBook.read(new Knowledge(jobs)).institutions();
    }

    private void answers(String... lines) {
        List<String> file = new ArrayList<>(List.of(Books.ALIASES));
        file.addAll(List.of(lines));
        Books.write(jobs, "institution-aliases.csv", file);
    }
}
