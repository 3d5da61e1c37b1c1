package kz.sanaq.workbook;

/** Reads and writes A1 references. */
final class References {

    private References() {}

    /** The packed address of {@code B7} or {@code $B$7}; -1 where it is none. */
    static long parse(String written) {
        char[] characters = written.toCharArray();
        return parse(characters, 0, characters.length);
    }

    static long parse(char[] characters, int start, int end) {
        int at = start < end && characters[start] == '$' ? start + 1 : start;
        int column = 0;
        int letters = at;
        for (; at < end; at++) {
            int letter = (characters[at] | 0x20) - 'a';
            if (letter < 0 || letter > 25 || characters[at] > 'z') {
                break;
            }
            column = column * 26 + letter + 1;
            if (column > CellAddress.COLUMNS) {
                return -1;
            }
        }
        if (at == letters) {
            return -1;
        }
        if (at < end && characters[at] == '$') {
            at++;
        }
        int row = 0;
        int digits = at;
        for (; at < end; at++) {
            int digit = characters[at] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            row = row * 10 + digit;
            if (row > CellAddress.ROWS) {
                return -1;
            }
        }
        return at == digits || row == 0 ? -1 : CellAddress.pack(row - 1, column - 1);
    }

    static String columnName(int column) {
        StringBuilder name = new StringBuilder(3);
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            name.append((char) ('A' + (rest - 1) % 26));
        }
        return name.reverse().toString();
    }
}
