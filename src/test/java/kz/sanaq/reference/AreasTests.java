package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import kz.sanaq.language.Language;
import kz.sanaq.reference.Area.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AreasTests {

    private static final LocalDate IN_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 1, 1);

    private static final Areas AREAS = Books.own().areas();

    @Test
    void theCountryHasAsManyRegionsAsTheDateSays() {
        assertThat(AREAS.validOn(LocalDate.of(2018, 6, 18), Level.REGION)).hasSize(16);
        assertThat(AREAS.validOn(LocalDate.of(2018, 6, 19), Level.REGION)).hasSize(17);
        assertThat(AREAS.validOn(LocalDate.of(2022, 6, 7), Level.REGION)).hasSize(17);
        assertThat(AREAS.validOn(LocalDate.of(2022, 6, 8), Level.REGION)).hasSize(20);
    }

    @ParameterizedTest
    @CsvSource({
        "Акмолинская область, 11",
        "Акмолинская, 11",
        "Ақмола облысы, 11",
        "Ақмола, 11",
        "Акмола обл., 11",
        "АҚМОЛА  ОБЛЫСЫ, 11",
        "Akmola region, 11",
        "обл. Акмола, 11",
        "Акмолинской области, 11",
        "Алматинская обл., 19",
        "Алматы облысы, 19",
        "Алматы обл., 19",
        "Алм. обл., 19",
        "Алматы, 75",
        "г. Алматы, 75",
        "г.Алматы, 75",
        "Алматы қ., 75",
        "Алматы қаласы, 75",
        "город Алматы, 75",
        "Almaty city, 75",
        "Almaty region, 19",
        "ЗКО, 27",
        "Зап.-Казахстанская обл., 27",
        "БҚО, 27",
        "Батыс Қазақстан, 27",
        "СКО, 59",
        "ВКО, 63",
        "Шығыс  Қазақстан, 63",
        "г. Шымкент, 79",
        "Шымкент қаласы, 79",
        "Туркестанская, 61",
        "Түркістан облысы, 61",
        "Tүpкістан oблыcы, 61",
        "г.Астана, 71",
        "Нур-Султан, 71",
        "г. Нур-Султан, 71",
        "Нұр-Сұлтан қ., 71",
        "Кзыл-Ординская, 43",
        "Мангыстауская, 47",
    })
    void aNameIsFoundAsPeopleWriteIt(String name, String region) {
        assertThat(code(AREAS.find(name, IN_2018, Level.REGION))).isEqualTo(region == null ? null : region + "0000000");
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "19", "190000000", "Алмат", "Алматинск", "Казахстанская", "область", "г.", "район Алматы"})
    void codesBeginningsAndBareWordsOfKindFindNothing(String name) {
        assertThat(AREAS.find(name, IN_2018, Level.REGION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "область Абай, 10",
        "Абай облысы, 10",
        "Абайская обл., 10",
        "обл. Абай, 10",
        "область Жетісу, 33",
        "Жетысуская обл., 33",
        "Ұлытау облысы, 62",
        "Улытауская обл., 62"
    })
    void theNewRegionsAreFoundFromTheirFirstDay(String name, String region) {
        assertThat(code(AREAS.find(name, LocalDate.of(2022, 6, 8), Level.REGION)))
                .isEqualTo(region + "0000000");
        assertThat(AREAS.find(name, LocalDate.of(2022, 6, 7), Level.REGION)).isEmpty();
    }

    @Test
    void aClosedRegionIsFoundOnlyWhileItWas() {
        assertThat(code(AREAS.find("Южно-Казахстанская", IN_2017, Level.REGION)))
                .isEqualTo("510000000");
        assertThat(AREAS.find("Южно-Казахстанская", IN_2018, Level.REGION)).isEmpty();
        assertThat(AREAS.find("г. Шымкент", IN_2017, Level.REGION)).isEmpty();
    }

    @Test
    void withoutADateAClosedRegionIsFoundToo() {
        assertThat(code(AREAS.find("ЮКО", Level.REGION))).isEqualTo("510000000");
        assertThat(code(AREAS.find("Оңтүстік Қазақстан облысы", Level.REGION))).isEqualTo("510000000");
    }

    @Test
    void aNameThatMovedFromACityToARegionFollowsTheDate() {
        assertThat(code(AREAS.find("Акмола", LocalDate.of(1995, 1, 1), Level.REGION)))
                .isEqualTo("710000000");
        assertThat(code(AREAS.find("Акмола", IN_2018, Level.REGION))).isEqualTo("110000000");
    }

    @Test
    void aDistrictNeedsItsParentWhereItsNameIsCommon() {
        assertThat(AREAS.find("Абайский район", IN_2023, Level.DISTRICT)).isEmpty();
        assertThat(code(AREAS.find("Абайский район", IN_2023, Level.DISTRICT, "100000000")))
                .isEqualTo("103200000");
        assertThat(code(AREAS.find("Абай ауданы", IN_2023, Level.DISTRICT, "350000000")))
                .isEqualTo("353200000");
        assertThat(code(AREAS.find("Абай ауд.", IN_2023, Level.DISTRICT, "790000000")))
                .isEqualTo("791110000");
    }

    @Test
    void theDistrictNamedLikeACityLiesInAnother() {
        assertThat(code(AREAS.find("район Алматы", IN_2023, Level.DISTRICT, "710000000")))
                .isEqualTo("711110000");
        assertThat(AREAS.find("Алматы", IN_2023, Level.DISTRICT)).isEmpty();
    }

    @Test
    void townsAreFoundUnderTheirAkimatOrWithoutIt() {
        for (String name : new String[] {"Семей қ.ә.", "Семей г.а.", "г. Семей", "Семей Қ.Ә."}) {
            assertThat(code(AREAS.find(name, IN_2023, Level.DISTRICT))).as(name).isEqualTo("101000000");
        }
    }

    @Test
    void theDistrictsOfARegionAreThoseOfItsTime() {
        assertThat(AREAS.districtsOf("100000000", IN_2023)).hasSize(10);
        assertThat(AREAS.districtsOf("100000000", LocalDate.of(2022, 6, 7))).isEmpty();
    }

    @Test
    void aSplitIsKnownFromBothSides() {
        assertThat(AREAS.successors("510000000"))
                .extracting(Areas.Succession::successor)
                .containsExactly("610000000", "790000000");
        assertThat(AREAS.predecessors("330000000"))
                .extracting(Areas.Succession::predecessor)
                .containsExactly("190000000");
        assertThat(AREAS.kin("630000000")).containsExactlyInAnyOrder("630000000", "100000000");
    }

    @Test
    void aTitleInTwoLanguagesMentionsItsArea() {
        assertThat(AREAS.mentionedIn("Алматы облысы бойынша / по Алматинской области", IN_2018, Level.REGION))
                .extracting(Area::code)
                .containsExactly("190000000");
        assertThat(AREAS.mentionedIn("Сведения по г. Алматы на 1 января", IN_2018, Level.REGION))
                .extracting(Area::code)
                .containsExactly("750000000");
        assertThat(AREAS.mentionedIn("по Южно-Казахстанской области", IN_2017, Level.REGION))
                .extracting(Area::code)
                .containsExactly("510000000");
        assertThat(AREAS.mentionedIn("по городу Шымкент", IN_2018, Level.REGION))
                .extracting(Area::code)
                .containsExactly("790000000");
    }

    @Test
    void theCapitalIsShownUnderTheNameOfItsTime() {
        assertThat(AREAS.name("710000000", Language.RU, IN_2018)).isEqualTo("город Астана");
        assertThat(AREAS.name("710000000", Language.KK, LocalDate.of(2020, 1, 1)))
                .isEqualTo("Нұр-Сұлтан қаласы");
        assertThat(AREAS.name("710000000", Language.EN, IN_2023)).isEqualTo("Astana city");
        assertThat(AREAS.name("103200000", Language.EN, IN_2023)).isEqualTo("Абайский район");
    }

    private static String code(Optional<Area> area) {
        return area.map(Area::code).orElse(null);
    }
}
