package kz.sanaq.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Message;

/** The directory {@code home/postgres} and what PostgreSQL's own programs do in it. */
final class Cluster {

    private final Path home;
    private final Path directory;
    private final Account account;

    private Cluster(Path home, Path directory, Account account) {
        this.home = home;
        this.directory = directory;
        this.account = account;
    }

    static Cluster in(Path home) {
        return in(home, "postgres");
    }

    /** A folder of its own in a home, whose programs it shares. */
    static Cluster in(Path home, String folder) {
        try {
            Path real = Files.createDirectories(home).toRealPath();
            Path directory = real.resolve(folder);
            Files.createDirectories(directory);
            return new Cluster(real, directory, Account.of(directory));
        } catch (IOException e) {
            throw NotWritable.of(home, e);
        }
    }

    /** Another cluster of the same home, whose programs run as the same account. */
    Cluster in(String folder) {
        return new Cluster(home, directory.resolve(folder), account);
    }

    Path directory() {
        return directory;
    }

    Path data() {
        return directory.resolve("data");
    }

    /** Makes the cluster where there is none, whole or not at all, and gives its passwords. */
    Passwords make() {
        try {
            Path file = directory.resolve("passwords.properties");
            if (Files.exists(data())) {
                ClusterVersion.check(data());
                Configuration.write(data(), this);
                return Passwords.read(file);
            }
            Passwords passwords = Passwords.readOrMake(file);
            hand(file);
            initialise(passwords);
            return passwords;
        } catch (IOException e) {
            throw notWritable(e);
        }
    }

    private void initialise(Passwords passwords) throws IOException {
        Directories.deleteDrafts(directory);
        // a name of its own: the initdb of a killed start may still be writing to another
        Path draft = directory.resolve("data-%d.new".formatted(System.nanoTime()));
        Path secret = directory.resolve("superuser.new");
        Files.deleteIfExists(secret);
        Directories.createPrivate(secret);
        try {
            Files.writeString(secret, passwords.of(Passwords.SUPERUSER).password() + "\n");
            hand(secret);
            account.run(
                    this,
                    program("initdb"),
                    List.of(
                            "--pgdata=" + draft,
                            "--username=" + Passwords.SUPERUSER,
                            "--pwfile=" + secret,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale=C",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--data-checksums",
                            "--no-instructions"));
        } finally {
            Files.deleteIfExists(secret);
        }
        Configuration.write(draft, this);
        Files.move(draft, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** @param settings such as {@code fsync=off}, in place of those of the files */
    void start(int port, String... settings) {
        Path log = directory.resolve("log");
        Directories.shorten(log);
        account.run(
                this,
                program("pg_ctl"),
                List.of(
                        "start",
                        "-w",
                        "-t",
                        "300",
                        "-D",
                        data().toString(),
                        "-l",
                        log.toString(),
                        "-o",
                        Stream.concat(
                                        Stream.of("-p " + port),
                                        Stream.of(settings).map(setting -> "-c " + setting))
                                .collect(Collectors.joining(" "))));
    }

    void stop() {
        account.run(this, program("pg_ctl"), List.of("stop", "-w", "-t", "120", "-m", "fast", "-D", data().toString()));
    }

    /** Has all of it written to the disk, where a server without care wrote it. */
    void sync() {
        account.run(this, program("initdb"), List.of("--sync-only", "--pgdata=" + data()));
    }

    /** Runs a program of the system as the account of this cluster. */
    void system(String program, String... arguments) {
        account.run(this, Path.of(program), List.of(arguments));
    }

    /** Starts one that goes on beside us, and reads what is written to it; what it says is one stream. */
    Process begin(String program, List<String> arguments) throws IOException {
        return account.begin(this, program, arguments);
    }

    Path program(String name) {
        return Binaries.unpacked(home, account).resolve("bin").resolve(name);
    }

    /** Gives a file to the account that PostgreSQL runs as. */
    void hand(Path file) throws IOException {
        account.own(file);
    }

    DatabaseUnavailable notWritable(IOException e) {
        return NotWritable.of(directory, e);
    }

    /** With the end of the server's log, where the reason usually stands. */
    DatabaseUnavailable doesNotStart(String said) {
        List<String> reasons = new ArrayList<>(List.of(said.strip()));
        try (Stream<String> lines = Files.lines(directory.resolve("log"))) {
            List<String> log = lines.filter(line -> line.contains("FATAL") || line.contains("PANIC"))
                    .toList();
            reasons.addAll(log.subList(Math.max(0, log.size() - 2), log.size()));
        } catch (IOException | java.io.UncheckedIOException e) {
            reasons.add("no log");
        }
        return new DatabaseUnavailable(Message.of(
                "database.does-not-start", "directory", directory.toString(), "reason", String.join("; ", reasons)));
    }

    @Override
    public String toString() {
        return directory.toString();
    }
}
