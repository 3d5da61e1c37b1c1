package kz.sanaq.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/**
 * Measures {@code sanaq check} by the launcher, start and end included: its first use, one typical workbook, a hundred of
 * them in one call.
 */
final class DeskBench {

    private static final int FILES = 100;
    private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
    private static final int SOMETHING_IN_ERROR = 3;

    private final Path folder;

    private DeskBench(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("desk-bench");
        try {
            new DeskBench(folder).run();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void run() throws Exception {
        TypicalWorkbooks workbooks = TypicalWorkbooks.of(FILES);
        Path history = folder.resolve("history");
        workbooks.knowledge(folder.resolve("jobs"), history);
        workbooks.writeTo(history);
        List<Path> files;
        try (Stream<Path> all = Files.walk(history)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> one = files.subList(0, 1);
        seconds(one); // builds what is to be built
        FileSystemUtils.deleteRecursively(folder.resolve("home"));
        System.out.printf("%ncheck of typical workbooks, load %s%n", Files.readString(Path.of("/proc/loadavg")).split(" ")[0]);
        System.out.printf("its first use              %.2f s%n", seconds(one));
        print("one workbook", one);
        print(FILES + " workbooks in one call", files);
    }

    private void print(String what, List<Path> files) throws Exception {
        double[] seconds = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            seconds[i] = seconds(files);
        }
        Arrays.sort(seconds);
        System.out.printf("%-26s %.2f s (%.2f to %.2f)%n", what, seconds[ROUNDS / 2], seconds[0], seconds[ROUNDS - 1]);
    }

    private double seconds(List<Path> files) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("./sanaq", "check"));
        files.forEach(file -> command.add(file.toString()));
        Path said = folder.resolve("said.txt");
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("SANAQ_HOME", folder.resolve("home").toString());
        builder.environment().put("SANAQ_JOBS", folder.resolve("jobs").toString());
        builder.environment().put("SANAQ_LANGUAGE", "en");
        long before = System.nanoTime();
        int status = builder.start().waitFor();
        double seconds = (System.nanoTime() - before) / 1e9;
        if (status != 0 && status != SOMETHING_IN_ERROR) {
            throw new IllegalStateException(Files.readString(said));
        }
        return seconds;
    }
}
