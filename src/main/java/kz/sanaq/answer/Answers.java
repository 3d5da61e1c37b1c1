package kz.sanaq.answer;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import kz.sanaq.intake.Marks;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.Readers;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.Annotations;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.function.SingletonSupplier;

/**
 * What senders hear of their workbooks: a receipt of each, and the workbook itself with what was found in it, where something
 * has to be done.
 */
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final JdbcClient jdbc;
    private final ReferenceBook book;
    private final Rules rules;
    private final Limits limits;
    private final Readers readers;
    private final AskedReading asked;
    private final ReceiptReading receipts;
    private final Supplier<Labels> labels;

    /** At a desk. @param reading any login that reads submissions and findings */
    public Answers(JdbcClient reading, ReferenceBook book, Rules rules, Limits limits) {
        this(reading, book, rules, limits, Marks.NONE);
    }

    /**
     * @param jdbc as {@code sanaq_pipeline}
     * @param marks where it is marked which workbook is being written
     */
    public Answers(JdbcClient jdbc, ReferenceBook book, Rules rules, Limits limits, Marks marks) {
        this.jdbc = jdbc;
        this.book = book;
        this.rules = rules;
        this.limits = limits;
        // without passwords: what came protected does not go back open
        this.readers = new Readers(limits, PasswordFiles.NONE, marks);
        this.asked = new AskedReading(jdbc);
        this.receipts = new ReceiptReading(jdbc);
        this.labels = SingletonSupplier.of(() -> new Labels(jdbc));
    }

    /**
     * A submission of which something else is to be said than was.
     *
     * @param state checksum of what is to be said
     * @param mayAsk whether its sender may be asked for something
     */
    public record Due(Sent sent, String state, boolean mayAsk) {}

    /**
     * A submission whose workbook lies where it goes back from, if it does.
     *
     * @param asked the findings that its sender is asked about
     * @param keptBack why it does not go back although something is asked
     */
    public record Prepared(
            Due due,
            List<Long> asked,
            boolean goesBack,
            @Nullable Message keptBack) {

        public Prepared {
            asked = List.copyOf(asked);
        }
    }

    /** Submissions of which something else is to be said than was, oldest first. */
    public List<Due> due() {
        Map<Integer, Given.State> states = new Given(jdbc).due();
        return Sent.these(jdbc, states.keySet()).stream()
                .map(sent -> {
                    Given.State state = Objects.requireNonNull(states.get(sent.id()));
                    return new Due(sent, state.state(), state.mayAsk());
                })
                .toList();
    }

    /**
     * Writes the workbook of one submission below this folder, where something has to be done about it. May run beside
     * others, outside of a transaction.
     */
    public Prepared prepare(Due due, Path home) {
        Sent sent = due.sent();
        if (!due.mayAsk() || sent.isSetAside()) {
            return new Prepared(due, List.of(), false, null);
        }
        List<Asked> findings = asked.of(sent.id());
        List<Long> ids = findings.stream()
                .filter(Asked::isAsked)
                .map(Asked::id)
                .filter(finding -> finding > 0)
                .toList();
        byte[] bytes = findings.stream().anyMatch(Asked::isAsked) ? sent.bytes(jdbc) : null;
        if (bytes == null) {
            return new Prepared(due, ids, false, null); // what could not be opened has its refusal
        }
        try {
            goBack(sent, bytes, annotations(sent, findings), new Folder(home).returned(sent));
            return new Prepared(due, ids, true, null);
        } catch (UnreadableWorkbook e) {
            LOG.warn("Submission {} does not go back: {}", sent.id(), e.reason().key());
            return new Prepared(due, ids, false, e.reason()); // the others get their answers all the same
        }
    }

    private void goBack(Sent sent, byte[] bytes, Annotations annotations, Path file) throws UnreadableWorkbook {
        Optional<UncheckedIOException> failed = readers.read(
                sent.sha256(), sent.sender(), () -> bytes, workbook -> written(workbook, annotations, file));
        failed.ifPresent(failure -> {
            throw failure; // of the disk, not of this workbook
        });
    }

    private static Optional<UncheckedIOException> written(Workbook workbook, Annotations annotations, Path file)
            throws UnreadableWorkbook {
        try {
            Folder.write(file, out -> AnnotatedWorkbooks.write(workbook, annotations, out));
            return Optional.empty();
        } catch (UncheckedIOException e) {
            return Optional.of(e);
        }
    }

    /**
     * Answers these submissions below this folder, in the transaction at hand: writes their receipts, and takes away the
     * workbooks that ask for nothing any more.
     */
    public void give(List<? extends Prepared> answers, Path home, long run) {
        new Given(jdbc).keep(answers, run);
        Folder folder = new Folder(home);
        Map<Integer, Receipt> written =
                receipts.of(answers.stream().map(answer -> answer.due().sent()).toList(), this::language);
        for (Prepared answer : answers) {
            Sent sent = answer.due().sent();
            if (!answer.goesBack()) {
                Folder.forget(folder.returned(sent));
            }
            if (sent.isSetAside()) {
                folder.answeredOpenly(sent).forEach(Folder::forget);
            }
            Receipt receipt = Objects.requireNonNull(written.get(sent.id()));
            Folder.write(folder.receipt(sent, "json"), ReceiptJson.of(receipt));
            Folder.write(folder.receipt(sent, "html"), ReceiptPage.of(receipt));
        }
    }

    private Annotations annotations(Sent sent, List<Asked> findings) {
        return new FindingsList(rules, labels.get(), language(sent)).of(sent, findings);
    }

    /** A submission by its number. */
    public Optional<Sent> sent(int submission) {
        return Sent.of(jdbc, submission);
    }

    /** Its receipt as JSON. */
    public String receipt(Sent sent) {
        return ReceiptJson.of(receiptOf(sent));
    }

    /** Its receipt as a page. */
    public String receiptPage(Sent sent) {
        return ReceiptPage.of(receiptOf(sent));
    }

    /** Where its workbook lies when it went back. */
    public static Path returnedTo(Path home, Sent sent) {
        return new Folder(home).returned(sent);
    }

    /**
     * Writes the workbook with what was found in it, notes too.
     *
     * @return what became of it; nothing where nothing was found, or where it was set aside
     * @throws UnreadableWorkbook where it cannot be opened
     */
    public Optional<AnnotatedWorkbooks.Written> write(Sent sent, Path file) throws UnreadableWorkbook {
        List<Asked> findings = sent.isSetAside() ? List.of() : asked.of(sent.id());
        byte[] bytes = findings.isEmpty() ? null : sent.bytes(jdbc);
        if (bytes == null) {
            return Optional.empty();
        }
        var written = new AnnotatedWorkbooks.Written[1];
        Folder.write(
                file, out -> written[0] = AnnotatedWorkbooks.write(bytes, limits, annotations(sent, findings), out));
        return Optional.of(written[0]);
    }

    /** Whether a file is, byte for byte, a workbook that somebody sent. */
    public Verification verify(String file, byte[] bytes) {
        Optional<Receipt> own = receiptOf(Sha256.of(bytes));
        if (own.isPresent()) {
            return Verification.match(file, ReceiptJson.stated(own.get()));
        }
        return Verification.identity(bytes, limits)
                .flatMap(this::receiptOf)
                .map(receipt -> Verification.returned(file, new Sha256(receipt.sha256())))
                .orElseGet(() -> Verification.unknown(file, bytes));
    }

    private Optional<Receipt> receiptOf(Sha256 sha256) {
        return Sent.ofBytes(jdbc, sha256).flatMap(this::sent).map(this::receiptOf);
    }

    private Receipt receiptOf(Sent sent) {
        return Objects.requireNonNull(receipts.of(List.of(sent), this::language).get(sent.id()));
    }

    private Language language(Sent sent) {
        return sent.language(book);
    }
}
