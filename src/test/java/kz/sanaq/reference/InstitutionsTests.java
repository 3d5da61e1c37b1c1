package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InstitutionsTests {

    private static final String AKMOLA = "110000000";
    private static final LocalDate IN_2017 = LocalDate.of(2017, 12, 31);
    private static final LocalDate IN_2018 = LocalDate.of(2018, 12, 31);

    @TempDir
    Path jobs;

    private Institutions institutions;

    @BeforeEach
    void register() {
        Books.copy(jobs);
        Books.write(
                jobs,
                "institutions.csv",
                List.of(
                        Books.INSTITUTIONS,
                        "A-1,080440001234,2010-01-01,,DD,education,110000000,г.Кокшетау,КГУ «Детский дом № 1 «Ақбота»»,«№ 1 «Ақбота» балалар үйі» КММ,120,",
                        "A-2,,2010-01-01,,DD,education,110000000,г.Степногорск,КГУ «Детский дом № 2 «Ақбота»»,«№ 2 «Ақбота» балалар үйі» КММ,80,",
                        "A-3,,2010-01-01,,CPDTZS,education,110000000,г.Кокшетау,\"КГУ «Центр поддержки детей, находящихся в трудной жизненной ситуации, «Шапагат»»\",«Шапағат» өмірлік қиын жағдайдағы балаларды қолдау орталығы» КММ,80,",
                        "A-4,,2010-01-01,,DDST,education,110000000,с.Зеренда,Детский дом семейного типа «Айгөлек»,«Айгөлек» отбасы үлгісіндегі балалар үйі,10,",
                        "A-5,,2010-01-01,,DDST,education,110000000,г.Атбасар,Детский дом семейного типа «Айгөлек»,«Айгөлек» отбасы үлгісіндегі балалар үйі,10,",
                        "K-1,,2010-01-01,,CAN,education,350000000,г.Жезказган,КГУ «Центр адаптации несовершеннолетних «Үміт»»,«Үміт» кәмелетке толмағандарды бейімдеу орталығы» КММ,35,",
                        "V-1,,2010-01-01,2018-06-30,DD,education,630000000,г.Усть-Каменогорск,КГУ «Детский дом «Мейірім»»,«Мейірім» балалар үйі» КММ,35,"));
        Books.write(
                jobs,
                "institution-events.csv",
                List.of(
                        Books.EVENTS,
                        "A-1,2018-09-01,CONVERTED,CPDTZS,,,\"КГУ «Центр поддержки детей, находящихся в трудной жизненной ситуации, «Ақбота»»\",«Ақбота» өмірлік қиын жағдайдағы балаларды қолдау орталығы» КММ,,SYN-1,",
                        "K-1,2022-06-08,BOUNDARY,,620000000,,,,,,"));
        institutions = ReferenceBook.read(new Knowledge(jobs)).institutions();
    }

    @Test
    void eventsUnfoldIntoStates() {
        Institution converted = institutions.byCode("A-1").orElseThrow();

        assertThat(converted.on(IN_2017).orElseThrow().setting()).isEqualTo("DD");
        assertThat(converted.on(IN_2018).orElseThrow().setting()).isEqualTo("CPDTZS");
        assertThat(institutions.byCode("K-1").orElseThrow().last().area()).isEqualTo("620000000");
        assertThat(institutions.byCode("V-1").orElseThrow().on(IN_2018)).isEmpty();
    }

    @Test
    void theBinDecides() {
        assertThat(found("Нечто иное", "080440001234", null)).isEqualTo("A-1");
        assertThat(found("Нечто иное", "80440001234", null))
                .as("its zero was lost")
                .isEqualTo("A-1");
    }

    @Test
    void quotesNumbersAndSpacesMayDiffer() {
        assertThat(found("КГУ  \"Детский дом №1 \"Ақбота\"", null, "Кокшетау")).isEqualTo("A-1");
        assertThat(found("КГУ “Детский дом N 2 “Акбота”", null, "г. Степногорск"))
                .isEqualTo("A-2");
    }

    @Test
    void theNameMayBeInKazakh() {
        assertThat(found("«Шапағат» өмірлік қиын жағдайдағы балаларды қолдау орталығы» КММ", null, "Көкшетау қ."))
                .isEqualTo("A-3");
    }

    @Test
    void anotherNumberIsAnotherHouse() {
        assertThat(found("КГУ «Детский дом № 3 «Ақбота»»", null, "г.Кокшетау")).isNull();
    }

    @Test
    void anotherProperNameIsAnotherHouseHoweverLongTheRest() {
        assertThat(found(
                        "КГУ «Центр поддержки детей, находящихся в трудной жизненной ситуации, «Болашақ»»",
                        null,
                        "г.Кокшетау"))
                .isNull();
    }

    @Test
    void thePlaceTellsNamesakesApart() {
        assertThat(found("Детский дом семейного типа «Айгөлек»", null, "с. Зеренда"))
                .isEqualTo("A-4");
        assertThat(found("Детский дом семейного типа «Айгөлек»", null, "Атбасар қ."))
                .isEqualTo("A-5");
        assertThat(found("Детский дом семейного типа «Айгөлек»", null, null))
                .as("two as like")
                .isNull();
        assertThat(institutions.candidates("Детский дом семейного типа «Айгөлек»", null, null, AKMOLA, null))
                .extracting(match -> match.institution().code())
                .startsWith("A-4", "A-5");
    }

    @Test
    void aTownKnownByAnotherNameInKazakhIsTheSamePlace() {
        var match = institutions.resolve("«Мейірім» балалар үйі» КММ", null, "Өскемен қ.", "630000000", IN_2017);

        assertThat(match.orElseThrow().why()).isEqualTo("name and locality");
    }

    @Test
    void theAreaBoundsTheSearchAndItsKinBelongToIt() {
        String name = "КГУ «Центр адаптации несовершеннолетних «Үміт»»";

        assertThat(code(institutions.resolve(name, null, null, "620000000", null)))
                .isEqualTo("K-1");
        assertThat(code(institutions.resolve(name, null, null, "350000000", null)))
                .isEqualTo("K-1");
        assertThat(code(institutions.resolve(name, null, null, Area.COUNTRY, null)))
                .isEqualTo("K-1");
        assertThat(code(institutions.resolve(name, null, null, AKMOLA, null))).isNull();
    }

    @Test
    void aFormerNameIsFoundOnlyInItsTime() {
        String former = "КГУ «Детский дом № 1 «Ақбота»»";

        assertThat(code(institutions.resolve(former, null, "г.Кокшетау", AKMOLA, IN_2017)))
                .isEqualTo("A-1");
        assertThat(code(institutions.resolve(former, null, "г.Кокшетау", AKMOLA, IN_2018)))
                .isNull();
        assertThat(code(institutions.resolve(former, null, "г.Кокшетау", AKMOLA, null)))
                .isEqualTo("A-1");
    }

    private @Nullable String found(String label, @Nullable String bin, @Nullable String locality) {
        return code(institutions.resolve(label, bin, locality, AKMOLA, null));
    }

    private static @Nullable String code(Optional<Institutions.Match> match) {
        return match.map(found -> found.institution().code()).orElse(null);
    }
}
