package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.observation.ReportedUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

class ResolutionsTests {

    @RegisterExtension
    static final TestDatabase DATABASE = TestDatabase.migrated();

    private final JdbcClient jdbc = DATABASE.jdbc(Role.PIPELINE);
    private final ReportedUnits units = new ReportedUnits(DATABASE.dataSource(Role.PIPELINE));

    @TempDir
    Path jobs;

    private ReferenceBook book;

    @BeforeEach
    void load() {
        Books.copy(jobs);
        Books.write(
                jobs,
                "institutions.csv",
                List.of(
                        Books.INSTITUTIONS,
                        "A-1,,2010-01-01,,DD,education,110000000,г.Кокшетау,КГУ «Детский дом «Ақбота»»,«Ақбота» балалар үйі» КММ,120,",
                        "A-2,,2010-01-01,,DD,education,110000000,г.Кокшетау,КГУ «Детский дом «Шапағат»»,«Шапағат» балалар үйі» КММ,120,"));
        book = ReferenceBook.read(new Knowledge(jobs));
        new ReferenceLoading(DATABASE.dataSource(Role.PIPELINE)).load(book);
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from ref.resolution").update();
        jdbc.sql("delete from ref.candidate").update();
        jdbc.sql("delete from ref.reported_unit").update();
    }

    @Test
    void aUnitHasOneKeyHoweverOftenItIsWritten() {
        ReportedUnit unit = institution("КГУ «Детский дом «Ақбота»»", null);
        ReportedUnit elsewhere = institution("КГУ «Детский дом «Ақбота»»", "г.Кокшетау");
        Map<ReportedUnit, Integer> first = units.idsOf(List.of(unit, elsewhere, unit));

        assertThat(units.idsOf(List.of(elsewhere, unit))).isEqualTo(first).hasSize(2);
        assertThat(first.get(unit)).isNotEqualTo(first.get(elsewhere));
    }

    @Test
    void loadersThatAddTheSameUnitsAgreeOnTheirKeys() throws Exception {
        List<ReportedUnit> many = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            many.add(institution("Дом № " + i, null));
        }
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Map<ReportedUnit, Integer>>> loaders = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                List<ReportedUnit> shuffled = new ArrayList<>(many);
                Collections.shuffle(shuffled, new java.util.Random(i));
                loaders.add(() -> units.idsOf(shuffled));
            }
            List<Future<Map<ReportedUnit, Integer>>> ids = pool.invokeAll(loaders);
            for (Future<Map<ReportedUnit, Integer>> other : ids) {
                assertThat(other.get()).hasSize(500).isEqualTo(ids.get(0).get());
            }
        } finally {
            pool.shutdown();
        }
    }

    @Test
    void institutionsAreResolvedAndTheUnknownStaysOpen() {
        ReportedUnit known = institution("КГУ \"Детский дом \"Акбота\"", "Көкшетау қ.");
        ReportedUnit unknown = institution("КГУ «Детский дом «Болашақ»»", "г.Кокшетау");
        units.idsOf(List.of(known, unknown));

        assertThat(Resolutions.resolve(jdbc, book)).isEqualTo(1);
        assertThat(Resolutions.resolve(jdbc, book)).as("again").isZero();
        assertThat(meaning(known)).isEqualTo("A-1");
        assertThat(meaning(unknown)).isNull();
    }

    @Test
    void rowsOfANationalSummaryAreAreas() {
        List<ReportedUnit> rows = new ArrayList<>();
        for (String label : List.of(
                "Акмолинская",
                "Алматинская",
                "г. Алматы",
                "г. Шымкент",
                "Южно-Казахстанская",
                "г. Астана",
                "РК",
                "Атлантида")) {
            rows.add(ReportedUnit.area(label, Area.COUNTRY));
        }
        units.idsOf(rows);
        Resolutions.resolve(jdbc, book);

        assertThat(rows.stream().map(this::meaning))
                .containsExactly(
                        "110000000",
                        "190000000",
                        "750000000",
                        "790000000",
                        "510000000",
                        "710000000",
                        "000000000",
                        null);
    }

    @Test
    void rowsOfThePopulationTableAreDistrictsOfTheRegionAboveThem() {
        ReportedUnit abai = ReportedUnit.area("Абай", Area.COUNTRY);
        ReportedUnit almaty = ReportedUnit.area("Алматы", Area.COUNTRY);
        ReportedUnit city = ReportedUnit.area("Алматы қаласы", Area.COUNTRY);
        units.idsOf(List.of(
                abai,
                almaty,
                city,
                below("Семей қ.ә.", "Абай"),
                below("Абай ауданы", "Абай"),
                below("Абай ауданы", "Қарағанды"),
                below("Қонаев қ.ә.", "Алматы"),
                below("Жамбыл ауданы", "Алматы"),
                below("Медеу ауданы", "Алматы қаласы"),
                below("Алматы ауданы", "Астана қаласы"),
                below("Жоқ ауданы", "Абай")));
        Resolutions.resolve(jdbc, book);

        assertThat(meaning(abai)).isEqualTo("100000000");
        assertThat(meaning(almaty)).as("a region, by its districts").isEqualTo("190000000");
        assertThat(meaning(city)).isEqualTo("750000000");
        assertThat(meaning(below("Семей қ.ә.", "Абай"))).isEqualTo("101000000");
        assertThat(meaning(below("Абай ауданы", "Абай"))).isEqualTo("103200000");
        assertThat(meaning(below("Абай ауданы", "Қарағанды"))).isEqualTo("353200000");
        assertThat(meaning(below("Жамбыл ауданы", "Алматы"))).isEqualTo("194200000");
        assertThat(meaning(below("Медеу ауданы", "Алматы қаласы"))).isEqualTo("751710000");
        assertThat(meaning(below("Алматы ауданы", "Астана қаласы"))).isEqualTo("711110000");
        assertThat(meaning(below("Жоқ ауданы", "Абай"))).isNull();
    }

    @Test
    void aNewAnswerIsARowBesideTheOldOne() {
        ReportedUnit unit = institution("КГУ «Детский дом «Ақбота»»", null);
        units.idsOf(List.of(unit));
        Resolutions.resolve(jdbc, book);
        assertThat(meaning(unit)).isEqualTo("A-1");

        Books.write(
                jobs,
                "institution-aliases.csv",
                List.of(Books.ALIASES, "Детский дом «Ақбота»,,110000000,A-2,,,aigul,2019-02-01,telephone,,,").stream()
                        .map(line -> line.replace("Детский", "КГУ «Детский"))
                        .toList());
        ReferenceBook answered = ReferenceBook.read(new Knowledge(jobs));

        assertThat(Resolutions.resolve(jdbc, answered)).isEqualTo(1);
        assertThat(Resolutions.resolve(jdbc, answered)).as("again").isZero();
        assertThat(meaning(unit)).isEqualTo("A-2");
        assertThat(jdbc.sql("select by_whom || ' ' || why from ref.resolution order by known_to")
                        .query(String.class)
                        .list())
                .containsExactly("matcher name", "aigul telephone");
    }

    @Test
    void whatIsNotCertainWaitsWithItsCandidates() {
        ReportedUnit unit = institution("КГУ «Детский дом «Ақбот и Шапағат»»", null);
        ReportedUnit unlike = institution("Нечто иное", null);
        units.idsOf(List.of(unit, unlike));
        Resolutions.resolve(jdbc, book);
        Resolutions.resolve(jdbc, book);

        assertThat(meaning(unit)).isNull();
        assertThat(jdbc.sql("""
                                select ordinal || ' ' || institution.code
                                from ref.candidate
                                join ref.reported_unit unit using (unit_id)
                                join ref.institution using (institution_id)
                                where likeness between 0.5 and 0.85
                                order by ordinal
                                """).query(String.class).list()).containsExactly("1 A-2", "2 A-1");
    }

    @Test
    void aLabelMayMeanOneHomeUntilADayAndAnotherAfterIt() {
        ReportedUnit unit = institution("Дом на горе", null);
        int id = units.idsOf(List.of(unit)).get(unit);
        Books.write(
                jobs,
                "institution-aliases.csv",
                List.of(
                        Books.ALIASES,
                        "Дом на горе,,110000000,A-1,,2018-12-31,aigul,2019-02-01,telephone,,,",
                        "Дом на горе,,110000000,A-2,2019-01-01,,aigul,2019-02-01,telephone,,,"));
        UnitMeanings.Unit used = new UnitMeanings.Unit(
                id, unit, List.of(LocalDate.of(2017, 12, 31), LocalDate.of(2018, 12, 31), LocalDate.of(2019, 12, 31)));

        assertThat(new UnitMeanings(ReferenceBook.read(new Knowledge(jobs)), List.of(used)).all())
                .extracting(UnitMeanings.Meaning::code, UnitMeanings.Meaning::validity)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(
                                "A-1", new Validity(LocalDate.MIN, LocalDate.of(2018, 12, 31))),
                        org.assertj.core.api.Assertions.tuple(
                                "A-2", new Validity(LocalDate.of(2019, 1, 1), LocalDate.MAX)));
    }

    private @Nullable String meaning(ReportedUnit unit) {
        return jdbc.sql("""
                        select coalesce(i.code, a.code)
                        from ref.resolution r
                        left join ref.institution i using (institution_id)
                        left join ref.area a using (area_id)
                        where r.unit_id = :id and r.known_to = 'infinity'
                        """)
                .param("id", units.idsOf(List.of(unit)).get(unit))
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private static ReportedUnit institution(String label, @Nullable String locality) {
        return new ReportedUnit(ReportedUnit.Kind.INSTITUTION, label, null, locality, "110000000");
    }

    private static ReportedUnit below(String label, String region) {
        return new ReportedUnit(ReportedUnit.Kind.AREA, label, null, region, Area.COUNTRY);
    }
}
