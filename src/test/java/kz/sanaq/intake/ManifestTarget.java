package kz.sanaq.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.sanaq.knowledge.BadKnowledge;

/** Any bytes as the manifest of an inbox: read, or refused with file and line. */
public final class ManifestTarget {

    private static final Path FOLDER = folder();

    private ManifestTarget() {}

    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Files.write(FOLDER.resolve("manifest.csv"), input);
        try {
            Manifest.of(FOLDER, "manifest.csv");
        } catch (BadKnowledge refused) {
            if (refused.getMessage() == null || refused.getMessage().isBlank()) {
                throw new AssertionError("refused without a word", refused);
            }
        }
    }

    private static Path folder() {
        try {
            Path folder = Files.createTempDirectory("fuzzed");
            folder.toFile().deleteOnExit();
            folder.resolve("manifest.csv").toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
