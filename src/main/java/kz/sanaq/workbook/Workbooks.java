package kz.sanaq.workbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Opens workbooks by what they are, whatever they are called. */
public final class Workbooks {

    private Workbooks() {}

    /**
     * Opens a workbook from its bytes, which are only read and must not change while it is open.
     *
     * @throws UnreadableWorkbook where the bytes are no workbook, are damaged or encrypted, or exceed a limit
     */
    public static Workbook open(byte[] bytes, Limits limits) throws UnreadableWorkbook {
        return open(bytes, limits, Passwords.NONE);
    }

    /**
     * Opens a workbook from its bytes, also one that is protected with one of these passwords.
     *
     * @throws UnreadableWorkbook where the bytes are no workbook, are damaged or encrypted otherwise, or exceed a limit
     */
    public static Workbook open(byte[] bytes, Limits limits, Passwords passwords) throws UnreadableWorkbook {
        if (bytes.length == 0) {
            throw UnreadableWorkbook.because("empty");
        }
        limits.check(Limit.FILE_BYTES, bytes.length);
        Limits begun = limits.begun();
        return Guard.opening(() -> openKind(bytes, begun, passwords));
    }

    /**
     * Opens a workbook from a file, which is only ever read.
     *
     * @throws IOException where the file cannot be read
     */
    public static Workbook open(Path file, Limits limits) throws UnreadableWorkbook, IOException {
        limits.check(Limit.FILE_BYTES, Files.size(file));
        return open(Files.readAllBytes(file), limits);
    }

    private static Workbook openKind(byte[] bytes, Limits limits, Passwords passwords) throws Exception {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Packages.open(bytes, limits);
        }
        if (startsWith(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return Ole2.open(bytes, limits, passwords);
        }
        return OtherContent.open(bytes, limits);
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int index = 0; index < start.length; index++) {
            if ((bytes[index] & 0xFF) != start[index]) {
                return false;
            }
        }
        return true;
    }
}
