package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kz.sanaq.knowledge.Knowledge;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
                        "V-1,,2010-01-01,2018-06-30,DD,education,630000000,г.Усть-Каменогорск,КГУ «Детский дом «Мейірім»»,«Мейірім» балалар үйі» КММ,35,",
                        "A-6,,2010-01-01,2018-06-30,DD,education,110000000,г.Атбасар,КГУ «Детский дом «Аяла»»,«Аяла» балалар үйі» КММ,35,",
                        "A-7,,2018-07-01,,DD,education,110000000,г.Атбасар,КГУ «Детский дом «Аяла»»,«Аяла» балалар үйі» КММ,35,",
                        "L-1,,2010-01-01,,DD,education,190000000,г.Алматы,КГУ «Детский дом «Баганашыл»»,«Бағанашыл» балалар үйі» КММ,240,"));
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
    void aFormerNameIsStillUnderstoodAndSaidToBeOfAnotherTime() {
        String former = "КГУ «Детский дом № 1 «Ақбота»»";

        assertThat(institutions.resolve(former, null, "г.Кокшетау", AKMOLA, IN_2017))
                .hasValueSatisfying(match -> assertThat(match.score()).isEqualTo(1));
        assertThat(institutions.resolve(former, null, "г.Кокшетау", AKMOLA, IN_2018))
                .hasValueSatisfying(match -> {
                    assertThat(match.institution().code()).isEqualTo("A-1");
                    assertThat(match.score()).isLessThan(1);
                    assertThat(match.why()).startsWith("name of another time");
                });
    }

    @Test
    void aClosedInstitutionIsFoundSoThatItCanBeCalledClosed() {
        assertThat(code(institutions.resolve("КГУ «Детский дом «Мейірім»»", null, "Өскемен қ.", "630000000", IN_2018)))
                .isEqualTo("V-1");
    }

    @Test
    void whoBearsANameNowGoesBeforeWhoBoreIt() {
        String name = "КГУ «Детский дом «Аяла»»";

        assertThat(code(institutions.resolve(name, null, "г.Атбасар", AKMOLA, IN_2017)))
                .isEqualTo("A-6");
        assertThat(code(institutions.resolve(name, null, "г.Атбасар", AKMOLA, IN_2018)))
                .isEqualTo("A-7");
    }

    @Test
    void aNumberWithAWrongCheckDigitMatchesNobodyButPointsAtItsNeighbour() {
        assertThat(found("Нечто иное", "080440001235", null)).isNull();
        assertThat(institutions.candidates("Нечто иное", "080440001235", null, AKMOLA, null))
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.institution().code()).isEqualTo("A-1");
                    assertThat(match.why()).isEqualTo("BIN, mistyped");
                    assertThat(match.score()).isLessThan(0.85);
                });
    }

    @Test
    void aNameUnderAnotherSoundNumberIsNotBelieved() {
        var answer = institutions.ask("КГУ «Детский дом № 1 «Ақбота»»", "010140000004", "г.Кокшетау", AKMOLA, IN_2017);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Institutions.Answer.Open.class,
                        open -> assertThat(open.text())
                                .startsWith(
                                        "1) A-1 КГУ «Центр поддержки детей, находящихся в трудной жизненной ситуации, «Ақбота»» 0.70"));
    }

    @Test
    void theRegionThatItWentToOrCameFromMayReportItAroundTheDay() {
        String name = "КГУ «Центр адаптации несовершеннолетних «Үміт»»";
        LocalDate before = LocalDate.of(2022, 3, 31);
        LocalDate after = LocalDate.of(2022, 6, 30);

        for (LocalDate date : new LocalDate[] {before, after}) {
            for (String area : new String[] {"350000000", "620000000"}) {
                assertThat(code(institutions.resolve(name, null, "Жезқазған қ.", area, date)))
                        .as("%s %s", area, date)
                        .isEqualTo("K-1");
            }
        }
    }

    @Test
    void aHomeThatStandsInOneRegionAndBelongsToAnotherIsFoundByBoth() {
        String name = "КГУ «Детский дом «Баганашыл»»";

        assertThat(code(institutions.resolve(name, null, "г.Алматы", "190000000", IN_2018)))
                .isEqualTo("L-1");
        assertThat(institutions.resolve(name, null, "Алматы қ.", "750000000", IN_2018))
                .hasValueSatisfying(match -> assertThat(match.why()).contains("registered in another area"));
        assertThat(code(institutions.resolve(name, null, "г.Алматы", AKMOLA, IN_2018)))
                .isNull();
    }

    @Property
    void aSoundNumberIsReadWithOrWithoutItsZeros(
            @ForAll @LongRange(min = 100_000_000L, max = 99_999_999_999L) long number) {
        String digits = "%011d".formatted(number);
        IntStream.range(0, 10)
                .mapToObj(check -> new Bin(digits + check))
                .filter(Bin::isValid)
                .forEach(bin ->
                        assertThat(Bin.read(" " + Long.parseLong(bin.digits()))).hasValue(bin));
    }

    @Property
    void oneWrongDigitIsAlwaysSeen(
            @ForAll @LongRange(min = 0, max = 99_999_999_999L) long number,
            @ForAll @IntRange(min = 0, max = 11) int at,
            @ForAll @IntRange(min = 1, max = 9) int by) {
        for (int check = 0; check < 10; check++) {
            Bin sound = new Bin("%011d%d".formatted(number, check));
            StringBuilder wrong = new StringBuilder(sound.digits());
            wrong.setCharAt(at, (char) ('0' + (wrong.charAt(at) - '0' + by) % 10));
            Bin mistyped = new Bin(wrong.toString());
            assertThat(sound.isNear(mistyped)).isTrue();
            assertThat(mistyped.isNear(sound)).isTrue();
            if (at == 11) {
                assertThat(sound.isValid() && mistyped.isValid()).isFalse();
            }
        }
    }

    private @Nullable String found(String label, @Nullable String bin, @Nullable String locality) {
        return code(institutions.resolve(label, bin, locality, AKMOLA, null));
    }

    private static @Nullable String code(Optional<Institutions.Match> match) {
        return match.map(found -> found.institution().code()).orElse(null);
    }
}
