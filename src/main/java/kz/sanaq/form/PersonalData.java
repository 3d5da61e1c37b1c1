package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Rule F08, before anything is stored: does a workbook speak of single children? Only places leave this class, never
 * what stands there.
 */
public final class PersonalData {

    private PersonalData() {}

    /**
     * A place where personal data were seen.
     *
     * @param sheet name of the sheet; null for the workbook's properties and for the name of a sheet
     * @param cell the cell, where there is one
     */
    public record Place(@Nullable String sheet, @Nullable CellAddress cell) {}

    /**
     * What was seen.
     *
     * @param places the places with an individual identification number, and the rows of a list of children
     * @param isWhole whether every part could be read; if not, no places do not mean no personal data
     */
    public record Preflight(List<Place> places, boolean isWhole) {

        public Preflight {
            places = List.copyOf(places);
        }
    }

    /** Looks for personal data wherever they may stand; a damaged part hides nothing of the others. */
    public static Preflight preflight(Workbook workbook) {
        List<Place> places = new ArrayList<>();
        boolean isWhole = true;
        for (SheetInfo sheet : workbook.sheets()) {
            if (Iin.isIn(sheet.name())) {
                places.add(new Place(null, null));
            }
            Children children = new Children(sheet.name(), places);
            isWhole &= isDone(() -> workbook.read(sheet.index(), children::see));
            children.end();
        }
        if (workbook.unreadSheets().stream().anyMatch(sheet -> Iin.isIn(sheet.name()))) {
            places.add(new Place(null, null));
        }
        isWhole &= isDone(() -> {
            if (workbook.documentTexts().stream().anyMatch(Iin::isIn)) {
                places.add(new Place(null, null));
            }
        });
        return new Preflight(places, isWhole);
    }

    private interface Part {
        void read() throws UnreadableWorkbook;
    }

    private static boolean isDone(Part part) {
        try {
            part.read();
            return true;
        } catch (UnreadableWorkbook damaged) {
            return false; // refused with its reason when it is read
        }
    }

    /**
     * Looks over one sheet, row by row. Three rows that each name a person and a date are a list; one is enough under a
     * heading that asks for dates of birth, or where a text itself says that somebody was born.
     */
    private static final class Children {

        private static final int ROWS_OF_A_LIST = 3;

        /** More places than anybody looks at; a sheet full of them must not fill the memory. */
        private static final int MOST = 1_000;

        /** Ten digits, after two zeros in front that were lost. */
        private static final long SMALLEST_IIN = 1_000_000_000L;

        private final String sheet;
        private final List<Place> places;
        private final List<CellAddress> rows = new ArrayList<>();
        private int row = -1;
        private @Nullable CellAddress name;
        private boolean born;
        private boolean numbered;
        private boolean isAskedFor;

        Children(String sheet, List<Place> places) {
            this.sheet = sheet;
            this.places = places;
        }

        void see(Cell cell) {
            if (cell.row() != row) {
                endOfRow();
                row = cell.row();
            }
            if (cell.type() == CellType.NUMBER && isPlainCount(cell)) {
                return;
            }
            String text = Written.of(cell);
            if (Iin.isIn(cell.type() == CellType.NUMBER ? padded(text) : text)) {
                numbered = true;
                add(cell.address());
            } else if (cell.type() == CellType.NUMBER && cell.isDate() || BirthDate.is(text)) {
                born = true;
            } else if (name == null && cell.type() == CellType.TEXT && PersonName.is(text)) {
                name = cell.address();
            } else if (cell.type() == CellType.TEXT && ChildInWords.is(text)) {
                add(cell.address());
            } else if (cell.type() == CellType.TEXT && BirthDate.isAskedForIn(text)) {
                isAskedFor = true;
            }
        }

        /** A whole number that is no date and has too few digits for any identification number: nearly all are. */
        private static boolean isPlainCount(Cell cell) {
            return !cell.isDate()
                    && Math.abs(cell.number()) < SMALLEST_IIN
                    && cell.number() == Math.rint(cell.number());
        }

        /** A number that lost its leading zeros. */
        private static String padded(String digits) {
            return digits.length() == 10 || digits.length() == 11 ? "0".repeat(12 - digits.length()) + digits : digits;
        }

        private void add(CellAddress address) {
            if (places.size() < MOST) {
                places.add(new Place(sheet, address));
            }
        }

        private void endOfRow() {
            if (name != null && (born || numbered) && rows.size() < MOST) {
                rows.add(name);
            }
            name = null;
            born = false;
            numbered = false;
        }

        void end() {
            endOfRow();
            if (rows.size() >= (isAskedFor ? 1 : ROWS_OF_A_LIST)) {
                rows.forEach(this::add);
            }
        }
    }
}
