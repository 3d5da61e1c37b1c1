package kz.sanaq.pipeline;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.matcher.ElementMatchers;

/**
 * Makes the clock of a whole process wrong: every Instant, date and time that anything in it asks Java for is 47 minutes
 * ahead when the process starts, and gains a tenth from then on. A Java agent, so that no part of Sanaq knows of it.
 */
public final class DriftingClock {

    private DriftingClock() {}

    /** What makes a process that is started with it drift. */
    static String option(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", DriftingClock.class.getName());
        manifest.getMainAttributes().putValue("Can-Redefine-Classes", "true");
        Path jar = folder.resolve("drifting-clock.jar"); // only names the class, which is on the process's class path
        try (OutputStream file = Files.newOutputStream(jar)) {
            new JarOutputStream(file, manifest).close();
        }
        return "-javaagent:" + jar;
    }

    /** Called by the process's virtual machine before its own main. */
    public static void premain(String arguments, Instrumentation machine) throws Exception {
        System.setProperty("drift.since", Long.toString(System.nanoTime()));
        byte[] wrong = new ByteBuddy()
                .redefine(Clock.class)
                .visit(Advice.to(Ahead.class).on(ElementMatchers.named("currentInstant")))
                .make()
                .getBytes();
        machine.redefineClasses(new ClassDefinition(Clock.class, wrong));
    }

    /** Put at the end of the method that all of java.time asks; it may name nothing but what Java itself brings. */
    static final class Ahead {
        @Advice.OnMethodExit
        static void wrong(@Advice.Return(readOnly = false) Instant now) {
            now = now.plusSeconds(47 * 60).plusNanos((System.nanoTime() - Long.getLong("drift.since", 0)) / 10);
        }
    }
}
