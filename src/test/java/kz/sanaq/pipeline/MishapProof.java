package kz.sanaq.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import kz.sanaq.database.Database;
import kz.sanaq.database.EmbeddedHome;
import kz.sanaq.database.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A run that is killed at any moment, in any way, is finished by the next start alone, with the warehouse of an
 * undisturbed one. A few here; all of them by {@code ./mvnw test -Dtest=MishapProof -Dmishaps=60}, which writes {@code
 * target/mishaps.md}.
 */
class MishapProof {

    private static final int SEED = Integer.getInteger("mishaps.seed", 20261123);
    private static final int FROM = Integer.getInteger("mishaps.from", 1);
    private static final int COUNT = Integer.getInteger("mishaps", 6);

    /** So many starts are disturbed twice or more: each third. */
    private static final int DOUBLE = 3;

    private static final Path TABLE = Path.of("target", "mishaps.md");

    @TempDir
    static Path folder;

    @Test
    void theNextStartFinishesWhatWasDisturbed() throws Exception {
        Path inbox = inbox();
        EmbeddedHome prepared = EmbeddedHome.prepared(folder.resolve("prepared"));
        QuickStart quick = new QuickStart(folder);
        EmbeddedScene calm = new EmbeddedScene(prepared.copyTo(folder.resolve("calm")), inbox, quick);
        assertThat(calm.start().waitFor()).isZero(); // prepares the class files
        calm.close();
        calm = new EmbeddedScene(prepared.copyTo(folder.resolve("calm-again")), inbox, quick);
        Map<String, Long> stages;
        Process night = calm.start();
        try (Watch watch = new Watch(calm.way(), night)) {
            stages = watch.toTheEnd();
        }
        assertThat(night.exitValue()).isZero();
        Map<String, String> expected;
        try (Database database = calm.open()) {
            expected = DataChecksum.of(JdbcClient.create(database.dataSource(Role.OWNER, 1)));
        }
        say("undisturbed: " + stages);
        say("| no. | seed | what | when | stage hit | starts | equal |");
        say("|---|---|---|---|---|---|---|");
        List<String> faults = new ArrayList<>();
        for (int i = FROM; i < FROM + COUNT; i++) {
            Random random = new Random(new SplittableRandom(SEED + i).nextLong()); // neighbouring seeds draw alike
            Mishap mishap = Mishap.values()[(i - 1) % Mishap.values().length];
            boolean isAtStage = (i - 1) / Mishap.values().length % 2 == 0;
            List<Mishap> again = i % DOUBLE == 0 ? List.of(Mishap.JVM) : List.of();
            try (Scene scene = scene(mishap, prepared, inbox, quick, i)) {
                Disturbance.Told told =
                        new Disturbance(scene, random, stages, expected).strike(mishap, again, isAtStage);
                say("| %d | %d | %s%s | %s | %s | %d | %s |"
                        .formatted(
                                i,
                                SEED + i,
                                mishap,
                                again.isEmpty() ? "" : ", then " + again.get(0),
                                told.moment(),
                                told.stage(),
                                told.starts(),
                                told.isEqual() ? "yes" : "**no**: " + String.join("; ", told.faults())));
                if (!told.isEqual()) {
                    faults.add(i + ": " + told.faults() + "\n" + scene.said());
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    private static Scene scene(Mishap mishap, EmbeddedHome prepared, Path inbox, QuickStart quick, int number)
            throws IOException, InterruptedException {
        Path home = folder.resolve("home-" + number);
        return switch (mishap) {
            case JVM, SESSION, BACKEND, POSTMASTER, EVERYTHING ->
                new EmbeddedScene(prepared.copyTo(home), inbox, quick);
            case DISK -> RoomScene.of(prepared, home, inbox, quick);
            case CUT, SILENCE -> new WiredScene(home, inbox, quick);
        };
    }

    /** Some thirty workbooks of the sample: good ones, refused ones, one with personal data. */
    private static Path inbox() throws IOException {
        return Nights.inboxOf(folder, "edu-51", "edu-10", "edu-62", "health-43", "edu-79");
    }

    private static void say(String line) throws IOException {
        System.out.println(line);
        Files.writeString(TABLE, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }
}
