package kz.sanaq.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The texts on the class path: a file per module and language, {@code texts/<module>_<language>.properties}, in UTF-8. */
final class Texts {

    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z][A-Za-z0-9]*)}");

    private static final Map<String, Properties> FILES = new ConcurrentHashMap<>();

    private Texts() {}

    static Optional<String> find(String key, Language language) {
        int dot = key.indexOf('.');
        String module = dot < 0 ? key : key.substring(0, dot);
        Properties file = FILES.computeIfAbsent(module + "_" + language.code(), Texts::read);
        return Optional.ofNullable(file.getProperty(key));
    }

    private static Properties read(String name) {
        Properties texts = new Properties();
        try (InputStream in = Texts.class.getResourceAsStream("/texts/" + name + ".properties")) {
            if (in != null) {
                texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
