package kz.sanaq.notice;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tells machines: posts to the webhook, and asks for the address of the watcher. */
final class Web {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String HMAC = "HmacSHA256";

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .followRedirects(HttpClient.Redirect.NEVER) // a post that is redirected would arrive as something else
            .build();
    private final Optional<String> secret;

    Web(Optional<String> secret) {
        this.secret = secret;
    }

    Outcome post(URI address, Post post) {
        byte[] body = post.content().getBytes(StandardCharsets.UTF_8);
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", post.key())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        secret.ifPresent(key -> request.header("Sanaq-Signature", "sha256=" + signature(key, body)));
        return send(request);
    }

    Outcome ping(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    private Outcome send(HttpRequest.Builder request) {
        try {
            HttpResponse<Void> answer = client.send(
                    request.timeout(PATIENCE).header("User-Agent", "Sanaq").build(),
                    HttpResponse.BodyHandlers.discarding());
            boolean isAccepted = answer.statusCode() / 100 == 2;
            return isAccepted ? Outcome.sent() : new Outcome(Outcome.Result.FAILED, "answered " + answer.statusCode());
        } catch (IOException e) {
            return Outcome.of(Outcome.Result.UNREACHABLE, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Outcome.of(Outcome.Result.UNREACHABLE, e);
        }
    }

    static String signature(String secret, byte[] body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
