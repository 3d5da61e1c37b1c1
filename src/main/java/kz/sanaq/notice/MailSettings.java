package kz.sanaq.notice;

import java.nio.file.Path;
import java.time.Duration;
import kz.sanaq.knowledge.Meaning;
import org.jspecify.annotations.Nullable;

/** The part {@code notice: mail:} of {@code jobs/nightly.yaml}. The password is never in it. */
public record MailSettings(
        @Meaning("Name of the SMTP server.") String host,

        @Meaning("Its port; by default 587 with starttls, 465 with tls, 25 with none.") @Nullable
        Integer port,

        @Meaning(
                "starttls: encrypted from the second word on, and refused where the server cannot; tls: from the first;"
                        + " none: in clear, for a relay on this machine, and without a login.")
        @Nullable
        Security security,

        @Meaning("Login at the server. Left out, none.") @Nullable
        String user,

        @Meaning("File that has the password, from the installation's folder; where it is left out, the environment"
                + " variable SANAQ_SMTP_PASSWORD has it.")
        @Nullable
        Path passwordFile,

        @Meaning("Certificate (PEM) of the authority that the server's certificate comes from, where Java does not know"
                + " it, from the installation's folder.")
        @Nullable
        Path certificate,

        @Meaning("Address that messages come from.") String from,

        @Meaning("How long the server may take to answer.") @Nullable
        Duration timeout) {

    /** How what goes over the wire is kept from others. */
    public enum Security {
        STARTTLS(587),
        TLS(465),
        NONE(25);

        private final int port;

        Security(int port) {
            this.port = port;
        }
    }

    public MailSettings {
        Person.checkAddress("from", from);
        if (security == Security.NONE && user != null) {
            throw new IllegalArgumentException("user: no password is sent in clear; use starttls or tls");
        }
        if (port != null && (port < 1 || port > 65_535)) {
            throw new IllegalArgumentException("port: 1 to 65535");
        }
    }

    @Override
    public Security security() {
        return security == null ? Security.STARTTLS : security;
    }

    @Override
    public Integer port() {
        return port == null ? security().port : port;
    }

    @Override
    public Duration timeout() {
        return timeout == null ? Duration.ofSeconds(10) : timeout;
    }

    /** The same with the certificate's place told from the installation's folder. */
    MailSettings in(Path root) {
        Path place = certificate == null ? null : root.resolve(certificate);
        return new MailSettings(host, port, security, user, passwordFile, place, from, timeout);
    }
}
