package kz.sanaq.backup;

import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 of what is written to it. */
final class Digest extends OutputStream {

    private final MessageDigest digest;

    Digest() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    void update(ByteBuffer bytes) {
        digest.update(bytes);
    }

    @Override
    public void write(int one) {
        digest.update((byte) one);
    }

    @Override
    public void write(byte[] from, int offset, int length) {
        digest.update(from, offset, length);
    }

    /** In lower-case hexadecimal digits; to be asked once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
