package kz.sanaq.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kz.sanaq.answer.Answers;
import kz.sanaq.answer.Sent;
import kz.sanaq.answer.Verification;
import kz.sanaq.database.Database;
import kz.sanaq.database.Role;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What became of one workbook, for its sender; and whether a file is the workbook of a receipt. */
@Command(
        name = "receipt",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the receipt of a submission; every night writes them below SANAQ_HOME/receipts.",
            "  sanaq receipt 17",
            "  sanaq receipt 17 --format html --out receipt.html",
            "  sanaq receipt verify workbook.xlsx --receipt receipt.json"
        })
final class ReceiptCommand implements Callable<Integer> {

    /** How a receipt is written. */
    private enum Format {
        JSON,
        HTML
    }

    @Parameters(arity = "0..1", paramLabel = "SUBMISSION", description = "its number, as sanaq submissions lists it")
    private @Nullable Integer submission;

    @Option(names = "--format", defaultValue = "json", description = "json or html (default: json)")
    private Format format = Format.JSON;

    @Option(names = "--out", paramLabel = "FILE", description = "default: standard output")
    private @Nullable Path out;

    @Override
    public Integer call() throws Exception {
        if (submission == null) {
            return Failures.wrongUsage(Message.of("cli.answer.which-submission"));
        }
        Place place = Place.of(System.getenv());
        try (Database database = place.openDatabase()) {
            Answers answers = AnswersOnDemand.of(place, JdbcClient.create(database.dataSource(Role.STEWARD, 1)));
            Optional<Sent> sent = answers.sent(submission);
            if (sent.isEmpty()) {
                return Failures.wrongUsage(Message.of("cli.answer.no-submission", "submission", submission));
            }
            String receipt = format == Format.JSON ? answers.receipt(sent.get()) : answers.receiptPage(sent.get());
            if (out == null) {
                System.out.print(receipt);
            } else {
                Files.writeString(out, receipt);
            }
            return Sanaq.DONE;
        }
    }

    /** Whether a file is, byte for byte, what a receipt was given for. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = {
                "Says whether a file is the workbook of a receipt: without a database where --receipt names one,",
                "else by the register. Exit status 3 where it is not."
            })
    int verify(
            @Parameters(paramLabel = "FILE", description = "the workbook") Path file,
            @Option(names = "--receipt", paramLabel = "R.json", description = "the receipt") @Nullable Path receipt)
            throws Exception {
        for (Path named : receipt == null ? new Path[] {file} : new Path[] {file, receipt}) {
            if (!Files.isRegularFile(named)) {
                return Failures.wrongUsage(Message.of("cli.no-file", "file", named.toString()));
            }
        }
        return said(receipt == null ? byRegister(file) : byReceipt(file, receipt));
    }

    private static Verification byReceipt(Path file, Path receipt) throws Exception {
        return Verification.byReceipt(
                file.getFileName().toString(),
                Files.readAllBytes(file),
                receipt.getFileName().toString(),
                Files.readString(receipt, StandardCharsets.UTF_8),
                NightlyFile.read(Place.of(System.getenv()).jobs()).within());
    }

    private static Verification byRegister(Path file) throws Exception {
        Place place = Place.of(System.getenv());
        byte[] bytes = Files.readAllBytes(file);
        try (Database database = place.openDatabase()) {
            JdbcClient reading = JdbcClient.create(database.dataSource(Role.STEWARD, 1));
            return AnswersOnDemand.of(place, reading).verify(file.getFileName().toString(), bytes);
        }
    }

    private static int said(Verification verification) {
        String text = Failures.said(verification.said(), Languages.ofEnvironment());
        if (verification.isMatch()) {
            System.out.println(text);
            return Sanaq.DONE;
        }
        System.err.println(text);
        return Sanaq.SOMETHING_REFUSED;
    }
}
