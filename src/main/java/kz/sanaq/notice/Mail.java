package kz.sanaq.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands messages to an SMTP server, encrypted unless the settings say otherwise. */
final class Mail {

    private static final Logger LOG = LoggerFactory.getLogger(Mail.class);

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final int PERMANENT = 500;

    private final MailSettings settings;
    private final Session session;
    private final @Nullable String password;

    /** A mail, as the outbox has it. */
    record Content(String language, String subject, String text, String html) {}

    Mail(MailSettings settings, Optional<String> password) {
        this.settings = settings;
        this.password = password.orElse(null);
        this.session = Session.getInstance(properties(settings));
    }

    private static Properties properties(MailSettings settings) {
        Properties properties = new Properties();
        String milliseconds = String.valueOf(settings.timeout().toMillis());
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.connectiontimeout", milliseconds);
        properties.put("mail.smtp.timeout", milliseconds);
        properties.put("mail.smtp.writetimeout", milliseconds);
        properties.put("mail.smtp.auth", String.valueOf(settings.user() != null));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == MailSettings.Security.TLS));
        boolean isUpgraded = settings.security() == MailSettings.Security.STARTTLS;
        properties.put("mail.smtp.starttls.enable", String.valueOf(isUpgraded));
        properties.put("mail.smtp.starttls.required", String.valueOf(isUpgraded));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        if (settings.certificate() != null) {
            properties.put("mail.smtp.ssl.socketFactory", Trust.in(settings.certificate()));
        }
        return properties;
    }

    /** Sends one message to one person. */
    Outcome send(Post post, Content content, Instant now) {
        Letterhead mail = new Letterhead(session, messageId(post));
        try {
            compose(mail, post, content, now);
            Transport transport = session.getTransport();
            try {
                connect(transport);
                return send(transport, mail);
            } finally {
                leave(transport);
            }
        } catch (MessagingException e) {
            return Outcome.of(Outcome.Result.UNREACHABLE, e);
        }
    }

    private static Outcome send(Transport transport, Letterhead mail) {
        try {
            transport.sendMessage(mail, mail.getAllRecipients());
            return Outcome.sent();
        } catch (MessagingException e) {
            return Outcome.of(resultOf(e, mail.isBegun), last(e));
        }
    }

    /** What goes wrong after the server's word says nothing about the message. */
    private static void leave(Transport transport) {
        try {
            transport.close();
        } catch (MessagingException e) {
            LOG.debug("The mail server did not let go properly", e);
        }
    }

    private void connect(Transport transport) throws MessagingException {
        transport.connect(settings.host(), settings.port(), settings.user(), password);
    }

    private void compose(Letterhead mail, Post post, Content content, Instant now) throws MessagingException {
        mail.setFrom(new InternetAddress(settings.from()));
        mail.setRecipient(jakarta.mail.Message.RecipientType.TO, new InternetAddress(post.recipient()));
        mail.setSubject(content.subject(), UTF_8);
        mail.setSentDate(Date.from(now));
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setHeader("Content-Language", content.language());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(content.text(), UTF_8);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(content.html(), UTF_8, "html");
        mail.setContent(new MimeMultipart("alternative", text, html));
        mail.saveChanges();
    }

    private String messageId(Post post) {
        String host = settings.from().substring(settings.from().indexOf('@') + 1);
        return "<sanaq." + post.key().replaceAll("[^A-Za-z0-9.-]", ".") + "@" + host + ">";
    }

    /** A server that refused says so by a number; without one, what matters is whether the text had begun to go over. */
    private static Outcome.Result resultOf(MessagingException failure, boolean isBegun) {
        int code = 0;
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof SMTPSendFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            } else if (cause instanceof SMTPAddressFailedException refused) {
                code = Math.max(code, refused.getReturnCode());
            }
        }
        if (code >= PERMANENT) {
            return Outcome.Result.REFUSED;
        }
        return code > 0 || !isBegun ? Outcome.Result.FAILED : Outcome.Result.DOUBTFUL;
    }

    /** What the server said stands at the end of the chain. */
    private static Exception last(MessagingException failure) {
        Exception last = failure;
        for (Exception cause = failure; cause != null; cause = next(cause)) {
            last = cause;
        }
        return last;
    }

    private static @Nullable Exception next(Exception cause) {
        return cause instanceof MessagingException chained ? chained.getNextException() : null;
    }

    /** A mail that keeps the name it was given, and knows whether any of it has gone over the wire. */
    private static final class Letterhead extends MimeMessage {

        private final String id;
        private boolean isBegun;

        Letterhead(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }

        @Override
        public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
            isBegun = true;
            super.writeTo(out, ignored);
        }
    }
}
