package kz.sanaq.publication;

import java.util.ArrayList;
import java.util.List;

/**
 * The steps from one source's number to another's. It closes to the integer or it cannot be made.
 *
 * @param components named parts, in the order shown; the unexplained part is the last of them where it is not zero
 */
record Waterfall(long start, List<Component> components, long end) {

    /** A named part of the gap, positive where the second source counts more. */
    record Component(String label, long amount, Basis basis) {}

    /** The stretch that one bar covers on the axis, from where the one before it ended. */
    record Bar(Component component, long from, long to) {}

    Waterfall {
        components = List.copyOf(components);
        var explained = components.stream().mapToLong(Component::amount).sum();
        if (start + explained != end) {
            throw new IllegalArgumentException(
                    "%d and components of %d do not make %d".formatted(start, explained, end));
        }
    }

    List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        var level = start;
        for (var component : components) {
            bars.add(new Bar(component, level, level + component.amount()));
            level += component.amount();
        }
        return bars;
    }

    long lowest() {
        return Math.min(
                0, Math.min(start, bars().stream().mapToLong(Bar::to).min().orElse(start)));
    }

    long highest() {
        return Math.max(
                1, Math.max(start, bars().stream().mapToLong(Bar::to).max().orElse(start)));
    }
}
