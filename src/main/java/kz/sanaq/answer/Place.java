package kz.sanaq.answer;

import java.util.Comparator;
import kz.sanaq.workbook.CellAddress;

/**
 * A cell of the sender's workbook.
 *
 * @param sheet the sheet's place in the workbook, from 0
 */
record Place(int sheet, String sheetName, CellAddress cell) implements Comparable<Place> {

    private static final Comparator<Place> ORDER =
            Comparator.comparingInt(Place::sheet).thenComparing(Place::cell);

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }

    /** As people write it: {@code Лист1!B7}. */
    String written() {
        return sheetName + "!" + cell;
    }
}
