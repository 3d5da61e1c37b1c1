package kz.sanaq.database;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Message;

/** The file of passwords, a line {@code login=password} each, readable by its owner alone. */
record Passwords(Path file, TreeMap<String, String> byLogin) {

    /** The login that administers the embedded server. */
    static final String SUPERUSER = "postgres";

    private static final SecureRandom RANDOM = new SecureRandom();

    static Passwords read(Path file) {
        if (!Files.exists(file)) {
            throw new DatabaseUnavailable(Message.of("database.passwords-missing", "file", file.toString()));
        }
        try {
            Properties lines = new Properties();
            lines.load(new StringReader(Files.readString(file)));
            TreeMap<String, String> byLogin = new TreeMap<>();
            lines.stringPropertyNames().forEach(login -> byLogin.put(login, lines.getProperty(login)));
            return new Passwords(file, byLogin);
        } catch (IOException e) {
            throw new DatabaseUnavailable(
                    Message.of("database.passwords-unreadable", "file", file.toString(), "reason", e.toString()), e);
        }
    }

    /** The passwords of the file; new ones, written there, where it does not exist. */
    static Passwords readOrMake(Path file) {
        return Files.exists(file) ? read(file) : make(file);
    }

    private static Passwords make(Path file) {
        TreeMap<String, String> byLogin = Stream.concat(
                        Stream.of(SUPERUSER), Arrays.stream(Role.values()).map(Role::login))
                .collect(Collectors.toMap(login -> login, login -> random(), (a, b) -> a, TreeMap::new));
        String lines = byLogin.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                .collect(Collectors.joining());
        try {
            Path directory = Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(directory, ".passwords", ".new"); // mode 600 from the first byte on
            Files.writeString(draft, lines, StandardCharsets.US_ASCII);
            Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Passwords(file, byLogin);
    }

    Credentials of(Role role) {
        return of(role.login());
    }

    Credentials of(String login) {
        String password = byLogin.get(login);
        if (password == null || password.isBlank()) {
            throw new DatabaseUnavailable(
                    Message.of("database.password-missing", "login", login, "file", file.toString()));
        }
        return new Credentials(login, password);
    }

    @Override
    public String toString() {
        return file.toString();
    }

    private static String random() {
        byte[] bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
