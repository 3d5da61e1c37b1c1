package kz.sanaq.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What was planted: file, sheet, cell, what should stand there and what does. */
final class FaultLog {

    /** Stands for what must not be repeated. */
    static final String HIDDEN = "(not repeated here)";

    private record Planted(
            String file,
            String sheet,
            String cell,
            String kind,
            String ruleHint,
            String expected,
            String found,
            String note) {}

    private final List<Planted> planted = new ArrayList<>();

    /** Changes a cell to something wrong; beside a text, sums are values, since a formula would leave it out. */
    void plant(Draft draft, Sheet.At at, Object wrong, String kind, String ruleHint, String note) {
        String expected = text(draft, at);
        draft.sheet.replace(at, wrong);
        if (wrong instanceof String) {
            draft.sheet.formulas = false;
        }
        seen(draft, at, kind, ruleHint, expected, note);
    }

    /** Adds to a number, which stays a plain value. */
    void add(Draft draft, String mark, int difference, String kind, String ruleHint, String note) {
        var at = draft.sheet.marked(mark);
        plant(draft, at, draft.sheet.number(at) + difference, kind, ruleHint, note);
    }

    /** Lists a cell that is wrong already. */
    void seen(Draft draft, Sheet.At at, String kind, String ruleHint, String expected, String note) {
        planted.add(new Planted(
                draft.file, draft.sheet.name, at.toString(), kind, ruleHint, expected, text(draft, at), note));
    }

    /** Lists a cell without repeating what it says. */
    void hidden(Draft draft, Sheet.At at, String kind, String ruleHint, String note) {
        planted.add(new Planted(draft.file, draft.sheet.name, at.toString(), kind, ruleHint, "", HIDDEN, note));
    }

    /** Lists something wrong with a whole file. */
    void file(String file, String kind, String ruleHint, String expected, String found, String note) {
        planted.add(new Planted(file, "", "", kind, ruleHint, expected, found, note));
    }

    private static String text(Draft draft, Sheet.At at) {
        var content = draft.sheet.cells.get(at);
        if (content == null) {
            return "";
        }
        return content.sum().isEmpty() ? content.value().toString() : Integer.toString(draft.sheet.number(at));
    }

    void writeTo(Path directory) throws IOException {
        try (var csv = Outbox.csv(directory.resolve("faults.csv"))) {
            csv.writeRecord("file", "sheet", "cell", "kind", "rule_hint", "expected", "found", "note");
            for (Planted fault : planted) {
                csv.writeRecord(
                        fault.file,
                        fault.sheet,
                        fault.cell,
                        fault.kind,
                        fault.ruleHint,
                        fault.expected,
                        fault.found,
                        fault.note);
            }
        }
    }
}
