package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** LibreOffice opens what was written, and after it has saved it, all is where it was. */
class LibreOfficeTests {

    private static final String PROGRAM = "soffice";

    private static final Map<String, byte[]> WRITTEN = new LinkedHashMap<>();

    @TempDir
    static Path folder;

    @BeforeAll
    static void convert() throws Exception {
        assumeTrue(
                isInstalled(),
                "LibreOffice is not installed (no soffice on the PATH): nobody has seen whether it opens what was written");
        for (Map.Entry<String, byte[]> one : AwkwardWorkbooks.all().entrySet()) {
            WRITTEN.put(one.getKey(), Annotated.annotated(one.getValue(), AnnotatingAwkwardTests.NOTES));
        }
        WRITTEN.put("xls", Annotated.annotated(ConvertingTests.xls(), AnnotatingAwkwardTests.NOTES));
        List<String> command = new ArrayList<>(List.of(
                PROGRAM,
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "xlsx",
                "--outdir",
                folder.resolve("saved").toString()));
        for (Map.Entry<String, byte[]> one : WRITTEN.entrySet()) {
            Path file = folder.resolve(one.getKey() + ".xlsx");
            Files.write(file, one.getValue());
            command.add(file.toString());
        }
        Process office = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("log").toFile())
                .start();
        assertThat(office.waitFor(3, TimeUnit.MINUTES)).as("ends in time").isTrue();
    }

    private static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, PROGRAM)));
    }

    @TestFactory
    Stream<DynamicTest> valuesAndCommentsAreWhereTheyWere() {
        return WRITTEN.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> check(
                                one.getValue(),
                                Files.readAllBytes(folder.resolve("saved").resolve(one.getKey() + ".xlsx")))));
    }

    private static void check(byte[] written, byte[] saved) throws Exception {
        try (Workbook before = Workbooks.open(written, Limits.defaults());
                Workbook after = Workbooks.open(saved, Limits.defaults())) {
            assertThat(after.sheets()).extracting(SheetInfo::name).isEqualTo(names(before));
            for (SheetInfo sheet : before.sheets()) {
                assertThat(values(after, sheet.index())).containsAll(values(before, sheet.index()));
                assertThat(Annotated.comments(saved, sheet.index()))
                        .isEqualTo(Annotated.comments(written, sheet.index()));
            }
            assertThat(AnnotatedWorkbooks.returned(after)).isEqualTo(AnnotatedWorkbooks.returned(before));
        }
    }

    private static List<String> names(Workbook workbook) {
        return workbook.sheets().stream().map(SheetInfo::name).toList();
    }

    private static List<String> values(Workbook workbook, int sheet) throws UnreadableWorkbook {
        List<String> values = new ArrayList<>();
        workbook.grid(sheet).forEach(cell -> {
            if (cell.type() != CellType.FORMULA_WITHOUT_VALUE) {
                values.add(cell.address() + " " + (cell.type() == CellType.NUMBER ? cell.number() : cell.text()));
            }
        });
        return values;
    }
}
