package kz.sanaq.knowledge;

import java.nio.file.Path;
import kz.sanaq.language.Message;

/** A YAML file and what it says. */
public record YamlFile<T>(Path file, String relativePath, T value) {

    /**
     * Refuses this file at the place that the path names, such as {@code bad(message, "tables", 0, "anchor")}: keys as
     * they are written, positions in lists counted from 0. The nearest place that exists is taken.
     */
    public BadKnowledge bad(Message reason, Object... path) {
        YamlPlaces.Place place =
                YamlPlaces.of(TextFile.read(file, relativePath)).nearest(path);
        return new BadKnowledge(relativePath, place.line(), place.column(), reason);
    }
}
