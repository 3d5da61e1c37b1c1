package kz.sanaq.pipeline;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.postgresql.PGConnection;

/** What work takes: by the clock, and in CPU of this process, the database's server and all that server's processes. */
final class Meter {

    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ProcessHandle server;

    Meter(Connection connection) throws Exception {
        int backend = connection.unwrap(PGConnection.class).getBackendPID();
        server = ProcessHandle.of(backend).flatMap(ProcessHandle::parent).orElseThrow();
    }

    /** Something that takes time. */
    interface Work {
        void run() throws Exception;
    }

    /** Seconds by the clock, of all CPU, and of the CPU of this process alone. */
    record Spent(double wall, double cpu, double own) {

        Spent and(Spent other) {
            return new Spent(wall + other.wall, cpu + other.cpu, own + other.own);
        }

        Spent times(double factor) {
            return new Spent(wall * factor, cpu * factor, own * factor);
        }

        void print(String name, Spent floor) {
            System.out.printf(
                    "%-40s %8.2f s %6.1f x   CPU %8.2f s %6.1f x%n", name, wall, wall / floor.wall, cpu, cpu / floor.cpu);
        }

        static Spent median(Spent... of) {
            return Stream.of(of)
                    .sorted((a, b) -> Double.compare(a.cpu, b.cpu))
                    .toList()
                    .get(of.length / 2);
        }
    }

    Spent spent(Work work) throws Exception {
        double own = SYSTEM.getProcessCpuTime() / 1e9;
        double cpu = serverSeconds();
        long before = System.nanoTime();
        work.run();
        double wall = (System.nanoTime() - before) / 1e9;
        own = SYSTEM.getProcessCpuTime() / 1e9 - own;
        return new Spent(wall, own + serverSeconds() - cpu, own);
    }

    /** Seconds of all CPU until now, of the server and of this process. */
    double seconds() {
        try {
            return SYSTEM.getProcessCpuTime() / 1e9 + serverSeconds();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of those that have ended, too, whether the server has looked at their end or not yet. */
    private double serverSeconds() throws IOException {
        double ended = ticks(stat(server.pid()), 4);
        double alive = 0;
        try (Stream<Path> processes = Files.list(Path.of("/proc"))) {
            for (Path process : (Iterable<Path>) processes::iterator) {
                String name = process.getFileName().toString();
                if (Character.isDigit(name.charAt(0))) {
                    List<String> stat = stat(Long.parseLong(name));
                    if (!stat.isEmpty() && stat.get(1).equals(Long.toString(server.pid()))) {
                        alive += ticks(stat, 2);
                    }
                }
            }
        }
        boolean isOneEndedMeanwhile = ended != ticks(stat(server.pid()), 4);
        return isOneEndedMeanwhile ? serverSeconds() : (ended + alive) / 100;
    }

    /** What the kernel says of a process, from its state on; nothing of one that is gone. */
    private static List<String> stat(long process) {
        try {
            String line = Files.readString(Path.of("/proc", Long.toString(process), "stat"));
            return List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        } catch (IOException gone) {
            return List.of();
        }
    }

    /** User and system time, the first two of these fields; with four, also those of children that have ended. */
    private static double ticks(List<String> stat, int fields) {
        return stat.subList(11, 11 + fields).stream()
                .mapToDouble(Double::parseDouble)
                .sum();
    }

    static void forgetPeak() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    static long peakHeapMegabytes() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(pool -> pool.getType() == MemoryType.HEAP)
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }

    /** The most that this process ever had in memory. */
    static long peakResidentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElse(0)
                >> 10;
    }

    /** The floor of reading: every part of every workbook inflated; what is not a zip is only read. */
    static void inflate(Path folder) throws IOException {
        byte[] buffer = new byte[1 << 16];
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (!isZip(file)) {
                    Files.readAllBytes(file);
                    continue;
                }
                try (ZipFile zip = new ZipFile(file.toFile())) {
                    for (ZipEntry entry : zip.stream().toArray(ZipEntry[]::new)) {
                        try (InputStream part = zip.getInputStream(entry)) {
                            while (part.read(buffer) >= 0) {
                                continue;
                            }
                        }
                    }
                } catch (IOException torn) {
                    continue; // a planted fault: cut off in the middle
                }
            }
        }
    }

    private static boolean isZip(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            return Arrays.equals(bytes.readNBytes(2), new byte[] {'P', 'K'});
        }
    }
}
