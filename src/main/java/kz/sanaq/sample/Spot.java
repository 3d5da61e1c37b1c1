package kz.sanaq.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;

/** One draft on which one fault is planted: what it says, and what is changed in it. */
final class Spot {

    /** A row for the list of faults about a whole file. */
    private record OfFile(String file, String expected, String found, String note) {}

    final Draft draft;
    final Post post;
    final Random chance;
    Sheet sheet;
    private final List<Sheet> before;
    private final List<Sheet> originals;
    private final Map<Sheet.At, String> said = new LinkedHashMap<>();
    private final Map<Sheet.At, String> hidden = new LinkedHashMap<>();
    private final List<OfFile> ofFiles = new ArrayList<>();
    private boolean isShifted;
    /** Where the cells are: elsewhere where a copy has the fault. */
    private Spot copied = this;

    Spot(Draft draft, Post post, Random chance) {
        this.draft = draft;
        this.post = post;
        this.chance = chance;
        originals = List.copyOf(draft.sheets);
        before = draft.sheets.stream().map(Sheet::copyOf).toList();
        sheet = draft.about.form() == Draft.Form.JOURNAL ? month(draft) : draft.sheet;
    }

    /** A month of a journal; one that is sent in two parts has fewer than twelve. */
    private Sheet month(Draft journal) {
        int sheets = journal.sheets.size();
        return journal.sheets.get(chance.nextInt(sheets > 12 ? 12 : Math.max(1, sheets - 1)));
    }

    boolean has(String mark) {
        return sheet.isMarked(mark);
    }

    int number(String mark) {
        return sheet.number(sheet.marked(mark));
    }

    /** One of those that fit, or nothing. */
    <T> Choice<T> one(List<T> all, Predicate<T> fits) {
        var fitting = all.stream().filter(fits).toList();
        return new Choice<>(
                fitting.isEmpty() ? Optional.empty() : Optional.of(fitting.get(chance.nextInt(fitting.size()))));
    }

    int between(int least, int most) {
        return least + chance.nextInt(most - least + 1);
    }

    /** Puts a wrong value; the sums that count the cell change with it. */
    void set(String mark, Object wrong, String note) {
        var at = sheet.marked(mark);
        sheet.replace(at, wrong);
        if (wrong instanceof String) {
            sheet.formulas = false;
        }
        said.put(at, note);
    }

    void add(String mark, int difference, String note) {
        set(mark, number(mark) + difference, note);
    }

    /** Turns every sum that counts a cell into its present value, so that it stays right. */
    void keepSums(String mark) {
        var at = sheet.marked(mark);
        new TreeSet<>(sheet.cells.keySet())
                .stream().filter(sum -> counts(sum, at)).toList().forEach(sum -> sheet.replace(sum, sheet.number(sum)));
    }

    /** The sums that count a cell, from the nearest on. */
    List<Sheet.At> sumsOf(Sheet.At at) {
        return sheet.cells.keySet().stream().filter(sum -> counts(sum, at)).toList();
    }

    private boolean counts(Sheet.At sum, Sheet.At part) {
        var content = sheet.cells.get(sum);
        return content != null
                && (content.sum().contains(part) || content.sum().stream().anyMatch(inner -> counts(inner, part)));
    }

    void say(Sheet.At at, String note) {
        said.put(at, note);
    }

    /** Names a cell whose content must not be repeated. */
    void hide(Sheet.At at, String note) {
        hidden.put(at, note);
    }

    void ofFile(String file, String expected, String found, String note) {
        ofFiles.add(new OfFile(file, expected, found, note));
    }

    /** Cells have moved: only those that were named are listed. */
    void shifted() {
        isShifted = true;
    }

    /** A copy has the fault, and the draft itself is right. */
    Spot inCopy(Draft copy) {
        var spot = new Spot(copy, post, chance);
        copied = spot;
        return spot;
    }

    void undo() {
        draft.sheets.clear();
        draft.sheets.addAll(originals);
        for (int i = 0; i < before.size(); i++) {
            originals.get(i).become(before.get(i));
        }
    }

    /** Lists what was named, then every other cell that shows something else than before. */
    void list(FaultLog log, String kind, String rules) {
        log.together(() -> {
            ofFiles.forEach(file -> log.file(file.file, kind, rules, file.expected, file.found, file.note));
            copied.listCells(log, kind, rules);
        });
    }

    private void listCells(FaultLog log, String kind, String rules) {
        hidden.forEach((at, note) -> log.hidden(draft, at, kind, rules, note));
        said.forEach((at, note) -> log.seen(draft, sheet, at, kind, rules, old(sheet, at), note));
        if (isShifted) {
            return;
        }
        for (Sheet each : draft.sheets) {
            var all = new TreeSet<>(each.cells.keySet());
            all.addAll(was(each).cells.keySet());
            all.stream()
                    .filter(at -> !was(each).shown(at).equals(each.shown(at)))
                    .filter(at -> each != sheet || !said.containsKey(at))
                    .forEach(at -> log.seen(draft, each, at, kind, rules, old(each, at), "follows from it"));
        }
    }

    private String old(Sheet of, Sheet.At at) {
        return isShifted ? "" : was(of).shown(at);
    }

    private Sheet was(Sheet of) {
        int i = originals.indexOf(of);
        return i < 0 ? of : before.get(i);
    }

    boolean isSaid() {
        return !said.isEmpty() || !hidden.isEmpty() || !ofFiles.isEmpty() || copied != this && copied.isSaid();
    }
}
