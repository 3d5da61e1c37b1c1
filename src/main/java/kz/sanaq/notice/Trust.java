package kz.sanaq.notice;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;
import kz.sanaq.knowledge.BadKnowledge;
import kz.sanaq.language.Message;

/** Trust in one's own authority, and in no other. */
final class Trust {

    private Trust() {}

    /** What connects to servers whose certificate comes from this one, or is it. */
    static SSLSocketFactory in(Path pem) {
        try (InputStream in = Files.newInputStream(pem)) {
            KeyStore known = KeyStore.getInstance(KeyStore.getDefaultType());
            known.load(null, null);
            int number = 0;
            for (Certificate certificate :
                    CertificateFactory.getInstance("X.509").generateCertificates(in)) {
                known.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(known);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return context.getSocketFactory();
        } catch (IOException | GeneralSecurityException e) {
            throw new BadKnowledge(
                    "nightly.yaml", 0, 0, Message.of("notice.certificate-unreadable", "file", pem.toString()));
        }
    }
}
