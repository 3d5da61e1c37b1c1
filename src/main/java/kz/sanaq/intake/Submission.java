package kz.sanaq.intake;

import java.time.Instant;

/**
 * A registered workbook that waits to be read.
 *
 * @param reading the how-manieth reading of it this is, from 1
 * @param isAgain whether it has been loaded, and is read once more to see whether it says something else now
 */
public record Submission(
        int id, Sha256 sha256, String sender, String fileName, Instant receivedAt, int reading, boolean isAgain) {

    /** The next reading of the same workbook, under a key of its own. */
    Submission next(int key) {
        return new Submission(key, sha256, sender, fileName, receivedAt, reading + 1, false);
    }
}
