package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Comment;
import kz.sanaq.workbook.DocumentText;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/**
 * Rule F08, before anything is stored: does a workbook speak of single children? Only places leave this class, never
 * what stands there. What it goes by is told in {@code jobs/personal-data.yaml}.
 */
public final class PersonalData {

    private static final String FILE = "personal-data.yaml";

    /** More places than anybody looks at; a workbook full of them must not fill the memory. */
    static final int MOST = 1_000;

    private static final int LONGEST_AUTHOR = 60;

    /** What in a header or footer is no text: fonts, sizes, colours, fields. */
    private static final Pattern CODES = Pattern.compile("&\"[^\"]*\"|&K[0-9A-Fa-f+-]{5,6}|&\\d+|&[A-Za-z]");

    private final PeopleWords words;
    private final Set<String> cleared;

    private PersonalData(PeopleWords words, Set<String> cleared) {
        this.words = words;
        this.cleared = cleared;
    }

    /**
     * Reads what personal data are, and which workbooks were looked at by a person and have none.
     *
     * @throws kz.sanaq.knowledge.BadKnowledge with file and line, at the first thing that does not fit
     */
    public static PersonalData from(Knowledge knowledge) {
        return new PersonalData(
                new PeopleWords(knowledge.oneYaml(FILE, PersonalDataFile.class).value()), Cleared.standing(knowledge));
    }

    /** What kind of place it is. */
    public enum Where {
        CELL,
        COMMENT,
        SHEET_NAME,
        /** Title, subject and other properties of the file. */
        PROPERTIES,
        HEADER,
        /** A name that was given to cells. */
        NAME,
        /** A text box, a chart's name, or a comment that hangs on no cell. */
        BESIDE
    }

    /**
     * A place where personal data were seen.
     *
     * @param sheet position of its sheet, from 1; 0 where it is of no sheet
     * @param sheetName name of the sheet, unless the names of sheets are personal themselves
     * @param cell the cell, where there is one
     */
    public record Place(
            Where where,
            int sheet,
            @Nullable String sheetName,
            @Nullable CellAddress cell) {

        static Place beside(Where where) {
            return new Place(where, 0, null, null);
        }
    }

    /**
     * What was seen.
     *
     * @param places where personal data stand
     * @param brokenOff why not every part could be read: then no places do not mean no personal data
     */
    public record Preflight(List<Place> places, @Nullable UnreadableWorkbook brokenOff) {

        public Preflight {
            places = List.copyOf(places);
        }

        public boolean isWhole() {
            return brokenOff == null;
        }
    }

    /** Whether a person has looked at the workbook of this SHA-256 and says that it has none. */
    public boolean isCleared(String sha256) {
        return cleared.contains(sha256);
    }

    /** Whether the name of a file, a folder or a sheet is personal itself. */
    public boolean isIn(String name) {
        return Iin.isIn(name) || ChildInWords.is(name) || words.names.isInName(name);
    }

    /** Looks for personal data wherever they may stand; a damaged part hides nothing of the others. */
    public Preflight preflight(Workbook workbook) {
        List<Place> places = new ArrayList<>();
        UnreadableWorkbook brokenOff = preflight(workbook, places);
        return new Preflight(places, brokenOff);
    }

    /**
     * The same.
     *
     * @param places gets each place as soon as it is seen: what is seen is seen, whatever ends the reading
     * @return why not every part could be read
     */
    public @Nullable UnreadableWorkbook preflight(Workbook workbook, Collection<? super Place> places) {
        Look look = new Look(workbook, places);
        look.atNames();
        workbook.sheets().forEach(look::atSheet);
        look.besideCells();
        return look.brokenOff;
    }

    private interface Part {
        void read() throws UnreadableWorkbook;
    }

    /** One look over one workbook. */
    private final class Look {

        private final Workbook workbook;
        private final Collection<? super Place> places;
        private final List<String> told = new ArrayList<>();
        private boolean hidesNames;
        private int count;
        private @Nullable UnreadableWorkbook brokenOff;

        Look(Workbook workbook, Collection<? super Place> places) {
            this.workbook = workbook;
            this.places = places;
        }

        /** First of all: where one sheet is called after a person, none is told by its name. */
        void atNames() {
            List<SheetInfo> personal = workbook.sheets().stream()
                    .filter(sheet -> isIn(sheet.name()))
                    .toList();
            boolean isUnreadPersonal = workbook.unreadSheets().stream().anyMatch(sheet -> isIn(sheet.name()));
            hidesNames = !personal.isEmpty() || isUnreadPersonal;
            personal.forEach(sheet -> add(new Place(Where.SHEET_NAME, sheet.index() + 1, null, null)));
            if (isUnreadPersonal) {
                add(Place.beside(Where.BESIDE));
            }
        }

        void atSheet(SheetInfo sheet) {
            PeopleInSheet people = new PeopleInSheet(words, cell -> add(place(Where.CELL, sheet, cell)), look(sheet));
            try {
                tried(() -> workbook.read(sheet.index(), people::see));
            } finally {
                people.end();
            }
            tried(() -> {
                for (Comment comment : workbook.comments(sheet.index())) {
                    if (words.isPersonal(withoutAuthor(comment.text()))) {
                        told.add(comment.text());
                        add(place(Where.COMMENT, sheet, comment.cell()));
                    }
                }
            });
        }

        private PeopleInSheet.Merged look(SheetInfo sheet) {
            return (row, column) -> {
                try {
                    var area = workbook.structure(sheet.index()).merged(row, column);
                    return area == null ? column : area.last().column();
                } catch (UnreadableWorkbook e) {
                    return column; // told when its cells are read
                }
            };
        }

        void besideCells() {
            tried(() -> {
                for (DocumentText text : workbook.documentTexts()) {
                    Where where = where(text.kind());
                    if (isPersonal(text) && !(where == Where.BESIDE && isTold(text.text()))) {
                        add(Place.beside(where));
                    }
                }
            });
        }

        private boolean isTold(String text) {
            return told.stream().anyMatch(comment -> comment.contains(text) || text.contains(comment));
        }

        private Place place(Where where, SheetInfo sheet, CellAddress cell) {
            return new Place(where, sheet.index() + 1, hidesNames ? null : sheet.name(), cell);
        }

        private void add(Place place) {
            if (count++ < MOST) {
                places.add(place);
            }
        }

        private void tried(Part part) {
            try {
                part.read();
            } catch (UnreadableWorkbook damaged) {
                brokenOff = brokenOff == null ? damaged : brokenOff;
            }
        }
    }

    private boolean isPersonal(DocumentText text) {
        return switch (text.kind()) {
            case AUTHOR -> Iin.isIn(text.text());
            case COMMENT -> words.isPersonal(withoutAuthor(text.text()));
            case HEADER -> words.isPersonal(CODES.matcher(text.text()).replaceAll("\n"));
            case NAME -> isIn(text.text());
            case PROPERTY, OTHER -> words.isPersonal(text.text());
        };
    }

    private static Where where(DocumentText.Kind kind) {
        return switch (kind) {
            case AUTHOR, PROPERTY -> Where.PROPERTIES;
            case HEADER -> Where.HEADER;
            case NAME -> Where.NAME;
            case COMMENT, OTHER -> Where.BESIDE;
        };
    }

    /** Programs put who wrote a comment before it, with a colon. */
    private static String withoutAuthor(String comment) {
        int line = comment.indexOf(":\n");
        return line > 0 && line <= LONGEST_AUTHOR && comment.indexOf('\n') > line
                ? comment.substring(line + 2)
                : comment;
    }
}
