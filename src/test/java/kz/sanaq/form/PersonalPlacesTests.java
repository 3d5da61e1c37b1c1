package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.sanaq.form.PersonalData.Place;
import kz.sanaq.form.PersonalData.Where;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Rule F08: wherever a workbook names a child, the place is told, and what stands there is not. */
class PersonalPlacesTests {

    private static final PersonalData PERSONAL_DATA = Desk.FORMS.personalData();
    private static final AChild CHILD = AChild.number(3);

    @FunctionalInterface
    private interface Written {
        byte[] in(AChild.In where) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> aChildIsSeenWhereverItStands() {
        return Stream.of(AChild.In.values())
                .flatMap(where -> Stream.of(
                        told("xlsx", where, CHILD::xlsx),
                        told("xls", where, CHILD::xls),
                        told("ods", where, CHILD::ods)));
    }

    private static DynamicTest told(String format, AChild.In where, Written written) {
        return DynamicTest.dynamicTest(
                format + " " + where,
                () -> assertThat(places(written.in(where)))
                        .contains(
                                switch (where) {
                                    case CELL -> "CELL 2 Второй C4";
                                    case COMMENT -> "COMMENT 2 Второй C4";
                                    case SHEET_NAME -> "SHEET_NAME 2 null null";
                                    case PROPERTIES -> "PROPERTIES 0 null null";
                                    case HEADER -> "HEADER 0 null null";
                                    case NAME -> "NAME 0 null null";
                                })
                        .allSatisfy(place -> assertThat(place).doesNotContain("Зюзюк", CHILD.iin(), CHILD.born())));
    }

    @Test
    void aNameIsSeenWhateverTheMainPartIsCalled() throws Exception {
        assertThat(places(renamed(CHILD.xlsx(AChild.In.NAME)))).contains("NAME 0 null null");
    }

    /** As some programs write it. */
    private static byte[] renamed(byte[] made) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(made));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String content = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                zip.putNextEntry(new ZipEntry(entry.getName().replace("workbook.xml", "workbook2.xml")));
                zip.write(content.replace("xl/workbook.xml", "xl/workbook2.xml").getBytes(StandardCharsets.ISO_8859_1));
            }
        }
        return out.toByteArray();
    }

    @Test
    void aCommentIsToldOnceAndByItsCell() throws Exception {
        assertThat(places(CHILD.xlsx(AChild.In.COMMENT))).containsExactly("COMMENT 2 Второй C4");
        assertThat(places(CHILD.xls(AChild.In.COMMENT))).containsExactly("COMMENT 2 Второй C4");
        assertThat(places(CHILD.ods(AChild.In.COMMENT))).containsExactly("COMMENT 2 Второй C4");
    }

    @Test
    void whereOneSheetIsCalledAfterAChildNoSheetIsToldByItsName() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Ахметов").createRow(0).createCell(1).setCellValue("ИИН " + CHILD.iin());
            workbook.createSheet("Ахметова Данияра Серикова");
            workbook.createSheet("Ахметов Данияр");

            assertThat(places(AChild.bytes(workbook))).contains("SHEET_NAME 3 null null", "CELL 1 null B1");
        }
    }

    @Test
    void whoWroteAWorkbookAndItsCommentsIsNobodysChild() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            var properties = workbook.getProperties();
            properties.getCoreProperties().setCreator("Петрова Анна Ивановна");
            properties.getExtendedProperties().getUnderlyingProperties().setManager("Омаров Данияр Серикович");
            workbook.createSheet("Лист1").getFooter().setLeft("&\"Arial\"&10Исполнитель: Петрова Анна Ивановна");

            assertThat(places(AChild.bytes(workbook))).isEmpty();
        }
    }

    @Test
    void whatWasSeenBeforeALimitSurvivesItAndTheLimitIsNamed() throws Exception {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            workbook.createSheet("Лист1").createRow(0).createCell(0).setCellValue("ИИН " + CHILD.iin());
            var second = workbook.createSheet("Лист2");
            for (int row = 0; row < 20; row++) {
                second.createRow(row).createCell(0).setCellValue(row);
            }
            Limits limits = Limits.defaults().with(Limit.SHEET_CELLS, 10);

            PersonalData.Preflight preflight = preflight(AChild.bytes(workbook), limits);

            assertThat(preflight.isWhole()).isFalse();
            assertThat(preflight.brokenOff().reason().key()).isEqualTo("workbook.limit-sheet-cells");
            assertThat(preflight.places())
                    .extracting(place -> String.valueOf(place.cell()))
                    .containsExactly("A1");
        }
    }

    private static List<String> places(byte[] bytes) throws Exception {
        List<String> places = new ArrayList<>();
        for (Place place : preflight(bytes, Limits.defaults()).places()) {
            Where where = place.where();
            places.add(where + " " + place.sheet() + " " + place.sheetName() + " " + place.cell());
        }
        return places;
    }

    private static PersonalData.Preflight preflight(byte[] bytes, Limits limits) throws Exception {
        try (Workbook workbook = Workbooks.open(bytes, limits)) {
            return PERSONAL_DATA.preflight(workbook);
        }
    }
}
