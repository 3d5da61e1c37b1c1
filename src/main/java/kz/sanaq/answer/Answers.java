package kz.sanaq.answer;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Language;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.reference.Reporter;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.Annotations;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
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
    private final AskedReading asked;
    private final ReceiptReading receipts;
    private final Supplier<Labels> labels;

    /** @param jdbc as {@code sanaq_pipeline} for {@link #give}; for all else any login that reads submissions and findings */
    public Answers(JdbcClient jdbc, ReferenceBook book, Rules rules, Limits limits) {
        this.jdbc = jdbc;
        this.book = book;
        this.rules = rules;
        this.limits = limits;
        this.asked = new AskedReading(jdbc);
        this.receipts = new ReceiptReading(jdbc);
        this.labels = SingletonSupplier.of(() -> new Labels(jdbc));
    }

    /** Submissions of which something else is to be said than was, oldest first. */
    public List<Integer> due() {
        return new Given(jdbc).due();
    }

    /**
     * Answers one submission below this folder, in the transaction at hand: says what it changed of an earlier one, writes its
     * receipt and, where something has to be done, the workbook; takes a workbook away that asks for nothing any more.
     */
    public void give(int submission, Path home, long run) {
        Sent sent = sent(submission).orElseThrow();
        Given given = new Given(jdbc);
        if (!sent.isSetAside() && given.isFirst(submission)) {
            new RoundTrip(jdbc, limits).look(sent, language(sent), run);
            sent = sent(submission).orElseThrow(); // what it changed as it was asked to needs no explanation any more
        }
        List<Asked> findings = sent.isSetAside() ? List.of() : asked.of(submission);
        Folder folder = new Folder(home);
        Receipt receipt = receipts.of(sent, language(sent));
        Folder.write(folder.receipt(sent, "json"), ReceiptJson.of(receipt));
        Folder.write(folder.receipt(sent, "html"), ReceiptPage.of(receipt));
        returned(sent, findings, folder.returned(sent));
        given.keep(
                submission,
                findings.stream()
                        .filter(Asked::isAsked)
                        .map(Asked::id)
                        .filter(finding -> finding > 0)
                        .toList(),
                run);
    }

    private void returned(Sent sent, List<Asked> findings, Path file) {
        byte[] bytes = findings.stream().anyMatch(Asked::isAsked) ? sent.bytes(jdbc) : null;
        if (bytes == null) {
            Folder.forget(file);
            return;
        }
        try {
            Annotations annotations = annotations(sent, findings);
            Folder.write(file, out -> AnnotatedWorkbooks.write(bytes, limits, annotations, out));
        } catch (UnreadableWorkbook | LimitReached | OutOfMemoryError e) {
            Folder.forget(file); // what cannot be opened has its receipt alone
        } catch (IllegalArgumentException | IllegalStateException | UnsupportedOperationException e) {
            LOG.error(
                    "Submission {} does not go back: {}",
                    sent.id(),
                    e.getClass().getSimpleName());
            Folder.forget(file); // one workbook must not keep the others from their answers
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
        return ReceiptJson.of(receipts.of(sent, language(sent)));
    }

    /** Its receipt as a page. */
    public String receiptPage(Sent sent) {
        return ReceiptPage.of(receipts.of(sent, language(sent)));
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
        return Verification.identity(bytes)
                .flatMap(this::receiptOf)
                .map(receipt -> Verification.returned(file, new Sha256(receipt.sha256())))
                .orElseGet(() -> Verification.unknown(file, bytes));
    }

    private Optional<Receipt> receiptOf(Sha256 sha256) {
        return Sent.ofBytes(jdbc, sha256).flatMap(this::sent).map(sent -> receipts.of(sent, language(sent)));
    }

    private Language language(Sent sent) {
        return book.reporters().byCode(sent.sender()).map(Reporter::language).orElse(Reporter.LANGUAGE);
    }
}
