package kz.sanaq.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Optional;
import kz.sanaq.intake.Sha256;
import tools.jackson.core.JacksonException;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Receipts as JSON, which reads the same on every machine. */
final class ReceiptJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .changeDefaultPropertyInclusion(any -> any.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .build();

    private ReceiptJson() {}

    /** What a receipt in a file says of its workbook. */
    record Stated(Sha256 sha256, String status, String receivedAt, String sender) {}

    static String of(Receipt receipt) {
        return JSON.writeValueAsString(receipt) + "\n";
    }

    static Stated stated(Receipt receipt) {
        return new Stated(
                new Sha256(receipt.sha256()),
                receipt.status().words(),
                receipt.receivedAt().toString(),
                receipt.sender().name());
    }

    /** What a receipt says; none where the text is no receipt. */
    static Optional<Stated> read(String text) {
        try {
            JsonNode root = JSON.readTree(text);
            String sha256 = root.path("sha256").asString("");
            return root.path("receipt").asInt(0) == Receipt.VERSION && sha256.matches("[0-9a-f]{64}")
                    ? Optional.of(new Stated(
                            new Sha256(sha256),
                            root.path("status").path("words").asString(""),
                            root.path("receivedAt").asString(""),
                            root.path("sender").path("name").asString("")))
                    : Optional.empty();
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }
}
