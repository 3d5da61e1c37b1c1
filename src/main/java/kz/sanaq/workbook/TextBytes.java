package kz.sanaq.workbook;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Bytes as the text they were written as: by their mark, as UTF-8 where they can be that, else as windows-1251. */
final class TextBytes {

    private static final Charset WINDOWS = Charset.forName("windows-1251");

    /** Where KZ-1048, the Kazakh windows-1251, has letters of its own in the places of Serbian and Ukrainian ones. */
    private static final String WINDOWS_LETTERS = "ЌЋќћЎўЈҐЄЇґєјЅѕї";

    private static final String KAZAKH_LETTERS = "ҚҺқһҰұӘӨҒҮөғәҢңү";

    private static final int LOOKED_AT = 4096;

    private static final Pattern DECLARED = Pattern.compile(
            "<(?:meta|\\?xml)\\s[^>]*?(?:charset|encoding)\\s*=\\s*[\"']?([\\w-]+)", Pattern.CASE_INSENSITIVE);

    private TextBytes() {}

    /** The text; null where the bytes are none. */
    static @Nullable String decoded(byte[] bytes) {
        String text = text(bytes);
        for (int at = 0; at < Math.min(text.length(), LOOKED_AT); at++) {
            char c = text.charAt(at);
            if (c < ' ' && c != '\t' && c != '\n' && c != '\r' && c != '\f') {
                return null;
            }
        }
        return text;
    }

    private static String text(byte[] bytes) {
        if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
        }
        if (startsWith(bytes, 0xFF, 0xFE)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
        }
        if (startsWith(bytes, 0xFE, 0xFF)) {
            return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
        }
        if (isWide(bytes, 1)) {
            return new String(bytes, StandardCharsets.UTF_16LE);
        }
        if (isWide(bytes, 0)) {
            return new String(bytes, StandardCharsets.UTF_16BE);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            Charset declared = declared(bytes);
            return declared.equals(WINDOWS) ? kazakh(new String(bytes, WINDOWS)) : new String(bytes, declared);
        }
    }

    /** What a web page says of itself; windows-1251 where it says nothing, or what it is not. */
    private static Charset declared(byte[] bytes) {
        Matcher said =
                DECLARED.matcher(new String(bytes, 0, Math.min(bytes.length, LOOKED_AT), StandardCharsets.ISO_8859_1));
        try {
            Charset charset = said.find() ? Charset.forName(said.group(1)) : WINDOWS;
            return charset.name().startsWith("UTF") ? WINDOWS : charset;
        } catch (IllegalArgumentException unknown) {
            return WINDOWS;
        }
    }

    /** Whether nearly every second byte is the high one of a Latin or Cyrillic letter. */
    private static boolean isWide(byte[] bytes, int high) {
        int pairs = Math.min(bytes.length, LOOKED_AT) / 2;
        int fitting = 0;
        for (int pair = 0; pair < pairs; pair++) {
            int found = bytes[pair * 2 + high];
            fitting += found == 0 || found == 4 ? 1 : 0;
        }
        return pairs > 3 && fitting * 10 > pairs * 9;
    }

    private static String kazakh(String windows) {
        StringBuilder text = new StringBuilder(windows);
        for (int at = 0; at < text.length(); at++) {
            int letter = text.charAt(at) < 0x400 ? -1 : WINDOWS_LETTERS.indexOf(text.charAt(at));
            if (letter >= 0) {
                text.setCharAt(at, KAZAKH_LETTERS.charAt(letter));
            }
        }
        return text.toString();
    }

    private static boolean startsWith(byte[] bytes, int... start) {
        for (int at = 0; at < start.length; at++) {
            if (bytes.length <= at || (bytes[at] & 0xFF) != start[at]) {
                return false;
            }
        }
        return true;
    }
}
