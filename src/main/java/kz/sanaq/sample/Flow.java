package kz.sanaq.sample;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The movement of one column of one region in one period: opening + inflow - outflow = closing. */
final class Flow {

    final int opening;
    final int closing;
    private final Map<String, Integer> parts = new LinkedHashMap<>();
    private int inflow;

    Flow(int opening, int closing) {
        this.opening = opening;
        this.closing = closing;
    }

    /** The movement of several periods that follow one another. */
    static Flow of(List<Flow> steps) {
        var whole = new Flow(steps.get(0).opening, steps.get(steps.size() - 1).closing);
        for (Flow step : steps) {
            whole.inflow += step.inflow;
            step.parts.forEach(whole::part);
        }
        return whole;
    }

    void admit(int children) {
        inflow = children;
    }

    int inflow() {
        return inflow;
    }

    int outflow() {
        return opening + inflow - closing;
    }

    void part(String measure, int children) {
        parts.merge(measure, children, Integer::sum);
    }

    /** What the parts of that direction leave open. */
    int left(String direction) {
        int whole = direction.equals("inflow") ? inflow : outflow();
        return whole
                - parts.entrySet().stream()
                        .filter(part -> part.getKey().startsWith(direction))
                        .mapToInt(Map.Entry::getValue)
                        .sum();
    }

    int of(String measure) {
        return switch (measure) {
            case "opening" -> opening;
            case "inflow" -> inflow;
            case "outflow" -> outflow();
            case "closing" -> closing;
            default -> parts.getOrDefault(measure, 0);
        };
    }
}
