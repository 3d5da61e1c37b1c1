package kz.sanaq.form;

import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.AnswerFiles.Author;
import kz.sanaq.reference.AnswerFiles.Edit;
import org.jspecify.annotations.Nullable;

/**
 * A file of answers that stewards gave about workbooks of one return: lines with days, an author and a reason, which are taken
 * back and never deleted. A return has none until the first is given.
 */
final class AnswerFile {

    private static final List<String> AUTHOR = List.of("decided_by", "decided_on", "reason");
    private static final List<String> WITHDRAWN = List.of("withdrawn_by", "withdrawn_on", "withdrawn_because");

    private final String path;
    private final List<String> columns = new ArrayList<>();

    /** @param own columns of what is answered, before those that every answer has */
    AnswerFile(String returnCode, String name, List<String> own) {
        this.path = "returns/" + returnCode + "/" + name;
        Stream.of(own, AnswerScope.COLUMNS, AUTHOR, WITHDRAWN).forEach(columns::addAll);
    }

    /** Relative to {@code jobs/}. */
    String path() {
        return path;
    }

    List<String> columns() {
        return List.copyOf(columns);
    }

    /** The lines that stand. */
    List<CsvRow> standing(Knowledge knowledge) {
        if (!Files.exists(knowledge.root().resolve(path))) {
            return List.of();
        }
        List<CsvRow> rows = knowledge.csv(path, header()).stream()
                .filter(AnswerFile::stands)
                .toList();
        for (CsvRow row : rows) {
            row.text("decided_by");
            row.date("decided_on");
            row.text("reason");
        }
        return rows;
    }

    /** Answers as new lines, each with the fields of its own. */
    Edit added(AnswerFiles files, List<List<String>> answers, AnswerScope scope, Author author) {
        List<String> by = List.of(author.name(), author.on().toString(), author.reason());
        return files.added(
                path,
                header(),
                answers.stream()
                        .map(own -> Stream.of(own, scope.fields(), by, Collections.nCopies(WITHDRAWN.size(), ""))
                                .flatMap(List::stream)
                                .toList())
                        .toList());
    }

    /**
     * The last line that stands, is about something and holds for a sender, marked as taken back; with a last day, closed on it.
     *
     * @return none where no line that stands is about it
     */
    Optional<Edit> takenBack(
            AnswerFiles files, Predicate<CsvRow> about, String sender, @Nullable LocalDate lastDay, Author author) {
        Predicate<CsvRow> standing =
                row -> stands(row) && row.optional("sender").orElse(sender).equals(sender) && about.test(row);
        return files.changed(path, header(), standing, fields -> {
            if (lastDay != null) {
                fields.set(columns.indexOf("valid_to"), lastDay.toString());
            } else {
                fields.set(columns.indexOf("withdrawn_by"), author.name());
                fields.set(columns.indexOf("withdrawn_on"), author.on().toString());
                fields.set(columns.indexOf("withdrawn_because"), author.reason());
            }
        });
    }

    private String[] header() {
        return columns.toArray(String[]::new);
    }

    private static boolean stands(CsvRow row) {
        return row.optional("withdrawn_on").isEmpty();
    }
}
