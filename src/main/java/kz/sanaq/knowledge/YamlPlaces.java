package kz.sanaq.knowledge;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Where in a YAML text its keys and items stand, for messages. */
record YamlPlaces(@Nullable Node root) {

    /** Line and column, counted from 1; 0 where unknown. */
    record Place(int line, int column) {}

    static YamlPlaces of(String text) {
        try {
            LoadSettings settings = LoadSettings.builder().setUseMarks(true).build();
            return new YamlPlaces(new Compose(settings).composeString(text).orElse(null));
        } catch (YamlEngineException e) {
            return new YamlPlaces(null);
        }
    }

    /** The place of the last key or item of the path that exists. */
    Place nearest(Object... path) {
        Place place = placeOf(root);
        Node node = root;
        for (Object step : path) {
            if (node instanceof MappingNode mapping) {
                Optional<NodeTuple> entry = entry(mapping, step.toString());
                if (entry.isEmpty()) {
                    return place;
                }
                place = placeOf(entry.get().getKeyNode());
                node = entry.get().getValueNode();
            } else if (node instanceof SequenceNode sequence
                    && step instanceof Integer index
                    && index < sequence.getValue().size()) {
                node = sequence.getValue().get(index);
                place = placeOf(node);
            } else {
                return place;
            }
        }
        return place;
    }

    /** The keys of the mapping at this path, in their order; empty where there is none. */
    List<String> keys(Object... path) {
        Node node = root;
        for (Object step : path) {
            if (node instanceof MappingNode mapping) {
                node = entry(mapping, step.toString())
                        .map(NodeTuple::getValueNode)
                        .orElse(null);
            } else if (node instanceof SequenceNode sequence
                    && step instanceof Integer index
                    && index < sequence.getValue().size()) {
                node = sequence.getValue().get(index);
            } else {
                return List.of();
            }
        }
        if (!(node instanceof MappingNode mapping)) {
            return List.of();
        }
        return mapping.getValue().stream()
                .filter(entry -> entry.getKeyNode() instanceof ScalarNode)
                .map(entry -> ((ScalarNode) entry.getKeyNode()).getValue())
                .toList();
    }

    private static Optional<NodeTuple> entry(MappingNode mapping, String key) {
        List<NodeTuple> entries = mapping.getValue();
        // the last one: where a key stands twice, the second is the one too many
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i).getKeyNode() instanceof ScalarNode scalar
                    && scalar.getValue().equals(key)) {
                return Optional.of(entries.get(i));
            }
        }
        return Optional.empty();
    }

    private static Place placeOf(@Nullable Node node) {
        return node == null
                ? new Place(0, 0)
                : node.getStartMark()
                        .map(mark -> new Place(mark.getLine() + 1, mark.getColumn() + 1))
                        .orElse(new Place(0, 0));
    }
}
