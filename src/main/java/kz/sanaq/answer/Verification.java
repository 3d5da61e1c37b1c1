package kz.sanaq.answer;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.ReturnedList;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;

/**
 * Whether a file is the workbook of a receipt.
 *
 * @param said the answer in a sentence
 */
public record Verification(boolean isMatch, Message said) {

    /** By the receipt alone: no database is asked. */
    public static Verification byReceipt(String file, byte[] bytes, String receiptFile, String receipt, Limits limits) {
        Optional<ReceiptJson.Stated> stated = ReceiptJson.read(receipt);
        if (stated.isEmpty()) {
            return new Verification(false, Message.of("answer.verify.no-receipt", "file", receiptFile));
        }
        return against(file, bytes, stated.get(), limits);
    }

    private static Verification against(String file, byte[] bytes, ReceiptJson.Stated stated, Limits limits) {
        Sha256 found = Sha256.of(bytes);
        if (found.equals(stated.sha256())) {
            return match(file, stated);
        }
        boolean isReturned =
                identity(bytes, limits).filter(stated.sha256()::equals).isPresent();
        return isReturned
                ? returned(file, stated.sha256())
                : new Verification(
                        false,
                        Message.of(
                                "answer.verify.other",
                                "file",
                                file,
                                "found",
                                found.hex(),
                                "stated",
                                stated.sha256().hex()));
    }

    /** Where the file is not what was sent, but what went back. */
    static Verification returned(String file, Sha256 answered) {
        return new Verification(false, Message.of("answer.verify.returned", "file", file, "stated", answered.hex()));
    }

    static Verification match(String file, ReceiptJson.Stated stated) {
        return new Verification(
                true,
                Message.of(
                        "answer.verify.match",
                        "file",
                        file,
                        "sender",
                        stated.sender(),
                        "received",
                        moment(stated.receivedAt()),
                        "status",
                        stated.status()));
    }

    /** Where nobody has sent these bytes. */
    static Verification unknown(String file, byte[] bytes) {
        return new Verification(
                false,
                Message.of(
                        "answer.verify.unknown",
                        "file",
                        file,
                        "found",
                        Sha256.of(bytes).hex()));
    }

    /** The workbook that a returned one answers. */
    static Optional<Sha256> identity(byte[] bytes, Limits limits) {
        try (Workbook workbook = Workbooks.open(bytes, limits)) {
            return AnnotatedWorkbooks.returned(workbook)
                    .map(ReturnedList::identity)
                    .flatMap(Identity::read);
        } catch (UnreadableWorkbook | LimitReached e) {
            return Optional.empty();
        }
    }

    private static String moment(String written) {
        try {
            return Instant.parse(written).toString();
        } catch (DateTimeParseException e) {
            return "–";
        }
    }
}
