package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.sanaq.intake.Checking.Checked;

/** Workbooks that are judged in one go: none of them fills a slot that another fills, nor has the name of another. */
final class DeskGroup {

    private static final int FIGURES_AT_MOST = 40_000;

    private final List<Checked> workbooks = new ArrayList<>();
    private final Set<Object> taken = new HashSet<>();
    private int figures;

    boolean takes(Checked checked) {
        return keys(checked).stream().noneMatch(taken::contains)
                && (workbooks.isEmpty() || figures + figures(checked) <= FIGURES_AT_MOST);
    }

    void add(Checked checked) {
        workbooks.add(checked);
        taken.addAll(keys(checked));
        figures += figures(checked);
    }

    List<Checked> emptied() {
        List<Checked> all = List.copyOf(workbooks);
        workbooks.clear();
        taken.clear();
        figures = 0;
        return all;
    }

    private static int figures(Checked checked) {
        return checked.reading().slots().stream()
                .mapToInt(slot -> slot.observations().size())
                .sum();
    }

    private static List<Object> keys(Checked checked) {
        List<Object> keys = new ArrayList<>(List.of(
                checked.file().sender() + "\n" + checked.file().name(),
                checked.file().sender() + "\n" + checked.sha256().hex()));
        checked.reading().slots().forEach(slot -> keys.add(slot.slot()));
        return keys;
    }
}
