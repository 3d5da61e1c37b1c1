package kz.sanaq.notice;

import java.net.URI;
import java.time.Duration;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code notice:} of {@code jobs/nightly.yaml}; what is left out is not sent, or has its default. */
public record NoticeSettings(
        @Meaning("The mail server. Left out, nobody is written to.") @Nullable
        MailSettings mail,

        @Meaning("Where each run that ended is posted to as JSON. Left out, nowhere.") @Nullable
        WebhookSettings webhook,

        @Meaning("An address (http, https) that is asked for after each good night, for a watcher that raises the alarm"
                + " when it is not. Left out, none.")
        @Nullable
        URI ping,

        @Meaning("How long after it was due a night that has not ended well is late.") @Nullable
        Duration lateAfter,

        @Meaning("For how long a message that is not accepted is tried again.") @Nullable
        Duration giveUpAfter) {

    public NoticeSettings {
        if (ping != null) {
            WebhookSettings.checkAddress("ping", ping);
        }
    }

    /** What holds where nothing is said: nothing is sent. */
    public static NoticeSettings defaults() {
        return new NoticeSettings(null, null, null, null, null);
    }

    @Override
    public Duration lateAfter() {
        return lateAfter == null ? Duration.ofHours(3) : lateAfter;
    }

    @Override
    public Duration giveUpAfter() {
        return giveUpAfter == null ? Duration.ofDays(3) : giveUpAfter;
    }

    /** Whether nothing is sent to anybody. */
    public boolean isOff() {
        return mail == null && webhook == null && ping == null;
    }
}
