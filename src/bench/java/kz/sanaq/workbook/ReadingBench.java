package kz.sanaq.workbook;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Measures reading side by side: CPU seconds of the process, medians over rounds in which the readers take turns. */
final class ReadingBench {

    /** A way to read a workbook. */
    @FunctionalInterface
    interface Reader {
        Checksum read(byte[] bytes) throws Exception;
    }

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private ReadingBench() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 2 && arguments[0].equals("--only")) {
            System.out.println(XlsxReaders.ours(Files.readAllBytes(Path.of(arguments[1]))));
            return;
        }
        int rows = Integer.getInteger("bench.rows", 125_000);
        int rounds = Integer.getInteger("bench.rounds", 5);
        Path folder = Files.createTempDirectory("reading-bench");
        Path large = folder.resolve("large.xlsx");
        Path small = folder.resolve("small.xlsx");
        Path old = folder.resolve("old.xls");
        BenchWorkbooks.xlsx(large, rows);
        BenchWorkbooks.xlsx(small, rows / 10);
        BenchWorkbooks.xls(old, Math.min(60_000, rows));

        Map<String, Reader> xlsx = new LinkedHashMap<>();
        xlsx.put("inflate (java.util.zip)", XlsxReaders::inflate);
        xlsx.put("Sanaq, stream", XlsxReaders::ours);
        xlsx.put("Sanaq, stream and census", XlsxReaders::oursAndCensus);
        xlsx.put("Sanaq, grid", XlsxReaders::oursAsGrid);
        xlsx.put("fastexcel-reader", XlsxReaders::fastexcel);
        xlsx.put("POI XSSFReader, typed SAX handler", XlsxReaders::poiReaderWithTypes);
        xlsx.put("POI XSSFSheetXMLHandler", XlsxReaders::poiSheetHandler);
        xlsx.put("excel-streaming-reader", XlsxReaders::streamingReader);
        compare("xlsx, %,d rows by %d".formatted(rows, BenchWorkbooks.COLUMNS), Files.readAllBytes(large), xlsx, rounds);

        Map<String, Reader> model = new LinkedHashMap<>();
        model.put("inflate (java.util.zip)", XlsxReaders::inflate);
        model.put("Sanaq, stream", XlsxReaders::ours);
        model.put("POI user model", XlsxReaders::poiUserModel);
        compare("xlsx, %,d rows".formatted(rows / 10), Files.readAllBytes(small), model, rounds);

        Map<String, Reader> xls = new LinkedHashMap<>();
        xls.put("records, flat", XlsReaders::flat);
        xls.put("Sanaq, stream", XlsReaders::ours);
        xls.put("POI user model", XlsReaders::poiUserModel);
        compare("xls, %,d rows".formatted(Math.min(60_000, rows)), Files.readAllBytes(old), xls, rounds);

        manySmall(Path.of(System.getProperty("bench.inbox", "sample-input/inbox")), rounds);
        inLittleMemory(large);
        for (Path file : new Path[] {large, small, old, folder}) {
            Files.delete(file);
        }
    }

    /** What a night really reads: many small workbooks, each opened, read and closed. */
    private static void manySmall(Path inbox, int rounds) throws Exception {
        List<byte[]> workbooks = new ArrayList<>();
        try (Stream<Path> files = Files.walk(inbox)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xlsx")).sorted().toList()) {
                byte[] bytes = Files.readAllBytes(file);
                if (isReadByAll(bytes)) {
                    workbooks.add(bytes);
                }
            }
        }
        Map<String, Reader> readers = new LinkedHashMap<>();
        readers.put("inflate (java.util.zip)", XlsxReaders::inflate);
        readers.put("Sanaq, stream", XlsxReaders::ours);
        readers.put("Sanaq, stream and census", XlsxReaders::oursAndCensus);
        readers.put("Sanaq, grid", XlsxReaders::oursAsGrid);
        readers.put("fastexcel-reader", XlsxReaders::fastexcel);
        readers.put("POI XSSFReader, typed SAX handler", XlsxReaders::poiReaderWithTypes);
        readers.put("POI user model", XlsxReaders::poiUserModel);
        readers.put("excel-streaming-reader", XlsxReaders::streamingReader);
        Map<String, Reader> all = new LinkedHashMap<>();
        readers.forEach((name, reader) -> all.put(name, ignored -> {
            Checksum sum = new Checksum();
            for (byte[] bytes : workbooks) {
                sum.cells += reader.read(bytes).cells;
            }
            return sum;
        }));
        compare("%d workbooks of the sample, first sheets".formatted(workbooks.size()), new byte[0], all, rounds);
    }

    /** Workbooks that are broken or locked on purpose are for other tests. */
    private static boolean isReadByAll(byte[] bytes) {
        try {
            XlsxReaders.ours(bytes);
            XlsxReaders.poiUserModel(bytes);
            XlsxReaders.poiReaderWithTypes(bytes);
            XlsxReaders.fastexcel(bytes);
            XlsxReaders.streamingReader(bytes);
            return true;
        } catch (Exception broken) {
            return false;
        }
    }

    private static void compare(String what, byte[] bytes, Map<String, Reader> readers, int rounds) throws Exception {
        Map<String, double[]> seconds = new LinkedHashMap<>();
        Map<String, Checksum> sums = new LinkedHashMap<>();
        for (int round = -1; round < rounds; round++) {
            for (Map.Entry<String, Reader> reader : readers.entrySet()) {
                System.gc();
                long before = SYSTEM.getProcessCpuTime();
                Checksum sum = reader.getValue().read(bytes);
                double spent = (SYSTEM.getProcessCpuTime() - before) / 1e9;
                sums.put(reader.getKey(), sum);
                if (round >= 0) {
                    seconds.computeIfAbsent(reader.getKey(), any -> new double[rounds])[round] = spent;
                }
            }
        }
        System.out.printf("%n%s, %,d bytes; CPU seconds, median of %d%n", what, bytes.length, rounds);
        double unit = median(seconds.values().iterator().next());
        seconds.forEach((name, spent) -> System.out.printf(
                "%-36s %8.3f s %7.2f x %,12.0f cells/s  %s%n",
                name,
                median(spent),
                median(spent) / unit,
                cells(sums, name) / median(spent),
                sums.get(name)));
    }

    private static long cells(Map<String, Checksum> sums, String name) {
        Checksum sum = sums.get(name);
        return sum == null ? 0 : sum.cells;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static void inLittleMemory(Path file) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingBench.class.getName(),
                        "--only",
                        file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes()).strip();
        System.out.printf("%nin 64 MB: exit %d, %s%n", process.waitFor(), said.lines().findFirst().orElse(""));
    }
}
