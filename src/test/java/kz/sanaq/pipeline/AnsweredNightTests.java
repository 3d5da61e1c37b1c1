package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Explanations;
import kz.sanaq.answer.Sent;
import kz.sanaq.answer.Verification;
import kz.sanaq.database.Role;
import kz.sanaq.database.TestDatabase;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.publication.Golden;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.Comment;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whole nights of a list with faults: it goes back, comes back corrected and explained, and is told what that changed. */
class AnsweredNightTests {

    @RegisterExtension
    final AfterEachCallback closing = context -> this.database.close();

    private static final Path GOLDEN = Path.of("src/test/resources/golden/answer");
    private static final String SHEET = "Тізім";
    private static final Instant SENT = Instant.parse("2019-01-05T11:47:00Z");

    @TempDir
    Path folder;

    private final TestDatabase database = TestDatabase.migrated();
    private final Nights nights = new Nights(database);
    private Path inbox;

    /** A subtotal and the total are 18 too high, and one number is a text. */
    @BeforeEach
    void aListWithFaultsIsSent() throws IOException {
        inbox = Files.createDirectories(folder.resolve("inbox/edu-39"));
        send("список.xlsx", Nights.SAMPLE.resolve("kostanay_det_doma_13.xlsx"), 0, workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            at(sheet, "G8").setCellValue("23");
        });
        night();
    }

    @Test
    void theWorkbookGoesBackWithAListAndWithNotesWhereTheyBelong() throws Exception {
        assertThat(status(1)).isEqualTo("accepted with queries");
        try (Workbook returned = open(returned().get(0))) {
            assertThat(returned.sheets().get(0).name()).isEqualTo("Замечания");
            assertThat(returned.comments(1).stream()
                            .map(Comment::cell)
                            .map(Object::toString)
                            .sorted())
                    .contains("E25", "E7", "G8")
                    .doesNotContain("D7", "J8");
            Golden.verify(GOLDEN.resolve("list.txt"), text(returned, 0));
        }
        Golden.verify(
                GOLDEN.resolve("receipt.json"),
                receiptText(1, "json").replaceAll("\"(version|sha256)\" : \"[0-9a-f]{64}\"", "\"$1\" : \"…\""));
        assertThat(receiptText(1, "html")).contains("принято с вопросами").contains("Тізім");

        Answers desk = desk();
        Sent sent = desk.sent(1).orElseThrow();
        assertThat(desk.receipt(sent)).isEqualTo(receiptText(1, "json"));
        assertThat(desk.write(sent, folder.resolve("again.xlsx"))).isPresent();
        byte[] bytes = Files.readAllBytes(inbox.resolve("список.xlsx"));
        assertThat(desk.verify("список.xlsx", bytes).isMatch()).isTrue();
        assertThat(Verification.byReceipt("a.xlsx", bytes, "r.json", receiptText(1, "json"))
                        .isMatch())
                .isTrue();
        byte[] goneBack = Files.readAllBytes(returned().get(0));
        assertThat(desk.verify("a.xlsx", goneBack).said().key()).isEqualTo("answer.verify.returned");
        assertThat(Verification.byReceipt("a.xlsx", goneBack, "r.json", receiptText(1, "json"))
                        .said()
                        .key())
                .isEqualTo("answer.verify.returned");
        assertThat(Verification.byReceipt("a.xlsx", bytes, "r.json", "{}")
                        .said()
                        .key())
                .isEqualTo("answer.verify.no-receipt");
        assertThat(desk.verify("a.xlsx", new byte[] {1}).said().key()).isEqualTo("answer.verify.unknown");
    }

    /** As a steward at the command line has it: one connection. */
    private Answers desk() {
        Knowledge knowledge = new Knowledge(Nights.JOBS);
        return new Answers(
                JdbcClient.create(database.database().dataSource(Role.STEWARD, 1)),
                ReferenceBook.read(knowledge),
                Rules.from(knowledge),
                Limits.defaults());
    }

    @Test
    void anotherNightWritesNothingAnewAndAnAnswerThatWasCutShortIsGivenAgain() throws IOException {
        Map<Path, FileTime> before = answers();
        byte[] receipt = Files.readAllBytes(receiptFile(1, "json"));
        assertThat(before).hasSize(3);

        night();
        assertThat(answers()).isEqualTo(before);
        assertThat(nights.count("intake.answer where run_id <> first_run")).isZero();

        Files.delete(receiptFile(1, "json"));
        nights.jdbc().sql("delete from intake.told_finding").update();
        nights.jdbc().sql("delete from intake.answer").update();
        publish();
        assertThat(answers()).containsOnlyKeys(before.keySet());
        assertThat(Files.readAllBytes(receiptFile(1, "json"))).isEqualTo(receipt);
    }

    @Test
    void whatSaysNothingNewIsKnownForIt() throws IOException {
        Path first = inbox.resolve("список.xlsx");
        Files.copy(first, inbox.resolve("копия.xlsx"));
        send("ещё раз.xlsx", first, 1, workbook -> workbook.setActiveSheet(0));
        night();

        assertThat(receipt(1).path("copies").path(0).path("file").asString()).endsWith("копия.xlsx");
        assertThat(nights.count("intake.submission")).isEqualTo(2);
        assertThat(receipt(2).path("correction").path("same").asBoolean()).isTrue();
        assertThat(receipt(2).path("correction").path("summary").asString()).contains("сохранили заново");
    }

    @Test
    void theReceiptOfTheCorrectedWorkbookSaysWhatItChanged() throws IOException {
        send("исправлено.xlsx", returned().get(0), 1, workbook -> {
            XSSFSheet sheet = workbook.getSheet(SHEET);
            at(sheet, "E7").setCellValue(226);
            at(sheet, "E25").setCellValue(424);
            at(sheet, "J8").setCellValue(38);
            at(sheet, "J9").setCellValue(47);
            at(sheet, "K8").setCellValue(6);
            at(sheet, "K9").setCellValue(3);
            at(sheet, "F18").setCellValue(5);
            explain(workbook, "C02", "Выгрузка из другой программы");
        });
        night();

        JsonNode correction = receipt(2).path("correction");
        assertThat(correction.path("summary").asString())
                .isEqualTo("Изменено ячеек - 7: закрывают замечания - 2, открывает новое - 1,"
                        + " меняют числа, о которых никто не спрашивал, - 4.");
        assertThat(correction.path("sha256").asString())
                .isEqualTo(receipt(1).path("sha256").asString());
        assertThat(cells(correction))
                .containsExactly(
                        "Тізім!F18 4→5 opens",
                        "Тізім!E7 244→226 closes",
                        "Тізім!E25 442→424 closes",
                        "Тізім!J8 39→38 unasked",
                        "Тізім!K8 5→6 unasked",
                        "Тізім!J9 46→47 unasked",
                        "Тізім!K9 4→3 unasked");
        assertThat(receipt(2).path("explanations").path("waiting").asInt()).isEqualTo(1);
        assertThat(nights.count("mart.cell_account where account = 'ignored by returned-list'"))
                .isPositive();
        assertThat(nights.count("quality.asked join quality.finding using (finding_id)"
                        + " where submission_id = 2 and rule in ('F06', 'F11', 'S08')"))
                .as("hazards of our own making")
                .isZero();
        assertThat(receipt(1).path("replaced").asBoolean()).isTrue();
        assertThat(returned()).hasSize(1);
        assertThat(returned().get(0).getFileName().toString()).startsWith("исправлено");
    }

    @Test
    void whatWasAskedForNeedsNoExplanationAndWhatIsExplainedIsAcceptedUntilItExpires() throws IOException {
        send("исправлено.xlsx", returned().get(0), 1, workbook -> {
            at(workbook.getSheet(SHEET), "E7").setCellValue(226);
            at(workbook.getSheet(SHEET), "E25").setCellValue(424);
            explain(workbook, "C02", "Выгрузка из другой программы");
        });
        night();
        assertThat(
                        text(
                                "select string_agg(rule, ',') from mart.finding where state = 'OPEN' and not is_explained and severity = 'query'"))
                .as("the figures changed because they were asked to")
                .isEqualTo("C02");
        assertThat(nights.count(
                        "mart.finding where rule = 'C02' and explanation_state = 'GIVEN' and explanation is null"))
                .isEqualTo(1);
        assertThat(listed(returned().get(0))).contains("Выгрузка из другой программы", "ждёт рассмотрения");

        Commands commands = new Commands(database, folder, Nights.JOBS);
        assertThat(commands.run("explain").out()).contains("Выгрузка из другой программы", "edu-39");
        String finding = text("select finding_id::text from mart.finding where rule = 'C02' and state = 'OPEN'");
        assertThat(commands.run("explain", finding, "--accept", "--because", "letter")
                        .status())
                .isZero();
        assertThat(text("select subject || ' ' || why from audit.action where command = 'explain'"))
                .endsWith("G8 letter");
        publish();
        assertThat(status(2)).isEqualTo("accepted");
        assertThat(receipt(2).path("explanations").path("accepted").asInt()).isEqualTo(1);
        assertThat(returned()).isEmpty();
        assertThat(text("select explanation from mart.finding where rule = 'C02'"))
                .isEqualTo("Выгрузка из другой программы");

        decide("C02", LocalDate.of(2020, 1, 1));
        publish();
        assertThat(status(2)).isEqualTo("accepted with queries");
        assertThat(listed(returned().get(0))).contains("Срок принятого пояснения истёк");

        decide("C02", null);
        publish();
        assertThat(listed(returned().get(0))).contains("не принято: письмо № 5");
    }

    @Test
    void theRefusedGoBackTooAndOfWhatWasSetAsideNothingButAddresses() throws IOException {
        Files.copy(
                Nights.SAMPLE.resolve("Движение ЗКО.xlsx"),
                Files.createDirectories(inbox.resolveSibling("edu-27")).resolve("Движение ЗКО.xlsx"));
        Files.writeString(inbox.resolve("письмо.txt"), "no workbook");
        Files.copy(Nights.SAMPLE.resolve("Список воспитанников Шымкент.xlsx"), inbox.resolve("дети.xlsx"));
        night();

        assertThat(files("returned").stream().map(file -> file.getFileName().toString()))
                .anyMatch(name -> name.startsWith("Движение ЗКО"))
                .noneMatch(name -> name.startsWith("письмо") || name.startsWith("дети"));
        assertThat(listed(files("returned").stream()
                        .filter(file -> file.getFileName().toString().startsWith("Движение"))
                        .findFirst()
                        .orElseThrow()))
                .contains("Не принято", "Впишите дату или период");
        int aside =
                Integer.parseInt(text("select submission_id::text from mart.submission where status = 'set aside'"));
        assertThat(receiptText(aside, "json") + receiptText(aside, "html"))
                .contains("\"cell\" : \"", "изолировано")
                .doesNotContain("дети.xlsx");
        int letter = Integer.parseInt(
                text("select submission_id::text from mart.submission where file_name like '%письмо.txt'"));
        assertThat(receiptText(letter, "html")).contains("отклонено");
    }

    private void decide(String rule, LocalDate until) {
        Explanations explanations = new Explanations(database.jdbc(Role.STEWARD));
        Explanations.Spoken finding = explanations
                .findings(text(
                        "select finding_id::text from mart.finding where state = 'OPEN' and rule = '" + rule + "'"))
                .get(0);
        explanations.decide(
                finding,
                null,
                new Explanations.Decision("aigul", "письмо № 5", until, Instant.parse("2019-02-01T00:00:00Z")));
    }

    private void send(String name, Path workbook, int days, Consumer<XSSFWorkbook> edit) throws IOException {
        Path sent = inbox.resolve(name);
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook edited = new XSSFWorkbook(in)) {
            edit.accept(edited);
            try (OutputStream out = Files.newOutputStream(sent)) {
                edited.write(out);
            }
        }
        Files.setLastModifiedTime(sent, FileTime.from(SENT.plusSeconds(86_400L * days)));
    }

    private static XSSFCell at(XSSFSheet sheet, String address) {
        CellReference at = new CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol());
    }

    /** Writes into the column for explanations, as its heading calls it, in the row of a rule. */
    private static void explain(XSSFWorkbook workbook, String rule, String words) {
        XSSFSheet list = workbook.getSheet("Замечания");
        int column = -1;
        for (var row : list) {
            boolean isOfRule = false;
            for (var cell : row) {
                if (cell.toString().equals("Ваше пояснение")) {
                    column = cell.getColumnIndex();
                }
                isOfRule |= cell.toString().equals(rule);
            }
            if (isOfRule) {
                row.getCell(column, org.apache.poi.ss.usermodel.Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)
                        .setCellValue(words);
            }
        }
    }

    private void night() {
        assertThat(nights.night(inbox.getParent()).failure()).isNull();
    }

    private void publish() {
        assertThat(nights.night(JobName.PUBLISH, Nights.JOBS, inbox.getParent(), 1, 20)
                        .failure())
                .isNull();
    }

    private String status(int submission) {
        return text("select status from mart.submission where submission_id = " + submission);
    }

    private String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }

    private JsonNode receipt(int submission) throws IOException {
        return JsonMapper.shared().readTree(receiptText(submission, "json"));
    }

    private String receiptText(int submission, String kind) throws IOException {
        return Files.readString(receiptFile(submission, kind));
    }

    private Path receiptFile(int submission, String kind) throws IOException {
        String digits = text(
                "select left(encode(sha256, 'hex'), 8) from intake.submission where submission_id = " + submission);
        return files("receipts").stream()
                .filter(file -> file.toString().endsWith(digits + "." + kind))
                .findFirst()
                .orElse(nights.home().resolve("receipts/edu-39/список " + digits + "." + kind));
    }

    private List<Path> returned() throws IOException {
        return files("returned");
    }

    private Map<Path, FileTime> answers() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : Stream.concat(files("receipts").stream(), files("returned").stream())
                .toList()) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    private List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(nights.home().resolve(kind))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<String> cells(JsonNode correction) {
        List<String> cells = new ArrayList<>();
        correction
                .path("changes")
                .forEach(cell -> cells.add("%s!%s %s→%s %s"
                        .formatted(
                                cell.path("sheet").asString(),
                                cell.path("cell").asString(),
                                cell.path("from").asString(),
                                cell.path("to").asString(),
                                cell.path("effect").asString())));
        return cells;
    }

    private static String listed(Path file) throws IOException {
        try (Workbook workbook = open(file)) {
            return text(workbook, 0);
        } catch (UnreadableWorkbook e) {
            throw new IllegalStateException(e);
        }
    }

    private static Workbook open(Path file) throws IOException {
        try {
            return Workbooks.open(Files.readAllBytes(file), Limits.defaults());
        } catch (UnreadableWorkbook e) {
            throw new IllegalStateException(e);
        }
    }

    /** What people see of a sheet. */
    private static String text(Workbook workbook, int sheet) throws UnreadableWorkbook {
        List<Cell> cells = new ArrayList<>();
        workbook.grid(sheet).forEach(cells::add);
        return cells.stream()
                .filter(cell -> !cell.hidden())
                .map(cell -> cell.address() + ": " + cell.text().replace("\n", "\n    ") + "\n")
                .collect(Collectors.joining());
    }
}
