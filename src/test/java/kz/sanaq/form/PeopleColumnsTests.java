package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rule F08: columns of names and of dates of birth are people, whatever stands beside them; officials and places are not. */
class PeopleColumnsTests {

    private static final PersonalDataFile FILE =
            Desk.KNOWLEDGE.oneYaml("personal-data.yaml", PersonalDataFile.class).value();

    @TestFactory
    Stream<DynamicTest> theExamplesOfTheFileHold() {
        PersonNames names = new PersonNames(FILE);
        return FILE.examples().stream()
                .map(example -> DynamicTest.dynamicTest(
                        String.valueOf(example),
                        () -> assertThat(
                                        example.whole() == null
                                                ? names.isWithin(String.valueOf(example.within()))
                                                : names.isOne(example.whole()))
                                .isEqualTo(example.is() == PersonalDataFile.Is.PERSON)));
    }

    @Test
    void namesUnderAHeadingThatAsksForThemArePeople() throws Exception {
        assertThat(seen("№|ФИО ребенка|Возраст", "1|Ахметов Данияр|12", "2|Ким Пак|11"))
                .containsExactly("B2", "B3");
        assertThat(seen("№|Аты-жөні|Жасы", "1|Сыдық Нұр|12", "2|Әлі Бек|11")).containsExactly("B2", "B3");
        assertThat(seen("Full name|Age", "Kim Pak|12", "Lee Min|11")).containsExactly("A2", "A3");
    }

    @Test
    void surnamesAloneUnderTheirHeadingArePeople() throws Exception {
        assertThat(seen("Фамилия|Имя|Возраст", "Ахметов|Данияр|12", "Ким|Анна|11"))
                .contains("A2", "A3");
    }

    @Test
    void aColumnThatMostlyHasNamesIsPeopleWithoutAnyHeading() throws Exception {
        assertThat(seen(
                        "Список|x|1",
                        "1|Ахметов Данияр Серикович|12",
                        "2|Ким Анна Олеговна|3",
                        "3|Омарова Мадина|4",
                        "4|СЕРІКОВ ДАУРЕН|5",
                        "5|Иванов И.И.|6"))
                .containsExactly("B2", "B3", "B4", "B5", "B6");
    }

    @Test
    void datesUnderAHeadingForBirthsArePeopleWithoutNames() throws Exception {
        assertThat(seen("№|Дата рождения|Пол", "1|12.03.2009|м", "2|2010-05-01|ж"))
                .containsExactly("B2", "B3");
        assertThat(seen("№|Туған күні|Жынысы", "1|12.03.2009|ұ", "2|01.05.2010|қ"))
                .containsExactly("B2", "B3");
        assertThat(seen("№|Дата отчёта|Всего", "1|12.03.2009|7", "2|01.05.2010|8"))
                .isEmpty();
    }

    @Test
    void whoSignsIsNoChild() throws Exception {
        assertThat(seen(
                        "Область|Всего",
                        "Акмолинская|7",
                        "Директор|Иванов И.И.",
                        "Главный бухгалтер|Петрова А.С.",
                        "Исполнитель: Омарова Мадина Сериковна|тел. 749540"))
                .isEmpty();
        assertThat(seen("Должность|Ф.И.О.|Подпись", "Директор|Иванов И.И.|", "Бухгалтер|Петрова Анна Ивановна|"))
                .isEmpty();
    }

    @Test
    void directorsOfAListOfInstitutionsAreNoChildren() throws Exception {
        assertThat(seen(
                        "№|Наименование|ФИО директора|Мест",
                        "1|Детский дом № 1|Иванов Иван Иванович|60",
                        "2|Детский дом № 2|Петрова Анна Ивановна|60",
                        "3|Детский дом № 3|Омаров Данияр Серикович|60",
                        "4|Детский дом № 4|Ким Мария Олеговна|60",
                        "5|Детский дом № 5|Ахметова Айгуль Сериковна|60"))
                .isEmpty();
        assertThat(seen(
                        2,
                        "№|Наименование|Руководитель|Руководитель",
                        "№|Наименование|ФИО|телефон",
                        "1|Детский дом № 1|Иванов Иван Иванович|60",
                        "2|Детский дом № 2|Петрова Анна Ивановна|60",
                        "3|Детский дом № 3|Омаров Данияр Серикович|60"))
                .isEmpty();
    }

    @Test
    void placesAndInstitutionsThatBearNamesAreNoPeople() throws Exception {
        assertThat(seen(
                        "№|Наименование",
                        "1|Школа имени Ыбырая Алтынсарина",
                        "2|Детский дом имени Бауыржана Момышулы",
                        "3|Улица Ивана Франко",
                        "4|Ыбырай Алтынсарин атындағы мектеп",
                        "5|Детский Дом",
                        "6|Акмолинская Область",
                        "7|Абай Ауданы"))
                .isEmpty();
    }

    private static List<String> seen(String... rows) throws Exception {
        return seen(0, rows);
    }

    /** @param merged from this column two are merged in the first row; 0 for none */
    private static List<String> seen(int merged, String... rows) throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet sheet = workbook.createSheet("Лист1");
            for (int row = 0; row < rows.length; row++) {
                String[] texts = rows[row].split("\\|");
                XSSFRow written = sheet.createRow(row);
                for (int column = 0; column < texts.length; column++) {
                    if (merged == 0 || row > 0 || column != merged + 1) {
                        written.createCell(column).setCellValue(texts[column]);
                    }
                }
            }
            if (merged > 0) {
                sheet.addMergedRegion(new CellRangeAddress(0, 0, merged, merged + 1));
            }
            try (Workbook opened = Workbooks.open(AChild.bytes(workbook), Limits.defaults())) {
                return Desk.FORMS.personalData().preflight(opened).places().stream()
                        .map(place -> String.valueOf(place.cell()))
                        .toList();
            }
        }
    }
}
