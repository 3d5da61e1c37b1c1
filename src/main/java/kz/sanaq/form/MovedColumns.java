package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Message;

/** Rule F20: columns stand in the order of the form; one that does not is read by its heading all the same. */
final class MovedColumns {

    private MovedColumns() {}

    /** A heading that occurs once, and where it stands in the form. */
    private record Placed(Column column, int inForm) {}

    /** Those that would have to be put elsewhere, as few as can be. */
    static void assess(Page page, TableReader.Found table, Tally tally) {
        List<AxisLabel> labels = table.table().across().labels();
        List<Placed> placed = table.heading().columns().stream()
                .filter(column -> table.heading().columns().stream()
                        .allMatch(other -> other == column || other.label() != column.label()))
                .map(column -> new Placed(column, labels.indexOf(column.label())))
                .toList();
        List<Placed> stay = longestInOrder(placed);
        for (Placed one : placed) {
            if (stay.contains(one)) {
                tally.holds();
            } else {
                int at = one.column.at();
                tally.broken(
                        page,
                        table.heading().place(page, at),
                        Message.of(
                                "form.moved-column",
                                "column",
                                Page.column(at),
                                "label",
                                one.column.label().name()));
            }
        }
    }

    private static List<Placed> longestInOrder(List<Placed> placed) {
        int[] length = new int[placed.size()];
        int[] before = new int[placed.size()];
        int best = -1;
        for (int i = 0; i < placed.size(); i++) {
            length[i] = 1;
            before[i] = -1;
            for (int j = 0; j < i; j++) {
                if (placed.get(j).inForm < placed.get(i).inForm && length[j] >= length[i]) {
                    length[i] = length[j] + 1;
                    before[i] = j;
                }
            }
            best = best < 0 || length[i] > length[best] ? i : best;
        }
        List<Placed> longest = new ArrayList<>();
        for (int i = best; i >= 0; i = before[i]) {
            longest.add(placed.get(i));
        }
        return longest;
    }
}
