package kz.sanaq.workbook;

/** Names, numbers and blanks among bytes; all that matters of them is ASCII in XML. */
final class Ascii {

    private Ascii() {}

    static boolean isBlank(byte character) {
        return character >= 0 && character <= ' ';
    }

    /** Whether these characters stand there, and nothing else. */
    static boolean is(byte[] bytes, int from, int to, String characters) {
        int length = characters.length();
        if (to - from != length) {
            return false;
        }
        for (int index = 0; index < length; index++) {
            if (bytes[from + index] != characters.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /** The whole number written there; 0 where nothing is, -1 where it is none. */
    static int number(byte[] bytes, int from, int to) {
        int number = 0;
        for (int scan = from; scan < to; scan++) {
            int digit = bytes[scan] - '0';
            if (digit < 0 || digit > 9 || number > 100_000_000) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }
}
