package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Looks over the cells of one sheet, row by row, for single people: by number, by a text that says who was born when, by
 * rows that each have a name and a date, by columns of names and of dates of birth.
 */
final class PeopleInSheet {

    /** Ten digits, after two zeros in front that were lost. */
    private static final long SMALLEST_IIN = 1_000_000_000L;

    private static final int LONGEST_HEADING = 200;

    private static final int WIDEST_HEADING = 4;

    private final PeopleWords words;
    private final Consumer<CellAddress> found;
    private final Merged merged;
    private final Map<Integer, PeopleColumn> columns = new HashMap<>();
    private final List<CellAddress> rows = new ArrayList<>();
    private final List<Named> inRow = new ArrayList<>();
    private int row = -1;
    private @Nullable CellAddress name;
    private boolean born;
    private boolean numbered;
    private boolean isOfficial;
    private boolean asksForBirths;

    /** How far to the right a merged cell goes. */
    @FunctionalInterface
    interface Merged {
        int lastColumn(int row, int column);
    }

    /** A cell that has a name, or under a heading for names may have one. */
    private record Named(CellAddress cell, PeopleColumn.Likeness likeness) {}

    /** @param found gets each place as soon as it is sure */
    PeopleInSheet(PeopleWords words, Consumer<CellAddress> found, Merged merged) {
        this.words = words;
        this.found = found;
        this.merged = merged;
    }

    void see(Cell cell) {
        if (cell.row() != row) {
            endOfRow();
            row = cell.row();
        }
        if (cell.type() == CellType.NUMBER) {
            number(cell);
        } else if (cell.type() == CellType.TEXT) {
            text(cell, cell.text());
        } else if (Iin.isIn(Written.of(cell))) {
            number(cell.address());
        }
    }

    private void number(Cell cell) {
        if (cell.isDate()) {
            born(cell);
        } else if (Math.abs(cell.number()) >= SMALLEST_IIN || cell.number() != Math.rint(cell.number())) {
            if (Iin.isIn(padded(Written.of(cell)))) {
                number(cell.address());
            }
        }
    }

    /** A number that lost its leading zeros. */
    private static String padded(String digits) {
        return digits.length() == 10 || digits.length() == 11 ? "0".repeat(12 - digits.length()) + digits : digits;
    }

    private void text(Cell cell, String text) {
        if (Iin.isIn(text)) {
            number(cell.address());
        } else if (BirthDate.is(text)) {
            born(cell);
        } else if (ChildInWords.is(text) || text.length() > LONGEST_HEADING && words.names.isOfChild(text)) {
            found.accept(cell.address());
        } else {
            PeopleColumn.Likeness likeness = likeness(text);
            PeopleColumn column = columns.get(cell.column());
            if (column != null) {
                column.seeText();
            }
            if (likeness != PeopleColumn.Likeness.NONE) {
                inRow.add(new Named(cell.address(), likeness));
                name = name == null && likeness != PeopleColumn.Likeness.WORD ? cell.address() : name;
            }
            if (text.length() <= LONGEST_HEADING && likeness != PeopleColumn.Likeness.SURE) {
                heading(cell, text);
            }
        }
    }

    private void heading(Cell cell, String text) {
        String searchable = Phrases.searchable(Folding.fold(text));
        boolean names = words.asksForNames(searchable);
        boolean births = words.asksForBirths(searchable);
        if (words.names.isOfficial(text)) {
            isOfficial = true;
            int last = merged.lastColumn(cell.row(), cell.column());
            if (last - cell.column() <= WIDEST_HEADING) { // a title is wider
                for (int at = cell.column(); at <= last; at++) {
                    column(at).isOfOfficials(cell.row());
                }
            }
        } else if (words.names.isOfChild(text)) {
            found.accept(cell.address());
        } else if (names) {
            int last = Math.min(merged.lastColumn(cell.row(), cell.column()), cell.column() + WIDEST_HEADING);
            for (int at = cell.column(); at <= last; at++) {
                column(at).asksForNames(cell.row());
            }
        }
        if (births) {
            asksForBirths = true;
            column(cell.column()).asksForBirths();
        }
    }

    private PeopleColumn.Likeness likeness(String text) {
        if (words.names.isOne(text)) {
            return PeopleColumn.Likeness.SURE;
        }
        if (PersonName.is(text)) {
            return PeopleColumn.Likeness.LIKELY;
        }
        return PersonName.isWord(text) ? PeopleColumn.Likeness.WORD : PeopleColumn.Likeness.NONE;
    }

    private PeopleColumn column(int index) {
        return columns.computeIfAbsent(index, any -> new PeopleColumn());
    }

    private void number(CellAddress cell) {
        numbered = true;
        found.accept(cell);
    }

    private void born(Cell cell) {
        born = true;
        PeopleColumn column = columns.get(cell.column());
        if (column != null) {
            column.seeDate(cell.address());
        }
    }

    private void endOfRow() {
        if (name != null && (born || numbered) && rows.size() < PersonalData.MOST) {
            rows.add(name);
        }
        if (!isOfficial) {
            for (Named named : inRow) {
                PeopleColumn column = named.likeness == PeopleColumn.Likeness.SURE
                        ? column(named.cell.column())
                        : columns.get(named.cell.column());
                if (column != null) {
                    column.seeName(named.cell, named.likeness);
                }
            }
        }
        inRow.clear();
        name = null;
        born = false;
        numbered = false;
        isOfficial = false;
    }

    void end() {
        endOfRow();
        PersonalDataFile.Thresholds thresholds = words.thresholds;
        boolean isList =
                rows.size() >= (asksForBirths ? thresholds.rowsUnderBirthHeading() : thresholds.rowsWithNameAndDate());
        List<CellAddress> places = new ArrayList<>(isList ? rows : List.of());
        columns.values().forEach(column -> places.addAll(column.people(thresholds)));
        places.stream().distinct().sorted().forEach(found);
    }
}
