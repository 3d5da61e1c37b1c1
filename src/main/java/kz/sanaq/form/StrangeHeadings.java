package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.sanaq.form.HeadingReader.Element;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** The headings of a table that its form does not know, and what each was probably meant for: no label is meant twice. */
final class StrangeHeadings {

    private final Page page;
    private final List<AxisLabel> labels;
    private final Reading reading;
    private final Collection<Column> known;
    private final Map<Long, Strange> strange = new LinkedHashMap<>();

    /** What a path says of the column below it; null where one of its headings is unknown. */
    interface Reading {
        @Nullable
        Column column(int at, List<Element> path);
    }

    /** A strange heading in the path of the first column below it. */
    private record Strange(Cell cell, int position, List<Element> path, List<Integer> columns, Set<AxisLabel> beside) {

        void over(int column, List<Element> headings) {
            columns.add(column);
            headings.stream()
                    .flatMap(heading -> Optional.ofNullable(heading.label()).stream())
                    .forEach(beside::add);
        }

        boolean isLowest() {
            return position == path.size() - 1;
        }
    }

    /** A label that a strange heading may have been meant for, and the column that it would make. */
    private record Candidate(
            Strange of, Nearest nearest, @Nullable Object meant) {}

    StrangeHeadings(Page page, List<AxisLabel> labels, Reading reading, Collection<Column> known) {
        this.page = page;
        this.labels = labels;
        this.reading = reading;
        this.known = known;
    }

    /** A column whose path does not say what stands below it. */
    void add(int at, List<Element> path) {
        boolean isAnyUnknown = path.stream().anyMatch(element -> element.label() == null);
        for (int i = 0; i < path.size(); i++) {
            Element element = path.get(i);
            if (isAnyUnknown ? element.label() == null : i == path.size() - 1) {
                int position = i;
                strange.computeIfAbsent(
                                element.cell().address().packed(),
                                cell -> new Strange(element.cell(), position, path, new ArrayList<>(), new HashSet<>()))
                        .over(at, path);
            }
        }
    }

    List<StrangeHeading> all() {
        List<Candidate> candidates = new ArrayList<>();
        strange.values().forEach(one -> candidates.addAll(candidates(one)));
        candidates.sort(Comparator.comparingInt((Candidate candidate) -> candidate.nearest.likeness())
                .reversed());
        Map<Strange, Nearest> meant = new LinkedHashMap<>();
        Set<Object> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!meant.containsKey(candidate.of) && (candidate.meant == null || taken.add(candidate.meant))) {
                meant.put(candidate.of, candidate.nearest);
            }
        }
        strange.values().stream()
                .filter(one -> !meant.containsKey(one))
                .forEach(one -> inItsPlace(one, meant.values())
                        .ifPresent(label -> meant.put(one, Nearest.on(page, Written.of(one.cell), label))));
        return strange.values().stream()
                .map(one -> new StrangeHeading(
                        one.cell,
                        one.columns,
                        one.path.stream()
                                .map(element -> Written.of(element.cell()))
                                .toList(),
                        one.beside,
                        ofPath(one, meant.get(one))))
                .toList();
    }

    /** The one label of the form that is nowhere else and stands between the neighbours that this heading has. */
    private Optional<AxisLabel> inItsPlace(Strange one, Collection<Nearest> meant) {
        int first = one.columns.get(0);
        int left = known.stream()
                .filter(column -> column.at() < first)
                .mapToInt(column -> labels.indexOf(column.label()))
                .max()
                .orElse(-1);
        int right = Stream.concat(
                        known.stream().filter(column -> column.at() > first).map(Column::label),
                        one.beside.stream().filter(label -> label.purpose().saysWhatStandsBelow()))
                .mapToInt(labels::indexOf)
                .min()
                .orElse(labels.size());
        List<AxisLabel> between = labels.stream()
                .filter(label -> !label.spellings().isEmpty())
                .filter(label -> labels.indexOf(label) > left && labels.indexOf(label) < right)
                .filter(label ->
                        one.isLowest() ? label.isWanted() : !label.purpose().saysWhatStandsBelow())
                .filter(label -> meant.stream().noneMatch(nearest -> nearest.label() == label))
                .toList();
        return between.size() == 1 ? Optional.of(between.get(0)) : Optional.empty();
    }

    private List<Candidate> candidates(Strange one) {
        List<AxisLabel> possible = labels.stream()
                .filter(label -> label.purpose().saysWhatStandsBelow() == one.isLowest())
                .toList();
        List<Candidate> candidates = new ArrayList<>();
        for (Nearest nearest : Nearest.on(page, Written.of(one.cell), possible)) {
            List<Element> path = new ArrayList<>(one.path);
            path.set(one.position, new Element(one.cell, nearest.label(), null));
            Column column = reading.column(one.columns.get(0), path);
            boolean isTaken = known.stream()
                    .anyMatch(other -> column == null ? other.label() == nearest.label() : isSame(column, other));
            if (!isTaken) {
                Object meant = column == null ? nearest.label() : List.of(column.label(), column.meaning());
                candidates.add(new Candidate(one, nearest, one.isLowest() ? meant : null));
            }
        }
        return candidates;
    }

    private static boolean isSame(Column one, Column other) {
        return one.label() == other.label()
                && one.meaning().equals(other.meaning())
                && Objects.equals(one.period(), other.period());
    }

    /** The likeness of all headings over the column together, each by its length. */
    private @Nullable Nearest ofPath(Strange one, @Nullable Nearest nearest) {
        if (nearest == null) {
            return null;
        }
        int signs = 0;
        int alike = 0;
        for (int i = 0; i < one.path.size(); i++) {
            String written = Written.of(one.path.get(i).cell());
            int length = Math.max(1, Folding.fold(written).length());
            signs += length;
            alike += length * (i == one.position ? nearest.likeness() : likeness(one.path.get(i), written));
        }
        return new Nearest(nearest.label(), nearest.spelling(), alike / signs);
    }

    private int likeness(Element element, String written) {
        return element.label() != null
                ? 100
                : Nearest.on(page, written, labels).stream()
                        .findFirst()
                        .map(Nearest::likeness)
                        .orElse(0);
    }
}
