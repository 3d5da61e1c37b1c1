package kz.sanaq.form;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kz.sanaq.workbook.DrawnQuickly;
import kz.sanaq.workbook.SameSheet;

/**
 * Writes the good files that fuzzing begins with; what was found later lies beside them and stays. Run by hand, from the root
 * of the project: each is small, for what is changed at random should be something.
 */
final class FuzzSeeds {

    private static final Path CORPUS = Path.of("src/fuzz/corpus");

    private static final List<Charset> CHARSETS =
            List.of(StandardCharsets.UTF_8, Charset.forName("windows-1251"), StandardCharsets.UTF_16);

    private FuzzSeeds() {}

    public static void main(String... none) throws Exception {
        byte[] list = Lists.aList().bytes();
        Map<String, byte[]> formats = SameSheet.inEachFormat(list);
        formats.forEach((name, bytes) -> seed("form.FileTarget", name, bytes));
        seed("form.FileTarget", "a.zip", Mutations.zipped(Map.of("a.xlsx", formats.get("transitional.xlsx"))));
        PartTarget.PARTS.said().forEach((name, bytes) -> seed("form.PartTarget", name.replaceAll("[ /]", "-"), bytes));
        for (String charset : List.of("a.csv", "a.tsv", "page.xls")) {
            seed("form.PlainTarget", charset, formats.get(charset));
        }
        for (Charset charset : CHARSETS) {
            seed("form.PlainTarget", charset.name(), "год;дети\n2018;1 234\n\"2019\";−5\n".getBytes(charset));
        }
        seed(
                "form.PlainTarget",
                "page.html",
                ("<html><meta charset=utf-8><table><tr><td colspan=2 rowspan=2>1<td>2&nbsp;3<tr hidden><td>4"
                                + "<table><tr><th>5</table></table>")
                        .getBytes(StandardCharsets.UTF_8));
        cells();
        texts();
        zips(formats);
    }

    /** One of each form, as the sample has it. */
    private static void cells() throws Exception {
        Set<String> known = new HashSet<>();
        List<Path> files;
        try (Stream<Path> sample = Files.list(Path.of("sample-input/inbox"))) {
            files = sample.sorted().toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            Reading reading = AsTheNight.read(bytes, file.getFileName().toString());
            String form = reading.returnCode() + "-" + reading.edition();
            if (reading.returnCode() != null && known.add(form)) {
                seed("form.CellsTarget", form, DrawnQuickly.of(bytes).getBytes(StandardCharsets.UTF_8));
            }
        }
        String sums = "Список|июнь 2018.xlsx\na|1|2\nb|=SUM(B1:C1)→3|=B2-(C1+$B$1)→0\nc|=[1]Лист1!A1→7|=NOW()→5\n";
        seed("form.CellsTarget", "sums", sums.getBytes(StandardCharsets.UTF_8));
    }

    private static void texts() {
        lines("form.TextTarget", """
                1 204
                1.204,5
                '801 чел.
                172 (оның 9 ЦАН)
                1О4
                на 1 января 2018 года
                за январь-июнь 2018 г.
                2018 жылғы қаңтар
                01.01.2018-30.06.2018
                III кв. 2018
                2018/2019 учебный год
                Иванов Иван Иванович 05.06.2011
                150101501236
                I. Детские дома / Балалар үйлері
                """);
        lines("workbook.FormulaTarget", """
                of:=SUM([.B2:.B5];1)
                of:=[$'Лист 1'.$A$1]+['file:///a.ods'#$Лист1.A1]
                SUM($A1:B$2,'Лист1'!C3)-[1]Лист1!A1
                IF(A1>=2,"да ""и"" нет",ROUND(B2/3,2))
                of:={1;2|3;4}
                msoxl:=A1
                """);
        seed(
                "intake.ManifestTarget",
                "manifest",
                "file,sender,received_at\na.xlsx,edu-11,2018-01-10T09:00:00+05:00\n\"б\".xls\",edu-19,x\n"
                        .getBytes(StandardCharsets.UTF_8));
        seed(
                "answer.ReceiptTarget",
                "receipt.json",
                ("{\"receipt\":1,\"sha256\":\"" + "0a".repeat(32)
                                + "\",\"receivedAt\":\"2018-01-10T09:00:00Z\",\"sender\":{\"name\":\"a\"},"
                                + "\"status\":{\"words\":\"accepted\"}}")
                        .getBytes(StandardCharsets.UTF_8));
        seed("answer.ReceiptTarget", "identity", ("sanaq 1 " + "0a".repeat(32)).getBytes(StandardCharsets.UTF_8));
    }

    private static void zips(Map<String, byte[]> formats) throws Exception {
        byte[] csv = formats.get("a.csv");
        seed("intake.ZipTarget", "two.zip", Mutations.zipped(Map.of("год/a.csv", csv, "../b.xls", csv)));
        seed(
                "intake.ZipTarget",
                "nested.zip",
                Mutations.zipped(Map.of("a.zip", Mutations.zipped(Map.of("a.csv", csv)))));
        seed("intake.ZipTarget", "package.zip", formats.get("transitional.xlsx"));
        seed("intake.ZipTarget", "encodings.zip", encoded(csv));
    }

    private static byte[] encoded(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (var out = new ZipOutputStream(bytes, Charset.forName("IBM866"))) {
            for (String name : List.of("отчёт.csv", "a\\b.csv", "/c.csv", "__MACOSX/d.csv")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(content);
            }
        }
        return bytes.toByteArray();
    }

    private static void lines(String target, String lines) {
        int[] number = {0};
        lines.lines().forEach(line -> seed(target, "line-" + number[0]++, line.getBytes(StandardCharsets.UTF_8)));
    }

    private static void seed(String target, String name, byte[] bytes) {
        try {
            Files.createDirectories(CORPUS.resolve(target));
            Files.write(CORPUS.resolve(target).resolve("seed-" + name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
