package kz.sanaq.cli;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.cli.SettingsKeys.Key;

/** {@code docs/configuration.md}: what can be set, and where, made from the code that reads it. */
final class ConfigurationDocument {

    private ConfigurationDocument() {}

    static String of(List<Key> keys, List<Variable> variables) {
        StringBuilder text = new StringBuilder("""
                # What can be set

                Made from the code; do not edit (`./mvnw test -Dtest=ConfigurationDocumentTests -Dsanaq.rewrite=true` makes it anew).
                What to do with it: [operator.md](operator.md).

                ## Environment

                | variable | meaning | where it is not set |
                |---|---|---|
                """);
        variables.forEach(variable ->
                text.append("| `%s` | %s | %s |\n".formatted(variable, variable.meaning(), variable.unset())));
        text.append("""

                An empty `SANAQ_DB_...` is as good as none. For the service of systemd they stand in `/etc/sanaq/environment`.

                ## jobs/nightly.yaml

                It is read strictly: an unknown key is refused with its line. A key with a default may be left out, and so may
                a part whose keys all have one.
                """);
        text.append(table(keys, ""));
        keys.stream()
                .filter(Key::isPart)
                .forEach(part -> text.append(
                        "\n### %s\n\n%s\n%s".formatted(part.path(), part.meaning(), table(keys, part.path()))));
        return text.toString();
    }

    private static String table(List<Key> keys, String part) {
        return keys.stream()
                .filter(key -> key.part().equals(part))
                .map(key -> "| `%s` | %s | %s | %s |"
                        .formatted(
                                key.path(), key.type(), key.unset() == null ? "required" : key.unset(), meaning(key)))
                .collect(Collectors.collectingAndThen(
                        Collectors.toList(),
                        rows -> Stream.concat(
                                        Stream.of("", "| key | type | default | meaning |", "|---|---|---|---|"),
                                        rows.stream())
                                .collect(Collectors.joining("\n", "", "\n"))));
    }

    private static String meaning(Key key) {
        return key.isPart() ? "%s See [below](#%s).".formatted(key.meaning(), anchor(key.path())) : key.meaning();
    }

    /** As renderers of Markdown make it of a heading. */
    private static String anchor(String heading) {
        return heading.replace(".", "");
    }
}
