package kz.sanaq.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.knowledge.Knowledge;

/** Reference data for tests: the project's own, and copies of it with a few lines changed. */
final class Books {

    private static final Path JOBS = Path.of("jobs");

    static final String INSTITUTIONS =
            "code,bin,valid_from,valid_to,setting,ministry,area,locality,name_ru,name_kk,capacity,note";
    static final String EVENTS =
            "institution,date,kind,setting_after,area_after,locality_after,name_ru_after,name_kk_after,successor,order_reference,note";

    static final String ALIASES =
            "written,locality,area,institution,valid_from,valid_to,decided_by,decided_on,reason,withdrawn_by,withdrawn_on,withdrawn_because";

    private Books() {}

    static ReferenceBook own() {
        return ReferenceBook.read(new Knowledge(JOBS));
    }

    /** A copy of the project's reference data, with an empty register. */
    static Path copy(Path jobs) {
        try (Stream<Path> files = Files.walk(JOBS.resolve("reference"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = jobs.resolve(JOBS.relativize(file));
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(jobs, "institutions.csv", List.of(INSTITUTIONS));
        write(jobs, "institution-events.csv", List.of(EVENTS));
        write(jobs, "institution-aliases.csv", List.of(ALIASES));
        return jobs;
    }

    static void write(Path jobs, String file, List<String> lines) {
        try {
            Files.write(jobs.resolve("reference").resolve(file), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces a text that must be there. */
    static void replace(Path jobs, String file, String text, String by) {
        try {
            Path path = jobs.resolve("reference").resolve(file);
            String before = Files.readString(path);
            if (!before.contains(text)) {
                throw new IllegalArgumentException(file + " does not contain " + text);
            }
            Files.writeString(path, before.replace(text, by));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
