package kz.sanaq.workbook;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures what a workbook of 200,000 cells with 200 findings takes on its way back, from its bytes to the file. */
final class AnnotatingBench {

    private static final int FINDINGS = 200;

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private AnnotatingBench() {}

    public static void main(String[] arguments) throws Exception {
        int rows = Integer.getInteger("bench.annotated", 8_334);
        int rounds = Integer.getInteger("bench.rounds", 3);
        Path folder = Files.createTempDirectory("annotating-bench");
        Path xlsx = folder.resolve("report.xlsx");
        Path xls = folder.resolve("report.xls");
        BenchWorkbooks.xlsx(xlsx, rows);
        BenchWorkbooks.xls(xls, rows);
        System.out.printf("%n%,d rows by %d, %d findings%n", rows, BenchWorkbooks.COLUMNS, FINDINGS);
        for (Path file : List.of(xlsx, xls)) {
            for (int round = 0; round < rounds; round++) {
                System.out.println(measured(Files.readAllBytes(file), folder.resolve("returned.xlsx")));
            }
        }
        for (Path file : List.of(xlsx, xls, folder.resolve("returned.xlsx"), folder)) {
            Files.delete(file);
        }
    }

    private static String measured(byte[] original, Path returned) throws Exception {
        List<MemoryPoolMXBean> heap = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
        heap.forEach(MemoryPoolMXBean::resetPeakUsage);
        long cpu = SYSTEM.getProcessCpuTime();
        long start = System.nanoTime();
        try (OutputStream out = Files.newOutputStream(returned)) {
            AnnotatedWorkbooks.write(original, Limits.defaults(), annotations(), out);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double cpuSeconds = (SYSTEM.getProcessCpuTime() - cpu) / 1e9;
        long peak = heap.stream().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        return "%s: %.2f s, %.2f s of CPU, heap at most %d MB, %,d -> %,d bytes, %,d cells"
                .formatted(
                        original[0] == 'P' ? "xlsx" : "xls",
                        seconds,
                        cpuSeconds,
                        peak >> 20,
                        original.length,
                        Files.size(returned),
                        cells(returned));
    }

    private static long cells(Path file) throws UnreadableWorkbook, IOException {
        try (Workbook workbook = Workbooks.open(file, Limits.defaults())) {
            long[] count = {0};
            workbook.read(1, cell -> count[0]++);
            return count[0];
        }
    }

    private static Annotations annotations() {
        List<CellNote> notes = IntStream.range(0, FINDINGS)
                .mapToObj(index -> new CellNote(
                        0,
                        new CellAddress(5 + index * 40, 4 + index % 20),
                        Mark.values()[index % Mark.values().length],
                        "Остаток на конец не следует из движения: 120 + 14 - 9 = 125, а в отчёте 124. ".repeat(3)))
                .toList();
        List<ListSheet.Row> rows = new ArrayList<>();
        for (CellNote note : notes) {
            rows.add(new ListSheet.Row(
                    note.mark(),
                    "T01 " + note.cell(),
                    List.of(note.cell().toString(), note.text(), ""),
                    new ListSheet.Link(0, note.cell())));
        }
        List<ListSheet.Column> columns = List.of(
                new ListSheet.Column("Где", 12, ListSheet.Use.CELL),
                new ListSheet.Column("Что", 80, ListSheet.Use.TEXT),
                new ListSheet.Column("Объяснение", 40, ListSheet.Use.ANSWER));
        return new Annotations(new ListSheet("Замечания", List.of("Замечания"), columns, rows, "bench"), notes);
    }
}
