package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What goes to and fro between Sanaq and the department of Kostanay: a list with faults, answers, corrections. */
final class Correspondence {

    static final String SHEET = "Тізім";
    private static final Instant SENT = Instant.parse("2019-01-05T11:47:00Z");

    private final Nights nights;
    private final Path inbox;

    Correspondence(Nights nights, Path folder) throws IOException {
        this.nights = nights;
        this.inbox = Files.createDirectories(folder.resolve("inbox/edu-39"));
    }

    Path inbox() {
        return inbox;
    }

    /** A subtotal and the total are 18 too high, and one number is a text. */
    void sendTheListWithFaults() throws IOException {
        send(
                "список.xlsx",
                Nights.SAMPLE.resolve("kostanay_det_doma_13.xlsx"),
                0,
                workbook -> at(workbook.getSheet(SHEET), "G8").setCellValue("23"));
    }

    void send(String name, Path workbook, int days, Consumer<XSSFWorkbook> edit) throws IOException {
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

    static XSSFCell at(XSSFSheet sheet, String address) {
        CellReference at = new CellReference(address);
        return sheet.getRow(at.getRow()).getCell(at.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** Writes into the column for explanations, as its heading calls it, in the row of a rule. */
    static void explain(XSSFWorkbook workbook, String rule, String words) {
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
                row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).setCellValue(words);
            }
        }
    }

    /** Answers where the report is. */
    Path night() {
        return night(Nights.JOBS);
    }

    Path night(Path jobs) {
        RunResult night = nights.night(JobName.NIGHTLY, jobs, inbox.getParent(), 2, 20);
        assertThat(night.failure()).isNull();
        return night.report();
    }

    void publish() {
        assertThat(nights.night(JobName.PUBLISH, Nights.JOBS, inbox.getParent(), 1, 20)
                        .failure())
                .isNull();
    }

    String status(int submission) {
        return text("select status from mart.submission where submission_id = " + submission);
    }

    String text(String sql) {
        return nights.jdbc().sql(sql).query(String.class).single();
    }

    JsonNode receipt(int submission) throws IOException {
        return JsonMapper.shared().readTree(receiptText(submission, "json"));
    }

    String receiptText(int submission, String kind) throws IOException {
        return Files.readString(receiptFile(submission, kind));
    }

    Path receiptFile(int submission, String kind) throws IOException {
        String digits = text(
                "select left(encode(sha256, 'hex'), 8) from intake.submission where submission_id = " + submission);
        return files("receipts").stream()
                .filter(file -> file.toString().endsWith(digits + "." + kind))
                .findFirst()
                .orElse(nights.home().resolve("receipts/edu-39/список " + digits + "." + kind));
    }

    List<Path> returned() throws IOException {
        return files("returned");
    }

    Map<Path, FileTime> answers() throws IOException {
        Map<Path, FileTime> times = new TreeMap<>();
        for (Path file : Stream.concat(files("receipts").stream(), files("returned").stream())
                .toList()) {
            times.put(file, Files.getLastModifiedTime(file));
        }
        return times;
    }

    List<Path> files(String kind) throws IOException {
        try (Stream<Path> files = Files.walk(nights.home().resolve(kind))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    static List<String> cells(JsonNode correction) {
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

    static String listed(Path file) throws IOException {
        try (Workbook workbook = open(file)) {
            return text(workbook, 0);
        } catch (UnreadableWorkbook e) {
            throw new IllegalStateException(e);
        }
    }

    static Workbook open(Path file) throws IOException {
        try {
            return Workbooks.open(Files.readAllBytes(file), Limits.defaults());
        } catch (UnreadableWorkbook e) {
            throw new IllegalStateException(e);
        }
    }

    /** What people see of a sheet. */
    static String text(Workbook workbook, int sheet) throws UnreadableWorkbook {
        List<Cell> cells = new ArrayList<>();
        workbook.grid(sheet).forEach(cells::add);
        return cells.stream()
                .filter(cell -> !cell.hidden())
                .map(cell -> cell.address() + ": " + cell.text().replace("\n", "\n    ") + "\n")
                .collect(Collectors.joining());
    }
}
