package kz.sanaq.reconciliation;

/** Cell addresses as people read them. */
final class A1 {

    private A1() {}

    /** The address of a cell whose row and column are counted from 0: {@code B7}. */
    static String of(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column; rest >= 0; rest = rest / 26 - 1) {
            letters.insert(0, (char) ('A' + rest % 26));
        }
        return letters.append(row + 1).toString();
    }
}
