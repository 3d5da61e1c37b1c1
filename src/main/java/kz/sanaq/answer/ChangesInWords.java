package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** All that a correction changed, in one or two sentences. */
final class ChangesInWords {

    /** So many places where rows or columns were inserted or removed are named. */
    private static final int PLACES = 5;

    private ChangesInWords() {}

    /**
     * "14 cells changed: 11 close findings, 1 opens a new one, 2 change numbers nobody asked about. 1 row inserted
     * (Лист1: 12)."
     */
    static String of(CorrectionTold.Counts cells, List<ChangedLine> lines, Language language) {
        List<String> sentences = new ArrayList<>();
        if (cells.changed() == 0) {
            sentences.add(Message.of(lines.isEmpty() ? "answer.changed.none" : "answer.changed.no-cell")
                    .in(language));
        } else {
            sentences.add(cells(cells, language));
        }
        for (ChangedLine.Axis axis : ChangedLine.Axis.values()) {
            lines(lines, axis, true, language, sentences);
            lines(lines, axis, false, language, sentences);
        }
        return String.join(" ", sentences);
    }

    private static String cells(CorrectionTold.Counts cells, Language language) {
        List<String> parts = new ArrayList<>();
        part(parts, "closes", cells.close(), language);
        part(parts, "opens", cells.open(), language);
        part(parts, "stays", cells.stay(), language);
        part(parts, "unasked", cells.unasked(), language);
        part(parts, "words", cells.words(), language);
        return counted("cells", cells.changed(), language) + ": " + String.join(", ", parts) + ".";
    }

    private static void lines(
            List<ChangedLine> lines,
            ChangedLine.Axis axis,
            boolean isInserted,
            Language language,
            List<String> sentences) {
        List<ChangedLine> told = lines.stream()
                .filter(line -> line.axis() == axis && line.isInserted() == isInserted)
                .toList();
        if (!told.isEmpty()) {
            int count = told.stream().mapToInt(ChangedLine::lines).sum();
            String places = told.stream()
                    .limit(PLACES)
                    .map(line -> line.sheet() + " " + line.written())
                    .collect(Collectors.joining(", ", "", told.size() > PLACES ? ", …" : ""));
            String key = CorrectionTold.Lines.what(axis, isInserted);
            sentences.add(
                    Message.of("answer.changed." + key + (count == 1 ? ".one" : ""), "count", count, "places", places)
                            .in(language));
        }
    }

    private static void part(List<String> parts, String what, int count, Language language) {
        if (count > 0) {
            parts.add(counted(what, count, language));
        }
    }

    private static String counted(String what, int count, Language language) {
        return Message.of("answer.changed." + what + (count == 1 ? ".one" : ""), "count", count)
                .in(language);
    }
}
