package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.workbook.CellAddress;
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
        return words.isPersonalName(name);
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
        return new PersonalLook(words, workbook, places).done();
    }
}
