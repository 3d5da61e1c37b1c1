package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import kz.sanaq.workbook.CellAddress;

/** What changed cells did to findings: counted all, and the first of each effect kept. */
final class CellEffects implements Changes {

    /** So many cells of each effect are told one by one; a workbook that was made anew has no end of them. */
    private static final int TOLD = 500;

    /**
     * A finding and what became of it.
     *
     * @param became {@code CLOSED}, {@code OPENED} or {@code STAYED}
     */
    record Became(long id, String became) {

        private Effect effect() {
            return switch (became) {
                case "OPENED" -> Effect.OPENS;
                case "CLOSED" -> Effect.CLOSES;
                default -> Effect.STAYS;
            };
        }
    }

    /** A changed cell, what that did, and to which findings. */
    record Told(ChangedCell cell, Effect effect, List<Long> findings) {

        /** The findings as the database writes an array. */
        String array() {
            return findings.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
        }
    }

    /** A cell of one of the two workbooks. */
    private record At(boolean isLater, String sheet, CellAddress cell) {

        At(boolean isLater, String sheet, CellAddress cell) {
            this.isLater = isLater;
            this.sheet = sheet.toLowerCase(Locale.ROOT);
            this.cell = cell;
        }
    }

    private static final Comparator<Became> BY_NUMBER = Comparator.comparingLong(Became::id);

    private final Map<Long, Became> findings = new TreeMap<>();
    private final Map<At, SortedSet<Became>> cells = new HashMap<>();
    private final Map<Effect, Integer> counts = new EnumMap<>(Effect.class);
    private final Map<Effect, List<Told>> told = new EnumMap<>(Effect.class);
    private final List<ChangedLine> lines = new ArrayList<>();

    /** The same findings and their cells, and nothing changed yet: a workbook may have to be read twice. */
    CellEffects anew() {
        CellEffects fresh = new CellEffects();
        fresh.findings.putAll(findings);
        fresh.cells.putAll(cells);
        return fresh;
    }

    void finding(Became finding) {
        findings.put(finding.id(), finding);
    }

    /** A cell that a finding shows, in the later workbook or in the earlier one. */
    void cell(long id, boolean isLater, String sheet, CellAddress cell) {
        Became finding = findings.get(id);
        if (finding != null) {
            cells.computeIfAbsent(new At(isLater, sheet, cell), any -> new TreeSet<>(BY_NUMBER))
                    .add(finding);
        }
    }

    @Override
    public void line(ChangedLine line) {
        lines.add(line);
    }

    @Override
    public void cell(ChangedCell change) {
        SortedSet<Became> concerned = concerned(change.at());
        Effect effect = concerned.stream()
                .map(Became::effect)
                .min(Comparator.naturalOrder())
                .orElse(change.isNumber() ? Effect.UNASKED : Effect.WORDS);
        List<Long> ofEffect = concerned.stream()
                .filter(finding -> finding.effect() == effect)
                .map(Became::id)
                .toList();
        counts.merge(effect, 1, Integer::sum);
        List<Told> sofar = told.computeIfAbsent(effect, any -> new ArrayList<>());
        if (sofar.size() < TOLD) {
            sofar.add(new Told(change, effect, ofEffect));
        }
    }

    /** The findings that show a cell, wherever it stands in the one workbook and in the other. */
    private SortedSet<Became> concerned(ChangedCell.At at) {
        SortedSet<Became> concerned = new TreeSet<>(BY_NUMBER);
        if (at.later() != null) {
            concerned.addAll(shown(new At(true, at.sheet(), at.later())));
        }
        if (at.earlier() != null) {
            concerned.addAll(shown(new At(false, at.earlierSheet(), at.earlier())));
        }
        return concerned;
    }

    private SortedSet<Became> shown(At at) {
        return cells.getOrDefault(at, Collections.emptySortedSet());
    }

    CorrectionTold.Counts counts() {
        return new CorrectionTold.Counts(
                counts.values().stream().mapToInt(Integer::intValue).sum(),
                counts.getOrDefault(Effect.CLOSES, 0),
                counts.getOrDefault(Effect.OPENS, 0),
                counts.getOrDefault(Effect.STAYS, 0),
                counts.getOrDefault(Effect.UNASKED, 0),
                counts.getOrDefault(Effect.WORDS, 0));
    }

    /** Whether something was changed, and nothing but what was asked for, and nothing new came of it. */
    boolean isAsAsked() {
        CorrectionTold.Counts counts = counts();
        return counts.changed() > 0 && counts.open() + counts.unasked() == 0;
    }

    List<Became> findings() {
        return List.copyOf(findings.values());
    }

    List<ChangedLine> lines() {
        return List.copyOf(lines);
    }

    List<Told> told() {
        return told.values().stream().flatMap(List::stream).toList();
    }
}
