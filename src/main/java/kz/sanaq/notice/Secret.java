package kz.sanaq.notice;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** A password or key: from a file, or else from a variable of the environment. Never from a file under jobs/. */
final class Secret {

    private Secret() {}

    static Optional<String> read(@Nullable Path file, String variable, Map<String, String> environment) {
        if (file == null) {
            return Optional.ofNullable(environment.get(variable)).filter(value -> !value.isBlank());
        }
        try {
            return Optional.of(Files.readString(file).strip());
        } catch (IOException e) {
            throw new BadKnowledge(
                    "nightly.yaml", 0, 0, Message.of("notice.secret-unreadable", "file", file.toString()));
        }
    }
}
