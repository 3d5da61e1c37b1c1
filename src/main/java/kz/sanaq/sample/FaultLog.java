package kz.sanaq.sample;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What was planted: file, sheet, cell, what should stand there and what does; rows of one fault share a group. */
final class FaultLog {

    /** Stands for what must not be repeated. */
    static final String HIDDEN = "(not repeated here)";

    /** A row; what is found is asked for when all is planted, since a sum may follow from two faults. */
    private record Planted(
            Supplier<String> file,
            Supplier<String> sheet,
            String cell,
            String kind,
            String ruleHint,
            String expected,
            Supplier<String> found,
            String note,
            int group) {}

    private final List<Planted> planted = new ArrayList<>();
    private int group;
    private boolean isTogether;

    /** Changes a cell to something wrong; beside a text, sums are values, since a formula would leave it out. */
    void plant(Draft draft, Sheet.At at, Object wrong, String kind, String ruleHint, String note) {
        String expected = draft.sheet.shown(at);
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
        seen(draft, draft.sheet, at, kind, ruleHint, expected, note);
    }

    void seen(Draft draft, Sheet sheet, Sheet.At at, String kind, String ruleHint, String expected, String note) {
        list(() -> draft.file, () -> sheet.name, at.toString(), kind, ruleHint, expected, () -> sheet.shown(at), note);
    }

    /** Lists a cell without repeating what it says. */
    void hidden(Draft draft, Sheet.At at, String kind, String ruleHint, String note) {
        list(() -> draft.file, () -> draft.sheet.name, at.toString(), kind, ruleHint, "", () -> HIDDEN, note);
    }

    /** Lists something wrong with a whole file. */
    void file(String file, String kind, String ruleHint, String expected, String found, String note) {
        list(() -> file, () -> "", "", kind, ruleHint, expected, () -> found, note);
    }

    /** All that is listed meanwhile is of one fault. */
    void together(Runnable planting) {
        group++;
        isTogether = true;
        planting.run();
        isTogether = false;
    }

    int size() {
        return planted.size();
    }

    /** Rows that follow each other are of one fault if they are of one kind and one file. */
    private void list(
            Supplier<String> file,
            Supplier<String> sheet,
            String cell,
            String kind,
            String ruleHint,
            String expected,
            Supplier<String> found,
            String note) {
        var last = planted.isEmpty() ? null : planted.get(planted.size() - 1);
        boolean goesOn = last != null
                && !file.get().isEmpty()
                && last.kind.equals(kind)
                && last.file.get().equals(file.get());
        if (!isTogether && !goesOn) {
            group++;
        }
        planted.add(new Planted(file, sheet, cell, kind, ruleHint, expected, found, note, group));
    }

    void writeTo(Path directory) throws IOException {
        try (var csv = Outbox.csv(directory.resolve("faults.csv"))) {
            csv.writeRecord("file", "sheet", "cell", "kind", "rule_hint", "expected", "found", "note", "group");
            for (Planted fault : planted) {
                csv.writeRecord(
                        fault.file.get(),
                        fault.sheet.get(),
                        fault.cell,
                        fault.kind,
                        fault.ruleHint,
                        fault.expected,
                        fault.found.get(),
                        fault.note,
                        Integer.toString(fault.group));
            }
        }
    }
}
