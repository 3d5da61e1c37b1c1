package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kz.sanaq.database.Database;
import kz.sanaq.database.EmbeddedHome;

/**
 * A home on a disk of its own that can be full. The disk is a small tmpfs in a mount namespace, which no privilege is
 * needed for; a process that does nothing holds it.
 */
final class RoomScene extends EmbeddedScene {

    private static final int MEGABYTES = 160;

    private final Process room;
    private final Path inside;
    private final Path outside;
    private final Path taken;

    private RoomScene(EmbeddedHome home, Path inbox, QuickStart quick, Process room, Path outside) {
        super(home, inbox, quick);
        this.room = room;
        this.inside = Path.of("/proc", Long.toString(room.pid()), "root")
                .resolve(outside.toString().substring(1));
        this.outside = outside;
        this.taken = inside.resolve("ballast");
        sanaq().by("nsenter", "-t", Long.toString(room.pid()), "-U", "-m", "--preserve-credentials", "--")
                .saying(outside.resolveSibling(outside.getFileName() + ".said.txt"));
    }

    /** Whether a room can be had on this machine. */
    static boolean isPossible() throws IOException, InterruptedException {
        return new ProcessBuilder("unshare", "-r", "-m", "mount", "-t", "tmpfs", "none", "/mnt")
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor()
                == 0;
    }

    /** A copy of a prepared home, in a room. */
    static RoomScene of(EmbeddedHome prepared, Path home, Path inbox, QuickStart quick) throws IOException {
        Files.createDirectories(home);
        String furnish = "mount -t tmpfs -o size=%dm none '%s' && cp -a '%s/.' '%s' && echo ready && exec cat"
                .formatted(MEGABYTES, home, prepared.home(), home);
        Process room = new ProcessBuilder("unshare", "-r", "-m", "sh", "-c", furnish)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = room.inputReader().readLine();
        if (!"ready".equals(answer)) {
            throw new IOException("no room: " + answer);
        }
        Path inside = Path.of("/proc", Long.toString(room.pid()), "root")
                .resolve(home.toString().substring(1));
        return new RoomScene(new EmbeddedHome(inside), inbox, quick, room, home);
    }

    @Override
    public Process start() throws IOException {
        return sanaq().with("SANAQ_HOME", outside.toString())
                .with("SANAQ_JOBS", Nights.JOBS.toAbsolutePath().toString())
                .start("nightly", "--inbox", inbox().toString());
    }

    @Override
    public boolean strike(Mishap mishap, Process night, Random random) throws Exception {
        if (mishap != Mishap.DISK) {
            return super.strike(mishap, night, random);
        }
        byte[] block = new byte[1 << 16];
        try (OutputStream out = Files.newOutputStream(taken, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            return true;
        }
    }

    @Override
    public void mend() throws Exception {
        Files.deleteIfExists(taken);
    }

    /** What is left in the room, taken out of it. */
    @Override
    public Database open() throws Exception {
        Path copy = outside.resolveSibling(outside.getFileName() + "-out");
        if (!Files.exists(copy)) {
            EmbeddedHome.copy(inside, copy);
        }
        return new EmbeddedHome(copy).open();
    }

    @Override
    public void close() throws IOException {
        super.close();
        room.destroyForcibly();
        try {
            room.waitFor(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        new ProcessBuilder("rm", "-rf", outside.toString(), outside + "-out").start();
    }
}
