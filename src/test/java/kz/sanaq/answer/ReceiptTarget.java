package kz.sanaq.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import kz.sanaq.workbook.Limits;

/** Any text as a receipt that somebody holds against a workbook. */
public final class ReceiptTarget {

    private ReceiptTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        Verification verified = Verification.byReceipt("a.xlsx", input, "receipt.json", text, Limits.defaults());
        assertThat(verified.isMatch()).as("no text states its own checksum").isFalse();
        Identity.read(text);
    }
}
