package kz.sanaq.intake;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The name of a workbook: the SHA-256 of its bytes, in 64 hexadecimal digits. */
public record Sha256(String hex) {

    public Sha256 {
        if (!isOne(hex)) {
            throw new IllegalArgumentException(hex);
        }
    }

    static boolean isOne(String hex) {
        return hex.matches("[0-9a-f]{64}");
    }

    public static Sha256 of(byte[] bytes) {
        try {
            return of(MessageDigest.getInstance("SHA-256"), bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The digest as the database stores it. */
    public byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }

    public static Sha256 stored(byte[] digest) {
        return new Sha256(HexFormat.of().formatHex(digest));
    }

    private static Sha256 of(MessageDigest digest, byte[] bytes) {
        return stored(digest.digest(bytes));
    }
}
