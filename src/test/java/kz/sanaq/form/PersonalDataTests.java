package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** Rule F08 on whole workbooks: those of the sample, and what a list may be hidden in. */
class PersonalDataTests {

    private static final Path INBOX = Path.of("sample-input", "inbox");
    private static final String LIST_OF_CHILDREN = "Список воспитанников Шымкент.xlsx";

    @Test
    void everyNumberOfTheSamplesListOfChildrenIsSeen() throws Exception {
        PersonalData.Preflight preflight = preflight(Files.readAllBytes(INBOX.resolve(LIST_OF_CHILDREN)));

        assertThat(preflight.isWhole()).isTrue();
        assertThat(preflight.places())
                .map(place -> place.sheetName() + "!" + place.cell())
                .contains("Лист1!D4", "Лист1!D5", "Лист1!D6", "Лист1!D7", "Лист1!D8");
    }

    @Test
    void noOtherWorkbookOfTheSampleIsSetAsideAndAllThatOpenAreSeenWhole() throws Exception {
        List<String> setAside = new ArrayList<>();
        List<String> notWhole = new ArrayList<>();
        for (Path file : files()) {
            try {
                PersonalData.Preflight preflight = preflight(Files.readAllBytes(file));
                if (!preflight.places().isEmpty()) {
                    setAside.add(file.getFileName().toString());
                }
                if (!preflight.isWhole()) {
                    notWhole.add(file.getFileName().toString());
                }
            } catch (UnreadableWorkbook unopened) {
                assertThat(unopened.reason().hasRemedy()).isTrue();
            }
        }
        assertThat(setAside).containsExactly(LIST_OF_CHILDREN);
        assertThat(notWhole).isEmpty();
    }

    @Test
    void oneChildIsEnoughUnderAHeadingThatAsksForDatesOfBirth() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            rows(workbook, "Фамилия имя отчество|Дата рождения", "Ахметов Данияр Серикович|12.03.2009");

            assertThat(preflight(bytes(workbook)).places())
                    .map(place -> String.valueOf(place.cell()))
                    .containsExactly("A2");
        }
    }

    @Test
    void aTextThatSaysWhoWasBornWhenIsSeenAlone() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            rows(workbook, "1|Иванова Айгуль Сериковна, 12.03.2009 г.р.");

            assertThat(preflight(bytes(workbook)).places())
                    .map(place -> String.valueOf(place.cell()))
                    .containsExactly("B1");
        }
    }

    @Test
    void twoOfficialsWithDatesAreNoListOfChildren() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            rows(workbook, "Иванов Иван Петрович|12.03.2019", "Ахметова Айгуль Сериковна|12.03.2019");

            assertThat(preflight(bytes(workbook)).places()).isEmpty();
        }
    }

    @Test
    void aNumberAmongTheCorePropertiesIsSeen() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Лист1");
            workbook.getProperties().getCoreProperties().setSubjectProperty("ИИН " + aNumber());

            assertThat(preflight(bytes(workbook)).places())
                    .containsExactly(new PersonalData.Place(PersonalData.Where.PROPERTIES, 0, null, null));
        }
    }

    @Test
    void aDamagedPartHidesNothingOfTheSheets() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Лист1").createRow(1).createCell(2).setCellValue(aNumber());
            damage(workbook);

            PersonalData.Preflight preflight = preflight(bytes(workbook));

            assertThat(preflight.isWhole()).isFalse();
            assertThat(preflight.places())
                    .map(place -> String.valueOf(place.cell()))
                    .containsExactly("C2");
        }
    }

    private static void damage(XSSFWorkbook workbook) throws Exception {
        var part = workbook.getPackage()
                .createPart(PackagingURIHelper.createPartName("/docProps/damaged.xml"), "application/xml");
        try (var out = part.getOutputStream()) {
            out.write("<a><b></a>".getBytes(StandardCharsets.UTF_8));
        }
    }

    /** A number of nobody known, with the check digit that makes it one. */
    private static String aNumber() {
        return Stream.iterate(0, digit -> digit + 1)
                .limit(10)
                .map(digit -> "01020350045" + digit)
                .filter(Iin::isIn)
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(XSSFWorkbook workbook) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        return bytes.toByteArray();
    }

    private static PersonalData.Preflight preflight(byte[] bytes) throws UnreadableWorkbook {
        try (Workbook workbook = Workbooks.open(bytes, Limits.defaults())) {
            return Desk.FORMS.personalData().preflight(workbook);
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(INBOX)) {
            return files.sorted().toList();
        }
    }

    private static void rows(XSSFWorkbook workbook, String... rows) {
        XSSFSheet sheet = workbook.createSheet("Лист1");
        for (int row = 0; row < rows.length; row++) {
            String[] texts = rows[row].split("\\|");
            XSSFRow written = sheet.createRow(row);
            for (int column = 0; column < texts.length; column++) {
                written.createCell(column).setCellValue(texts[column]);
            }
        }
    }
}
