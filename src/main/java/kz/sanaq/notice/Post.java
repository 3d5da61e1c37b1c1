package kz.sanaq.notice;

import java.time.Instant;
import java.util.Locale;

/**
 * A message on its way.
 *
 * @param content what is sent, as JSON
 * @param attempts how often it was tried, this time counted
 */
record Post(
        long message,
        String about,
        Kind kind,
        Channel channel,
        String recipient,
        String content,
        int attempts,
        Instant writtenAt) {

    /** What tells it from all others, the same at every attempt. */
    String key() {
        return about + "/" + kind.name().toLowerCase(Locale.ROOT) + "/" + message;
    }
}
