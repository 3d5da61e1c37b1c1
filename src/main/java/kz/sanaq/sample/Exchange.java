package kz.sanaq.sample;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import kz.sanaq.sample.Movements.Cell;

/**
 * The movement of one period from 2019 on, made from the counts at both ends: whoever leaves one institution for
 * another arrives there in the same period, within a region or beyond it.
 */
final class Exchange {

    private static final Map<Setting.Group, Integer> YEARLY_INFLOW =
            Map.of(Setting.Group.COMMITTEE, 190, Setting.Group.TEMPORARY, 11_400, Setting.Group.INFANT, 560);

    private final Draw draw;
    private final Period period;
    private final Map<String, List<Cell>> regions;
    private final Map<String, Map<String, Integer>> transfers = new HashMap<>();

    Exchange(Draw draw, Period period, List<Cell> all) {
        this.draw = draw;
        this.period = period;
        var moving = all.stream()
                .filter(cell -> cell.flow().opening + cell.flow().closing > 0)
                .toList();
        regions = moving.stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Cell::area, java.util.TreeMap::new, java.util.stream.Collectors.toList()));
        moving.forEach(this::admit);
        regions.forEach(this::within);
        beyond();
        moving.forEach(cell -> {
            Destinations.divide("inflow", cell.column().group(), cell.flow());
            Destinations.divide("outflow", cell.column().group(), cell.flow());
        });
    }

    int transferred(String from, String to) {
        return transfers.getOrDefault(from, Map.of()).getOrDefault(to, 0);
    }

    /** At least what the count grew by, and some more whom as many leave. */
    private void admit(Cell cell) {
        var flow = cell.flow();
        var chance = draw.of(cell.area(), cell.column(), period, "inflow");
        double days = period.end().toEpochDay() - period.start().toEpochDay() + 1;
        double usual = (flow.opening + flow.closing)
                / 2.0
                * YEARLY_INFLOW.getOrDefault(cell.column().group(), 0)
                / 1000
                * days
                / 365
                * (0.85 + 0.3 * chance.nextDouble());
        flow.admit(Math.max(0, flow.closing - flow.opening) + rounded(usual, chance));
    }

    private static int rounded(double children, Random chance) {
        int whole = (int) children;
        return whole + (chance.nextDouble() < children - whole ? 1 : 0);
    }

    private void within(String area, List<Cell> cells) {
        var chance = draw.of(area, period, "within");
        var committee = of(cells, Setting.Group.COMMITTEE);
        var infant = of(cells, Setting.Group.INFANT);
        var temporary = of(cells, Setting.Group.TEMPORARY);
        var resident = cells.stream()
                .filter(cell -> cell.column().group() != Setting.Group.TEMPORARY)
                .toList();
        int admitted = left("inflow", committee);
        move(rounded(admitted * 0.36, chance), temporary, 4, resident, "inflow-temporary");
        move(rounded(admitted * 0.11, chance), infant, 3, committee, "inflow-infant-home");
        move(rounded(admitted * 0.05, chance), committee, 2, committee, "inflow-transferred-inside");
    }

    private static List<Cell> of(List<Cell> cells, Setting.Group group) {
        return cells.stream().filter(cell -> cell.column().group() == group).toList();
    }

    private static int left(String direction, List<Cell> cells) {
        return cells.stream().mapToInt(cell -> cell.flow().left(direction)).sum();
    }

    /** Children go from some columns to others, at most one in so many of those who leave. */
    private static void move(int children, List<Cell> from, int oneIn, List<Cell> to, String arrival) {
        int moving = IntStream.of(children, left("outflow", from) / oneIn, left("inflow", to))
                .min()
                .orElse(0);
        spread("outflow-transferred-inside", moving, from);
        spread(arrival, moving, to);
    }

    private static void spread(String measure, int children, List<Cell> cells) {
        if (children == 0) {
            return;
        }
        String direction = measure.substring(0, measure.indexOf('-'));
        int[] caps =
                cells.stream().mapToInt(cell -> cell.flow().left(direction)).toArray();
        int[] shares = Shares.of(children, IntStream.of(caps).asLongStream().toArray(), caps);
        for (int i = 0; i < shares.length; i++) {
            cells.get(i).flow().part(measure, shares[i]);
        }
    }

    /** Some children go to another region that has room for them: child by child. */
    private void beyond() {
        Map<String, Integer> room = new HashMap<>();
        regions.forEach((area, cells) -> room.put(area, left("inflow", cells) / 6));
        var areas = List.copyOf(regions.keySet());
        Map<String, Integer> arrived = new HashMap<>();
        regions.forEach((from, cells) -> {
            var chance = draw.of(from, period, "beyond");
            int leaving = Math.min(rounded(left("outflow", cells) * 0.016, chance), left("outflow", cells));
            int gone = 0;
            for (int child = 0; child < leaving; child++) {
                String to = areas.get(chance.nextInt(areas.size()));
                if (!to.equals(from) && room.getOrDefault(to, 0) > 0) {
                    room.merge(to, -1, Integer::sum);
                    arrived.merge(to, 1, Integer::sum);
                    transfers.computeIfAbsent(from, area -> new HashMap<>()).merge(to, 1, Integer::sum);
                    gone++;
                }
            }
            spread("outflow-transferred-outside", gone, cells);
        });
        regions.forEach((to, cells) -> spread("inflow-transferred-outside", arrived.getOrDefault(to, 0), cells));
    }
}
