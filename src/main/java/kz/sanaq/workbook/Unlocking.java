package kz.sanaq.workbook;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.util.List;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;

/** Finds the password of a protected workbook, or refuses it. */
final class Unlocking {

    /** Times that a password is hashed; Excel writes 100,000, and each costs the reader time for every password. */
    private static final int MOST_SPINS = 500_000;

    private Unlocking() {}

    /**
     * The decryptor, with the password it wants.
     *
     * <p>Excel protects some workbooks with a password that everybody has, and opens them without asking; it comes first.
     */
    static Decryptor unlocked(EncryptionInfo info, Passwords passwords)
            throws GeneralSecurityException, UnreadableWorkbook {
        boolean isObfuscated = info.getEncryptionMode() == EncryptionMode.xor; // of Excel 95, and no encryption
        if (isObfuscated || info.getVerifier().getSpinCount() > MOST_SPINS) {
            throw UnreadableWorkbook.because("encrypted");
        }
        Decryptor decryptor = info.getDecryptor();
        if (decryptor.verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
            return decryptor;
        }
        List<String> known = known(passwords);
        for (String password : known) {
            if (decryptor.verifyPassword(password)) {
                return decryptor;
            }
        }
        throw UnreadableWorkbook.because(known.isEmpty() ? "encrypted" : "other-password");
    }

    private static List<String> known(Passwords passwords) throws UnreadableWorkbook {
        try {
            return passwords.known();
        } catch (IOException e) {
            throw UnreadableWorkbook.because("password-not-here");
        }
    }
}
