package kz.sanaq.notice;

import java.net.URI;
import java.nio.file.Path;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code notice: webhook:} of {@code jobs/nightly.yaml}. */
public record WebhookSettings(
        @Meaning("Address (http, https) that is posted to.") URI url,

        @Meaning(
                "File that has the secret by which what is posted is signed, from the installation's folder; where it is"
                        + " left out, the environment variable SANAQ_WEBHOOK_SECRET has it. With neither, nothing is signed.")
        @Nullable
        Path secretFile) {

    public WebhookSettings {
        checkAddress("url", url);
    }

    static void checkAddress(String key, URI address) {
        boolean isWeb = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
        if (!isWeb || address.getHost() == null) {
            throw new IllegalArgumentException(key + ": an address that begins with https:// or http:// is expected");
        }
    }
}
