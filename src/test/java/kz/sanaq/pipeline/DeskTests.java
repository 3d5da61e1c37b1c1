package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.database.EmbeddedHome;
import kz.sanaq.database.ScratchDatabase;
import kz.sanaq.form.AChild;
import kz.sanaq.form.ReaderOutcome;
import kz.sanaq.intake.Inbox;
import kz.sanaq.intake.InboxFile;
import kz.sanaq.reconciliation.SubmissionRules;
import kz.sanaq.reconciliation.SubmissionRules.Told;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** A desk says of each workbook of the sample, faults and all, what the night says of it. */
class DeskTests {

    /** Of whom the rules ask no more than the workbook: who else sent or sends for the same slot is the night's to know. */
    private static final String ALONE = """
            submission.sha256 in (select sha256 from intake.delivery group by sha256 having count(*) = 1)
            and not exists (
                select from intake.submission_slot own
                join intake.submission_slot other using (slot_id)
                where own.submission_id = submission.submission_id and other.submission_id <> own.submission_id)
            """;

    private static final String FINDINGS = """
            select submission.file_name, finding.rule, finding.severity, finding.subject, finding.left_value, finding.right_value,
                (select string_agg(concat_ws(':', role, sheet, cell_row, cell_column), ' ' order by role, sheet, cell_row, cell_column)
                 from quality.finding_cell cell where cell.finding_id = finding.finding_id) as cells
            from quality.finding
            join intake.submission on submission.submission_id = coalesce(
                (select min(submission_id) from quality.finding_cell cell where cell.finding_id = finding.finding_id),
                (select min(submission_id) from intake.submission_slot slot where slot.slot_id = finding.slot_id))
            where finding.state = 'OPEN' and submission.state <> 'SET_ASIDE' and
            """ + ALONE;

    /** The reader finds some of it in the workbook, a query the rest elsewhere. */
    private static final String GOES_ON = "F03";

    private static final String WORKBOOKS = "select file_name from intake.submission where " + ALONE;

    @TempDir
    static Path home;

    private static final Map<String, DeskAnswer> ANSWERS = new LinkedHashMap<>();
    private static Desk.Known known;

    @BeforeAll
    static void theSampleIsChecked() throws Exception {
        assertThat(SampleNight.RESULT.isCompleted()).isTrue();
        Path own = EmbeddedHome.empty(home.resolve("home")).home();
        try (Desk desk = Desk.open(new PipelineSettings(Nights.JOBS, own, 1, 1, "development"))) {
            known = desk.known();
            desk.check(
                    new Inbox(Nights.SAMPLE).files(),
                    answer -> ANSWERS.put(answer.checked().file().name(), answer));
        }
    }

    @TestFactory
    Stream<DynamicTest> itSaysTheSameAsTheNight() {
        Map<String, Set<String>> night = night();
        List<String> alone =
                SampleNight.NIGHTS.jdbc().sql(WORKBOOKS).query(String.class).list();
        assertThat(alone).hasSizeGreaterThan(300);
        assertThat(night.keySet().stream().filter(alone::contains)).hasSizeGreaterThan(35);
        return alone.stream()
                .sorted()
                .map(file -> DynamicTest.dynamicTest(
                        file, () -> assertThat(desk(file)).isEqualTo(night.getOrDefault(file, Set.of()))));
    }

    @Test
    void everyOtherRuleIsNamedWithWhatItNeeds() {
        assertThat(known.rules().beyondOneSubmission("contingent-movement"))
                .hasEntrySatisfying("warehouse", codes -> assertThat(codes).contains("F01", "F03", "T02", "T05", "X01"))
                .hasEntrySatisfying("register", codes -> assertThat(codes).contains("A01", "F02"))
                .hasEntrySatisfying("published", codes -> assertThat(codes).contains("P01"))
                .hasEntrySatisfying("findings", codes -> assertThat(codes).contains("C05"));
        Set<String> asked = ANSWERS.values().stream()
                .flatMap(answer -> Stream.concat(
                        answer.outcomes().stream().map(SubmissionRules.Outcome::rule),
                        answer.checked().reading().outcomes().stream().map(ReaderOutcome::rule)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(asked)
                .containsAll(rulesOfOneSubmission().stream()
                        .filter(code ->
                                !code.equals("F08") && !code.equals("F00")) // of what is set aside, or cannot be opened
                        .toList());
    }

    @Test
    void personalDataAreToldByTheirCellsAndReadByNothingElse() {
        DeskAnswer answer = ANSWERS.get("Список воспитанников Шымкент.xlsx");
        assertThat(answer.checked().reading().refusals())
                .extracting(place -> place.sheet() + "!" + place.cell())
                .contains("Лист1!D4", "Лист1!D8");
        assertThat(answer.findings()).isEmpty();
        assertThat(answer.outcomes()).isEmpty();
        assertThat(answer.checked().reading().ledger()).isEmpty();
    }

    @Test
    void aCopyThatFillsTheSameSlotIsJudgedAsIfItWereAlone() throws Exception {
        InboxFile file = sent("aktobe_kontingent_54.xlsx");
        Path copy = Files.copy(file.path(), home.resolve("corrected.xlsx"));
        InboxFile second = new InboxFile(
                copy, "corrected.xlsx", file.sender(), file.receivedAt().plusSeconds(60));
        List<DeskAnswer> answers = new ArrayList<>();
        try (Desk desk = Desk.open(new PipelineSettings(Nights.JOBS, home.resolve("home"), 1, 1, "development"))) {
            desk.check(List.of(file, second), answers::add);
        }
        assertThat(answers)
                .hasSize(2)
                .allSatisfy(answer ->
                        assertThat(answer.findings()).extracting(Told::rule).contains("T01"));
    }

    @Test
    void theCommandSaysInTheAskedLanguageWhereItIsWrongAndLeavesNothing() throws Exception {
        String said = said(
                "ru",
                3,
                "check",
                Nights.SAMPLE.resolve("aktobe_kontingent_54.xlsx").toString());
        assertThat(said)
                .contains("aktobe_kontingent_54.xlsx: будет загружена")
                .contains("ОШИБКА T03 свод!K9 ")
                .contains("слева: свод!K10 = 10, K11 = 1, ")
                .contains("По той же причине нарушены: T01")
                .contains("не проверено, нужны прошлые периоды или другие отчёты: ");
        try (Stream<Path> left = Files.list(home.resolve("home").resolve(ScratchDatabase.FOLDER))) {
            assertThat(left.filter(Files::isDirectory))
                    .singleElement()
                    .satisfies(folder ->
                            assertThat(folder.getFileName().toString()).startsWith("prepared-"));
        }
    }

    @Test
    void theCommandSaysOnceWhyAWorkbookIsRefusedAndThatTheRulesWereNotAsked() throws Exception {
        String said = said(
                "en", 3, "check", Nights.SAMPLE.resolve("Меню_столовая.xls").toString());
        assertThat(said)
                .contains("would be refused")
                .containsOnlyOnce("No form knows this workbook: ")
                .contains("not assessed, because it would not be loaded");
    }

    @Test
    void theCommandTellsProgramsAndEndsWellWhereNothingIsWrong() throws Exception {
        String file = Nights.SAMPLE.resolve("abai_kontingent_55.xls").toString();
        JsonNode rows = new ObjectMapper().readTree(said("en", 0, "check", file, "--format", "json"));
        assertThat(rows.get(0).get("file").asString()).isEqualTo("abai_kontingent_55.xls");
        assertThat(rows.valueStream()
                        .filter(row -> row.get("kind").asString().equals("not-assessed"))
                        .map(row -> row.get("rule").asString()))
                .contains("T02", "F02", "P01");
    }

    @Test
    void theCommandSaysNothingOfAChildButWhereItStands() throws Exception {
        AChild child = AChild.number(8);
        Path folder = Files.createDirectories(home.resolve("edu-11"));
        Path file = Files.write(folder.resolve("Отчёт " + child.name() + ".xlsx"), child.xlsx(AChild.In.SHEET_NAME));
        Path other = Files.write(folder.resolve(child.iin() + ".ods"), child.ods(AChild.In.COMMENT));

        String said = said("en", 3, "check", "--sender", "edu-11", file.toString(), other.toString());

        assertThat(said)
                .contains(
                        "withheld-", "would be set aside: personal data", "F08 #2 The name of sheet 2", "F08 Второй!C4")
                .doesNotContain(child.name(), child.name().split(" ")[0], child.iin(), child.born());
    }

    private static String said(String language, int status, String... arguments) throws Exception {
        SanaqProcess command = SanaqProcess.embeddedIn(home.resolve("home"))
                .with("SANAQ_LANGUAGE", language)
                .saying(Files.createTempFile(home, "said", ".txt"));
        assertThat(command.start(arguments).waitFor()).as(command.said()).isEqualTo(status);
        return command.said();
    }

    private static InboxFile sent(String name) throws Exception {
        return new Inbox(Nights.SAMPLE)
                .files().stream()
                        .filter(file -> file.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private static Map<String, Set<String>> night() {
        Map<String, Set<String>> findings = new TreeMap<>();
        Collection<String> rules = rulesOfOneSubmission();
        SampleNight.NIGHTS.jdbc().sql(FINDINGS).query(row -> {
            boolean isByReader = row.getString("left_value") == null;
            if (rules.contains(row.getString("rule"))
                    || (isByReader && row.getString("rule").equals(GOES_ON))) {
                findings.computeIfAbsent(row.getString("file_name"), any -> new TreeSet<>())
                        .add(String.join(
                                " | ",
                                row.getString("rule"),
                                row.getString("severity"),
                                row.getString("subject"),
                                row.getString("left_value"),
                                row.getString("right_value"),
                                row.getString("cells")));
            }
        });
        return findings;
    }

    private static Set<String> desk(String file) {
        return ANSWERS.get(file).findings().stream()
                .map(DeskTests::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Told told) {
        String cells = told.cells().stream()
                .map(cell -> Stream.of(cell.role(), cell.sheet(), cell.row(), cell.column())
                        .filter(part -> part != null)
                        .map(String::valueOf)
                        .collect(Collectors.joining(":")))
                .collect(Collectors.joining(" "));
        return String.join(
                " | ",
                told.rule(),
                told.severity(),
                told.subject(),
                told.left() == null ? null : told.left().toPlainString(),
                told.right() == null ? null : told.right().toPlainString(),
                cells.isEmpty() ? null : cells);
    }

    private static Collection<String> rulesOfOneSubmission() {
        Collection<String> rules = new HashSet<>(known.rules().codes());
        known.rules().beyondOneSubmission(null).values().forEach(rules::removeAll);
        return rules;
    }
}
