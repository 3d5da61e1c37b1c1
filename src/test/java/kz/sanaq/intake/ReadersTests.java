package kz.sanaq.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import kz.sanaq.workbook.Limit;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import org.junit.jupiter.api.Test;

/** One workbook that exhausts what there is, and those that are read beside it. */
class ReadersTests {

    private static final byte[] BYTES = "район;число\nАбай;1\nАягоз;2\n".getBytes(StandardCharsets.UTF_8);
    private static final Sha256 SHA256 = Sha256.of(BYTES);

    private static final String SENDER = "edu-79";

    private final Readers readers = new Readers(Limits.defaults(), PasswordFiles.NONE, Marks.NONE);

    @Test
    void whoMeetsWantOfMemoryThatAnotherCausedIsReadOnceMoreAlone() throws Exception {
        CountDownLatch bothRead = new CountDownLatch(2);
        AtomicInteger tries = new AtomicInteger();

        CompletableFuture<String> good = CompletableFuture.supplyAsync(() -> read(() -> {
            if (tries.incrementAndGet() == 1) {
                meet(bothRead);
                throw new OutOfMemoryError("the other took it");
            }
            return "read";
        }));
        CompletableFuture<String> bomb = CompletableFuture.supplyAsync(() -> read(() -> {
            meet(bothRead);
            throw new OutOfMemoryError("its own");
        }));

        assertThat(good.get(1, TimeUnit.MINUTES)).isEqualTo("read");
        assertThat(bomb.get(1, TimeUnit.MINUTES)).isEqualTo("workbook.out-of-memory");
    }

    @Test
    void rowsThatTheDriverHasNoRoomForAreWantOfMemoryToo() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        String read = readers.read(
                SHA256,
                SENDER,
                () -> {
                    if (tries.incrementAndGet() == 1) {
                        throw new IllegalStateException(new SQLException("out of memory", "53200"));
                    }
                    return BYTES;
                },
                workbook -> "read");

        assertThat(read).isEqualTo("read");
        assertThat(tries).hasValue(2);
    }

    @Test
    void aFaultOfTheReaderRefusesTheWorkbookAndSaysSo() {
        assertThat(read(() -> {
                    throw new IllegalStateException("Иванова");
                }))
                .isEqualTo("workbook.fault");
        assertThat(read(() -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo("workbook.fault");
    }

    @Test
    void whatHangsIsLeftToItselfAndTheNextIsRead() throws Exception {
        Readers impatient = new Readers(Limits.defaults().with(Limit.SECONDS, 0), PasswordFiles.NONE, Marks.NONE);
        CountDownLatch givenUp = new CountDownLatch(1);

        UnreadableWorkbook refused = catchThrowableOfType(
                UnreadableWorkbook.class,
                () -> impatient.read(SHA256, SENDER, () -> BYTES, workbook -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    givenUp.countDown();
                    return "never";
                }));

        assertThat(refused.reason().key()).isEqualTo("workbook.limit-seconds");
        assertThat(givenUp.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(read(() -> "read")).isEqualTo("read");
    }

    @Test
    void whatEndedTheProgramBeforeIsReadAloneAndAtLastNotAtAll() {
        List<String> marked = new ArrayList<>();
        AtomicInteger ends = new AtomicInteger(2);
        Readers careful = new Readers(Limits.defaults(), PasswordFiles.NONE, new Marks() {
            @Override
            public void begin() {}

            @Override
            public int ends(Sha256 workbook) {
                return ends.get();
            }

            @Override
            public int mostEnds() {
                return 3;
            }

            @Override
            public void begins(Sha256 workbook) {
                marked.add("begins");
            }

            @Override
            public void ended(Sha256 workbook) {
                marked.add("ended");
            }
        });

        assertThat(read(careful, () -> "read")).isEqualTo("read");
        assertThat(marked).containsExactly("begins", "ended");
        ends.set(3);
        assertThat(read(careful, () -> "read")).isEqualTo("workbook.ends-reader");
        assertThat(marked).hasSize(2);
    }

    private interface Result {
        String get() throws UnreadableWorkbook;
    }

    private String read(Result result) {
        return read(readers, result);
    }

    private static String read(Readers by, Result result) {
        try {
            return by.read(SHA256, SENDER, () -> BYTES, workbook -> result.get());
        } catch (UnreadableWorkbook refused) {
            assertThat(refused.reason().hasRemedy()).isTrue();
            return refused.reason().key();
        }
    }

    /** Waits until both have come so far; in a later try, alone, there is nobody to wait for. */
    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            assertThat(both.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
