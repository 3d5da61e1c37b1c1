package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Observation;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each hazard is told at its cell, and its figures count, are asked about or refuse their slot, as the form says. */
class HazardPolicyTests {

    private static final Path JOBS = Path.of("jobs");

    private static final Map<HazardPolicy, Forms> FORMS = new EnumMap<>(HazardPolicy.class);

    @TempDir
    static Path folder;

    /** The project's forms thrice, each time with one policy for everything. */
    @BeforeAll
    static void formsOfEachPolicy() throws IOException {
        for (HazardPolicy policy : HazardPolicy.values()) {
            FORMS.put(policy, forms(folder.resolve(policy.name()), policy, ""));
        }
    }

    private static Forms forms(Path jobs, HazardPolicy policy, String ofForm) throws IOException {
        try (Stream<Path> files = Files.walk(JOBS.resolve("returns"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = jobs.resolve(JOBS.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Files.copy(JOBS.resolve("personal-data.yaml"), jobs.resolve("personal-data.yaml"));
        String word = policy.name().toLowerCase(java.util.Locale.ROOT);
        Files.writeString(
                jobs.resolve("returns/hazards.yaml"),
                Arrays.stream(HazardKind.values())
                        .map(kind -> "  " + kind.code() + ": " + (kind.allows(policy) ? word : "ask") + "\n")
                        .collect(Collectors.joining("", "hazards:\n", "")));
        Path form = jobs.resolve("returns/organisation-list/forms/2018.yaml");
        Files.writeString(form, Files.readString(form) + ofForm);
        return Forms.from(new Knowledge(jobs), ReferenceBook.read(Desk.KNOWLEDGE));
    }

    /**
     * A workbook with one hazard.
     *
     * @param cell where it is told
     * @param figure a cell whose figure it concerns; null where it concerns none
     * @param counting policies under which that figure counts
     */
    record Odd(HazardKind kind, byte[] bytes, String cell, String figure, Set<HazardPolicy> counting) {}

    private static final Set<HazardPolicy> COUNTED = Set.of(HazardPolicy.COUNT);
    private static final Set<HazardPolicy> EITHER = Set.of(HazardPolicy.COUNT, HazardPolicy.ASK);
    private static final Set<HazardPolicy> NEVER = Set.of();

    static Stream<Odd> odd() throws Exception {
        return Stream.of(
                new Odd(HazardKind.HIDDEN_ROW, list().hidingRow(8).bytes(), "E9", "E9", COUNTED),
                new Odd(HazardKind.FILTERED_ROW, list().filteringRow(8).bytes(), "E9", "E9", COUNTED),
                new Odd(HazardKind.HIDDEN_COLUMN, list().hidingColumn(9).bytes(), "J10", "J9", COUNTED),
                new Odd(
                        HazardKind.HIDDEN_SHEET,
                        list().withHiddenSheet(SheetVisibility.HIDDEN).bytes(),
                        "C5",
                        null,
                        NEVER),
                new Odd(
                        HazardKind.VERY_HIDDEN_SHEET,
                        list().withHiddenSheet(SheetVisibility.VERY_HIDDEN).bytes(),
                        "C5",
                        null,
                        NEVER),
                new Odd(HazardKind.UNSEEN, list().whitening(8, 4).bytes(), "E9", "E9", COUNTED),
                new Odd(HazardKind.TEXT_NUMBER, list().with(7, 4, "60").bytes(), "E8", "E8", EITHER),
                new Odd(HazardKind.LETTER_FOR_DIGIT, list().with(7, 3, "12О").bytes(), "D8", "D8", COUNTED),
                new Odd(HazardKind.STALE_FORMULA, sum("SUM(E8,E9)", 99).bytes(), "E10", "E10", EITHER),
                new Odd(
                        HazardKind.ERROR_VALUE,
                        list().error(8, 3, FormulaError.REF).bytes(),
                        "D9",
                        "D9",
                        NEVER),
                new Odd(
                        HazardKind.FORMULA_WITHOUT_VALUE,
                        sum("SUM(E8:E9)", null).bytes(),
                        "E10",
                        "E10",
                        NEVER),
                new Odd(HazardKind.EXTERNAL_LINK, sum("[1]Лист1!$A$1", 96).bytes(), "E10", "E10", EITHER),
                new Odd(HazardKind.VOLATILE_FORMULA, sum("E7+0*TODAY()", 96).bytes(), "E10", "E10", EITHER),
                new Odd(HazardKind.PASTED_VALUE, OddLists.summing(6).bytes(), "G10", "G10", EITHER),
                new Odd(HazardKind.ROW_AFTER_TOTAL, appended().bytes(), "E11", "E11", COUNTED),
                new Odd(HazardKind.STRUCK_OUT, list().strikingRow(8).bytes(), "A9", "E9", COUNTED),
                new Odd(
                        HazardKind.COMMENT_WITH_NUMBER,
                        list().comment(8, 4, "из них 9").bytes(),
                        "E9",
                        "E9",
                        EITHER),
                new Odd(
                        HazardKind.DATES_OF_1904,
                        list().dated(LocalDate.of(2018, 1, 1), true).bytes(),
                        "B2",
                        "E9",
                        EITHER),
                new Odd(
                        HazardKind.MERGED_FIGURE,
                        list().with(8, 4, "").merging("E8:E9").bytes(),
                        "E9",
                        "E8",
                        EITHER),
                new Odd(
                        HazardKind.MERGED_FIGURE,
                        list().with(8, 4, "")
                                .with(8, 5, "")
                                .merging("E9:F9")
                                .with(8, 4, 36)
                                .bytes(),
                        "F9",
                        "E9",
                        EITHER),
                new Odd(
                        HazardKind.LOOK_ALIKE_LETTERS,
                        labelled("Дeтcкий дом № 1").bytes(),
                        "B8",
                        "E8",
                        EITHER),
                new Odd(
                        HazardKind.LOOK_ALIKE_LETTERS,
                        list().with(3, 3, "Пpoeктная мощность").bytes(),
                        "D4",
                        "D8",
                        EITHER),
                new Odd(HazardKind.SHIFTED_COLUMN, OddLists.shiftedRight().bytes(), "L7", "E8", EITHER),
                new Odd(HazardKind.SHIFTED_COLUMN, OddLists.shiftedLeft().bytes(), "C7", "E8", EITHER),
                new Odd(HazardKind.EQUAL_BLOCKS, OddLists.sections(true).bytes(), "D12", "E12", EITHER),
                new Odd(HazardKind.MACROS, list().withMacros().bytes(), null, "E8", EITHER),
                new Odd(HazardKind.LINKS, list().withLink().bytes(), null, "E8", EITHER),
                new Odd(HazardKind.EMBEDDED_OBJECTS, list().withEmbedded().bytes(), null, "E8", EITHER));
    }

    private static Lists list() {
        return Lists.aList();
    }

    private static Lists sum(String formula, Number kept) {
        return list().formula(9, 4, formula, kept);
    }

    private static Lists appended() {
        return list().with(10, 1, "Детский дом № 3").with(10, 3, 10).with(10, 4, 7);
    }

    private static Lists labelled(String label) {
        return list().with(7, 1, label);
    }

    @TestFactory
    Stream<DynamicTest> eachHazardIsTreatedAsTheFormSays() throws Exception {
        return odd().flatMap(odd -> Stream.of(HazardPolicy.values())
                .map(policy -> DynamicTest.dynamicTest(
                        odd.kind().code() + " at " + odd.cell() + ": " + policy, () -> isTreated(odd, policy))));
    }

    private static void isTreated(Odd odd, HazardPolicy policy) throws Exception {
        Reading reading = read(odd.bytes(), policy);

        assertThat(found(reading, odd.kind().rule()))
                .filteredOn(finding -> odd.cell() == null || odd.cell().equals(String.valueOf(finding.cell())))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.policy()).isEqualTo(policy);
                    for (Language language : Language.values()) {
                        assertThat(finding.message().in(language))
                                .doesNotContain("{")
                                .isNotEqualTo(finding.message().key());
                    }
                });
        assertThat(refusals(reading).stream().map(refusal -> refusal.message().key()))
                .containsExactlyElementsOf(
                        policy == HazardPolicy.REFUSE
                                ? List.of("form." + odd.kind().code() + "-refused")
                                : List.of());
        assertThat(refusals(reading)).allMatch(refusal -> refusal.message().hasRemedy());
        if (odd.figure() != null && policy != HazardPolicy.REFUSE) {
            assertThat(counts(reading, odd.figure())).isEqualTo(odd.counting().contains(policy));
        }
        assertThat(reading.ledger()).isNotEmpty().allMatch(SheetLedger::closes);
    }

    @Test
    void everyHazardIsTried() throws Exception {
        assertThat(odd().map(Odd::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        EnumSet.complementOf(EnumSet.of(HazardKind.SENT_AGAIN))); // a matter of the warehouse
    }

    @Test
    void whatIsNotOddIsToldUnderNoPolicy() throws Exception {
        for (HazardPolicy policy : HazardPolicy.values()) {
            for (byte[] bytes : List.of(
                    list().bytes(),
                    OddLists.summing(-1).bytes(),
                    OddLists.sections(false).bytes())) {
                Reading reading = read(bytes, policy);
                assertThat(refusals(reading)).isEmpty();
                assertThat(reading.outcomes())
                        .allMatch(outcome -> outcome.broken().isEmpty());
            }
        }
    }

    @Test
    void aFormSaysOtherwiseThanTheFileForAll() throws Exception {
        Forms forms =
                forms(folder.resolve("own"), HazardPolicy.ASK, "hazards: { hidden-row: refuse, unseen: count }\n");
        Reading hidden = read(list().hidingRow(8).bytes(), forms);
        Reading white = read(list().whitening(8, 4).bytes(), forms);

        assertThat(refusals(hidden)).extracting(Refusal::rule).containsExactly("F06");
        assertThat(refusals(white)).isEmpty();
        assertThat(counts(white, "E9")).isTrue();
        assertThat(forms.versions().get("organisation-list"))
                .isNotEqualTo(FORMS.get(HazardPolicy.ASK).versions().get("organisation-list"));
    }

    @Test
    void whatIsFoundAfterLoadingIsCountedOrAskedAboutAndRefusesNothing() throws Exception {
        assertThat(read(list().bytes(), HazardPolicy.COUNT).slots()).allMatch(SlotReading::mayRepeat);
        assertThat(read(list().bytes(), HazardPolicy.ASK).slots()).noneMatch(SlotReading::mayRepeat);
        assertThatThrownBy(() -> forms(folder.resolve("again"), HazardPolicy.ASK, "hazards: { sent-again: refuse }\n"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("2018.yaml");
        Path all = folder.resolve("again/returns/hazards.yaml");
        Files.writeString(all, Files.readString(all).replace("sent-again: ask", "sent-again: refuse"));
        Knowledge wrong = new Knowledge(folder.resolve("again"));
        assertThatThrownBy(() -> Forms.from(wrong, ReferenceBook.read(Desk.KNOWLEDGE)))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("hazards.yaml");
    }

    @Test
    void aHazardThatNobodyKnowsStopsTheNightAtItsLine() {
        assertThatThrownBy(() -> forms(folder.resolve("wrong"), HazardPolicy.ASK, "hazards: { hiden-row: refuse }\n"))
                .isInstanceOf(BadKnowledge.class)
                .hasMessageContaining("2018.yaml");
    }

    private static Reading read(byte[] bytes, HazardPolicy policy) throws Exception {
        return read(bytes, FORMS.get(policy));
    }

    private static Reading read(byte[] bytes, Forms forms) throws Exception {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            return forms.read(workbook, new Delivery("edu-11", "list.xlsx", Instant.parse("2024-01-10T09:00:00Z")));
        }
    }

    private static List<ReaderFinding> found(Reading reading, String rule) {
        return reading.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .flatMap(outcome -> outcome.broken().stream())
                .distinct()
                .toList();
    }

    private static List<Refusal> refusals(Reading reading) {
        return Stream.concat(
                        reading.refusals().stream(), reading.slots().stream().flatMap(slot -> slot.refusals().stream()))
                .toList();
    }

    private static boolean counts(Reading reading, String cell) {
        return reading.slots().stream()
                .flatMap(slot -> slot.observations().stream())
                .filter(figure -> address(figure).equals(cell))
                .anyMatch(figure -> figure.state() == CellState.REPORTED);
    }

    private static String address(Observation figure) {
        return Page.column(figure.column()) + (figure.row() + 1);
    }
}
