package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The traps of the map, one by one, as rows of tables meet them. */
class AreaTrapsTests {

    private static final LocalDate IN_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 12, 31);
    private static final LocalDate IN_2023 = LocalDate.of(2023, 12, 31);

    private static final Areas AREAS = Books.own().areas();
    private static final AreaMatching MATCHING = new AreaMatching(AREAS, List.of());

    @TempDir
    Path jobs;

    @ParameterizedTest
    @CsvSource({"100000000, 103200000", "350000000, 353200000", "790000000, 791110000"})
    void theDistrictAbaiExistsThreeTimesAndIsToldApartByItsRegion(String region, String district) {
        assertThat(below("Абай ауданы", region, IN_2023)).isEqualTo(district);
        assertThat(below("Абайский район", region, IN_2023)).isEqualTo(district);
    }

    @Test
    void abaiWithoutARegionIsAQuestionWithAllThreeAndTheRegion() {
        assertThat(row("Абайский район", IN_2023)).isNull();
        assertThat(MATCHING.candidates(ReportedUnit.area("Абайский район", Area.COUNTRY)))
                .extracting(found -> found.area().code())
                .contains("103200000", "353200000", "791110000");
    }

    @Test
    void theDistrictAlmatyLiesInAstanaAndIsNoCityAndNoRegion() {
        assertThat(below("район Алматы", "710000000", IN_2023)).isEqualTo("711110000");
        assertThat(below("Алматы", "710000000", IN_2023)).isEqualTo("711110000");
        assertThat(row("район Алматы", IN_2023)).isNotIn("750000000", "190000000");
    }

    @ParameterizedTest
    @CsvSource({"Алматы, 750000000", "г. Алматы, 750000000", "Алматы облысы, 190000000", "Алматинская, 190000000"})
    void almatyIsTheCityAndItsRegionSaysSo(String label, String code) {
        assertThat(row(label, IN_2018)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"10", "11", "15", "19", "63", "1975", "197510", "19000000", "1900000000"})
    void noCodeButAWholeOneMeansAnything(String code) {
        assertThat(row(code, IN_2018)).isNull();
        assertThat(below(code, "190000000", IN_2018)).isNull();
    }

    @Test
    void aWholeCodeMeansItsArea() {
        assertThat(row("190000000", IN_2018)).isEqualTo("190000000");
        assertThat(row("711110000", IN_2023)).isEqualTo("711110000");
    }

    @ParameterizedTest
    @CsvSource({"101033102", "621039202", "631033100", "999999999"})
    void aSettlementsCodeOrAnUnknownOneIsNoAreaHoweverItBegins(String code) {
        assertThat(AREAS.byCode(code)).isEmpty();
        assertThat(row(code, IN_2023)).isNull();
    }

    @Test
    void anUnknownCodeInAFileStopsTheNight() {
        Books.copy(jobs);
        Books.replace(jobs, "area-names.csv", "100000000,ru,OFFICIAL", "120000000,ru,OFFICIAL");

        assertThatThrownBy(() -> ReferenceBook.read(new Knowledge(jobs)))
                .hasMessageContaining("area-names.csv")
                .hasMessageContaining("120000000");
    }

    @ParameterizedTest
    @CsvSource({
        "Караганды облысы, 350000000",
        "Туркiстан облысы, 610000000",
        "Aқмолa облысы, 110000000",
        "Маңгыстау, 470000000",
        "Aqmola oblysy, 110000000",
        "Qaraghandy, 350000000",
        "Jambyl, 310000000",
        "Zhambyl, 310000000"
    })
    void lettersThatLookAlikeAndBothLatinSpellingsAreUnderstood(String label, String code) {
        assertThat(row(label, IN_2018)).isEqualTo(code);
    }

    @Test
    void southKazakhstanIsItselfBeforeTheDayAndBesideItsHeirsAfterIt() {
        assertThat(row("ЮКО", IN_2017)).isEqualTo("510000000");
        assertThat(row("Оңтүстік Қазақстан облысы", IN_2017)).isEqualTo("510000000");
        assertThat(row("Южно-Казахстанская", IN_2018))
                .as("a closed region still stands in tables, beside 61 and 79")
                .isEqualTo("510000000");
        assertThat(row("Туркестанская", IN_2018)).isEqualTo("610000000");
        assertThat(row("г. Шымкент", IN_2018)).isEqualTo("790000000");
        assertThat(AREAS.validOn(IN_2018, Area.Level.REGION))
                .extracting(Area::code)
                .doesNotContain("510000000");
        assertThat(AREAS.validOn(LocalDate.of(2018, 6, 18), Area.Level.REGION))
                .extracting(Area::code)
                .contains("510000000")
                .doesNotContain("610000000", "790000000");
    }

    @Test
    void theCapitalKeepsItsCodeUnderBothNames() {
        assertThat(row("Астана қ.", IN_2018)).isEqualTo("710000000");
        assertThat(row("г. Нур-Султан", LocalDate.of(2020, 12, 31))).isEqualTo("710000000");
        assertThat(row("Нұр-Сұлтан қ.", IN_2018)).as("a table restated later").isEqualTo("710000000");
    }

    @Test
    void districtsThatMovedIn2022AreFoundBelowTheOldRegionBeforeAndAfter() {
        LocalDate before = LocalDate.of(2022, 6, 7);
        assertThat(below("г. Семей", "630000000", before)).isEqualTo("101000000");
        assertThat(below("Семей қ.ә.", "100000000", IN_2023)).isEqualTo("101000000");
        assertThat(below("г. Талдыкорган", "190000000", before)).isEqualTo("331000000");
        assertThat(below("Қаражал қ.**", "350000000", IN_2023))
                .as("a row that stayed in the table after it had changed region")
                .isEqualTo("621800000");
        assertThat(below("г. Семей", "190000000", before))
                .as("never below a stranger")
                .isNull();
    }

    @Test
    void sauranIsNotExpectedBeforeItWasFormed() {
        assertThat(AREAS.districtsOf("610000000", LocalDate.of(2021, 2, 28)))
                .extracting(Area::code)
                .doesNotContain("615500000");
        assertThat(AREAS.districtsOf("610000000", LocalDate.of(2021, 3, 31)))
                .extracting(Area::code)
                .contains("615500000");
        assertThat(below("район Сауран", "610000000", LocalDate.of(2021, 3, 31)))
                .isEqualTo("615500000");
    }

    private static @Nullable String row(String label, LocalDate date) {
        return MATCHING.find(ReportedUnit.area(label, Area.COUNTRY), date)
                .map(found -> found.area().code())
                .orElse(null);
    }

    private static @Nullable String below(String label, String region, LocalDate date) {
        return MATCHING.find(new ReportedUnit(ReportedUnit.Kind.AREA, label, null, "область", region), date)
                .map(found -> found.area().code())
                .orElse(null);
    }
}
