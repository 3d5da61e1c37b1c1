package kz.sanaq.database;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;

/**
 * Who PostgreSQL's programs run as: it refuses to run as root.
 *
 * <p>An ordinary user is fine. Root without a cluster, or with one of its own, enters a user namespace where it is
 * nobody in particular; where that is forbidden, the cluster is given to the user {@code nobody}; a cluster of somebody
 * else is run as its owner.
 */
record Account(List<String> prefix, int uid, int gid) {

    private static final int ROOT = 0;

    static Account of(Path cluster) throws IOException {
        int self = Files.exists(Path.of("/proc/self")) ? id(Path.of("/proc/self"), "uid") : id(cluster, "uid");
        int owner = id(cluster, "uid");
        if (self != ROOT) {
            if (owner != self) {
                throw new DatabaseUnavailable(Message.of(
                        "database.of-another-user",
                        "directory",
                        cluster.toString(),
                        "owner",
                        Files.getOwner(cluster).getName()));
            }
            return new Account(List.of(), owner, id(cluster, "gid"));
        }
        if (owner == ROOT && succeeds("unshare", "-U", "id", "-un")) {
            return new Account(List.of("unshare", "-U"), owner, id(cluster, "gid"));
        }
        int uid = owner == ROOT ? number("id", "-u", "nobody") : owner;
        int gid = owner == ROOT ? number("id", "-g", "nobody") : id(cluster, "gid");
        Account account =
                new Account(List.of("setpriv", "--reuid=" + uid, "--regid=" + gid, "--clear-groups"), uid, gid);
        account.own(cluster);
        if (!succeeds(account.command("test", List.of("-x", cluster.toString())).toArray(String[]::new))) {
            throw new DatabaseUnavailable(Message.of("database.closed-to-others", "directory", cluster.toString()));
        }
        return account;
    }

    void own(Path file) throws IOException {
        if (id(file, "uid") != uid) {
            Files.setAttribute(file, "unix:uid", uid);
            Files.setAttribute(file, "unix:gid", gid);
        }
    }

    /** Runs one of PostgreSQL's programs to its end. */
    void run(Cluster cluster, Path program, List<String> arguments) {
        Outcome outcome = outcome(builder(cluster, program.toString(), arguments));
        if (outcome.status() != 0) {
            throw cluster.doesNotStart(outcome.output());
        }
    }

    /** Starts a program that goes on beside us. */
    Process begin(Cluster cluster, String program, List<String> arguments) throws IOException {
        return builder(cluster, program, arguments).start();
    }

    private ProcessBuilder builder(Cluster cluster, String program, List<String> arguments) {
        ProcessBuilder builder = new ProcessBuilder(command(program, arguments))
                .directory(cluster.directory().toFile())
                .redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("LC_ALL", "C");
        return builder;
    }

    private List<String> command(String program, List<String> arguments) {
        List<String> command = new ArrayList<>(prefix);
        command.add(program);
        command.addAll(arguments);
        return command;
    }

    private static int id(Path file, String kind) throws IOException {
        return (int) Files.getAttribute(file, "unix:" + kind);
    }

    private static boolean succeeds(String... command) {
        return outcome(new ProcessBuilder(command).redirectErrorStream(true)).status() == 0;
    }

    private static int number(String... command) {
        return Integer.parseInt(outcome(new ProcessBuilder(command)).output().strip());
    }

    private static Outcome outcome(ProcessBuilder builder) {
        try {
            Process process = builder.start();
            process.getOutputStream().close();
            try (InputStream out = process.getInputStream()) {
                String output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor(), output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + builder.command(), e);
        } catch (IOException e) {
            return new Outcome(-1, e.toString());
        }
    }

    private record Outcome(int status, String output) {}
}
