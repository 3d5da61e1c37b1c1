package kz.sanaq.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server of this process, with a certificate of its own: STARTTLS, TLS from the first word, or neither. */
final class PostOffice implements AutoCloseable {

    static final String USER = "sanaq";
    static final String PASSWORD = "of the test";

    /** A certificate for localhost, its key, and where others can read the certificate. */
    record Identity(SSLContext context, Path certificate) {

        static Identity make(Path folder) throws IOException, InterruptedException, GeneralSecurityException {
            Path store = folder.resolve("keys.p12");
            Process keytool = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-keyalg",
                            "EC",
                            "-alias",
                            "mail",
                            "-dname",
                            "CN=localhost",
                            "-ext",
                            "san=dns:localhost",
                            "-storetype",
                            "PKCS12",
                            "-storepass",
                            PASSWORD,
                            "-keystore",
                            store.toString())
                    .inheritIO()
                    .start();
            if (keytool.waitFor() != 0) {
                throw new IllegalStateException("keytool failed");
            }
            KeyStore keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
            KeyManagerFactory own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            own.init(keys, PASSWORD.toCharArray());
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(own.getKeyManagers(), null, null);
            Path certificate = folder.resolve("mail.pem");
            Files.writeString(
                    certificate,
                    "-----BEGIN CERTIFICATE-----\n"
                            + Base64.getMimeEncoder()
                                    .encodeToString(keys.getCertificate("mail").getEncoded())
                            + "\n-----END CERTIFICATE-----\n");
            return new Identity(context, certificate);
        }
    }

    private final List<MimeMessage> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final SMTPServer server;
    private volatile int refusal;
    private volatile boolean isDumb;

    private PostOffice(SMTPServer.Builder builder) {
        server = builder.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Counter(context))
                .build();
        server.start();
    }

    static PostOffice withStartTls(Identity identity) {
        return new PostOffice(SMTPServer.port(0)
                .enableTLS()
                .requireTLS()
                .startTlsSocketFactory(identity.context())
                .requireAuth()
                .authenticationHandlerFactory(login()));
    }

    static PostOffice withTls(Identity identity) {
        return new PostOffice(SMTPServer.port(0)
                .serverSocketFactory(identity.context())
                .requireAuth()
                .authenticationHandlerFactory(login()));
    }

    static PostOffice inClear() {
        return new PostOffice(SMTPServer.port(0));
    }

    private static EasyAuthenticationHandlerFactory login() {
        return new EasyAuthenticationHandlerFactory((user, password, context) -> {
            if (!user.equals(USER) || !password.equals(PASSWORD)) {
                throw new LoginFailedException();
            }
        });
    }

    /** A port on which nobody listens. */
    static int nobody() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    int port() {
        return server.getPortAllocated();
    }

    List<MimeMessage> received() {
        return received;
    }

    /** From now on every recipient is answered with this code; 0 for none. */
    void refuse(int code) {
        refusal = code;
    }

    /** From now on no message is answered once it is there. */
    void fallSilent() {
        isDumb = true;
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop();
    }

    private final class Counter implements MessageHandler {

        private final MessageContext context;

        Counter(MessageContext context) {
            this.context = context;
        }

        @Override
        public void from(String sender) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            if (refusal > 0) {
                throw new RejectException(refusal, "not here: " + context.getRemoteAddress());
            }
        }

        @Override
        public String data(InputStream data) throws IOException {
            byte[] bytes = data.readAllBytes();
            try {
                received.add(new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
                if (isDumb) {
                    closing.await();
                }
            } catch (MessagingException e) {
                throw new IOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return "taken";
        }

        @Override
        public void done() {}
    }
}
