package kz.sanaq.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Where stewards' answers are written: a line more in the file of aliases, or a line marked as taken back; never a line less.
 * What is written has been read before, together with all other knowledge, in a copy of it.
 */
public final class AnswerFiles {

    private static final String AREA_NAMES = "reference/area-names.csv";
    private static final String[] NAME_COLUMNS = {"code", "language", "kind", "name", "valid_from", "valid_to", "note"};

    private final Path jobs;

    public AnswerFiles(Path jobs) {
        this.jobs = jobs;
    }

    /** Who says so, when and why. */
    public record Author(String name, LocalDate on, String reason) {}

    /**
     * A file as it would become.
     *
     * @param line number of the line that is new or changed
     */
    public record Edit(String file, int line, String content) {}

    /** An institution's answer as a new line. */
    public Edit institution(
            String written,
            @Nullable String locality,
            String area,
            String code,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Author author) {
        return appended(
                InstitutionAliases.FILE,
                written,
                text(locality),
                area,
                code,
                text(from),
                text(to),
                author.name(),
                author.on().toString(),
                author.reason(),
                "",
                "",
                "");
    }

    /** An area's spelling as a new line. */
    public Edit area(String written, String code, @Nullable LocalDate from, @Nullable LocalDate to, Author author) {
        String language = written.matches("(?s).*[ӘәҒғҚқҢңӨөҰұҮүҺһІі].*")
                ? "kk"
                : written.matches("(?s).*[А-яЁё].*") ? "ru" : "en";
        return appended(
                AREA_NAMES,
                code,
                language,
                "ALIAS",
                written,
                text(from),
                text(to),
                "%s, %s: %s".formatted(author.name(), author.on(), author.reason()));
    }

    /**
     * An answer that stands, marked as taken back; with a last day, closed on that day.
     *
     * @param asked a label as it was answered, or the subject of a finding that ends with it
     * @return none where no answer that stands is about it
     */
    public Optional<Edit> takenBack(String asked, @Nullable LocalDate lastDay, Author author) {
        return institutionTakenBack(asked, lastDay, author).or(() -> areaTakenBack(asked, lastDay, author));
    }

    /** Checks what the knowledge would become, as a whole, in a copy. */
    public <T> T tried(Edit edit, Function<Knowledge, T> reading) {
        try {
            Path copy = Files.createTempDirectory("sanaq-answer");
            try {
                copy(copy);
                Files.writeString(copy.resolve(edit.file()), edit.content());
                return reading.apply(new Knowledge(copy));
            } finally {
                delete(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes an edit that was tried: the whole file at once. */
    public void write(Edit edit) {
        Path file = jobs.resolve(edit.file());
        try {
            Path beside = Files.createTempFile(
                    jobs.resolve("reference"), ".answer", ".csv"); // hidden: no part of the knowledge
            try {
                Files.writeString(beside, edit.content());
                Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Edit> institutionTakenBack(String asked, @Nullable LocalDate lastDay, Author author) {
        return last(
                        InstitutionAliases.FILE,
                        InstitutionAlias.COLUMNS,
                        row -> row.optional("withdrawn_on").isEmpty() && isAbout(asked, row.text("written")))
                .map(row -> changed(row, fields -> {
                    if (lastDay != null) {
                        fields.set(5, lastDay.toString());
                    } else {
                        fields.set(9, author.name());
                        fields.set(10, author.on().toString());
                        fields.set(11, author.reason());
                    }
                }));
    }

    private Optional<Edit> areaTakenBack(String asked, @Nullable LocalDate lastDay, Author author) {
        return last(
                        AREA_NAMES,
                        NAME_COLUMNS,
                        row -> row.text("kind").equals("ALIAS")
                                && row.optional("note").isPresent()
                                && isAbout(asked, row.text("name")))
                .map(row -> changed(row, fields -> {
                    if (lastDay != null) {
                        fields.set(5, lastDay.toString());
                    } else {
                        fields.set(2, Name.Kind.WITHDRAWN.name());
                        fields.set(
                                6,
                                fields.get(6)
                                        + "; taken back by %s, %s: %s"
                                                .formatted(author.name(), author.on(), author.reason()));
                    }
                }));
    }

    private Optional<CsvRow> last(String file, String[] columns, Predicate<CsvRow> that) {
        return new Knowledge(jobs).csv(file, columns).stream().filter(that).reduce((first, second) -> second);
    }

    private static boolean isAbout(String asked, String written) {
        return Folding.fold(asked).equals(Folding.fold(written)) || asked.endsWith("/" + written);
    }

    /**
     * Lines more in a file of answers, which is begun where there is none.
     *
     * @param rows of as many fields as the file has columns
     */
    public Edit added(String file, String[] columns, List<List<String>> rows) {
        List<String> lines =
                Files.exists(jobs.resolve(file)) ? lines(file) : new ArrayList<>(List.of(line(Arrays.asList(columns))));
        int first = lines.size() + 1;
        rows.forEach(fields -> lines.add(line(fields)));
        return new Edit(file, first, String.join("\n", lines) + "\n");
    }

    /** The last line of a file of answers that is so, changed; none where no line is or the file is not there. */
    public Optional<Edit> changed(
            String file, String[] columns, Predicate<CsvRow> that, Consumer<List<String>> change) {
        return Files.exists(jobs.resolve(file))
                ? last(file, columns, that).map(row -> changed(row, change))
                : Optional.empty();
    }

    private Edit appended(String file, String... fields) {
        return added(file, new String[0], List.of(Arrays.asList(fields)));
    }

    private Edit changed(CsvRow row, Consumer<List<String>> change) {
        List<String> lines = lines(row.file());
        List<String> fields = new ArrayList<>(row.fields().values());
        change.accept(fields);
        int line = Math.toIntExact(row.line());
        lines.set(line - 1, line(fields));
        return new Edit(row.file(), line, String.join("\n", lines) + "\n");
    }

    private List<String> lines(String file) {
        try {
            return new ArrayList<>(Files.readAllLines(jobs.resolve(file), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One line: what would break it is a blank. */
    private static String line(List<String> fields) {
        return fields.stream()
                .map(field -> field.replaceAll("\\R", " ").strip())
                .map(field -> field.matches(".*[\",].*") ? '"' + field.replace("\"", "\"\"") + '"' : field)
                .collect(Collectors.joining(","));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(jobs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = to.resolve(jobs.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(target.getParent()));
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
