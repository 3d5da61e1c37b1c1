package kz.sanaq.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import kz.sanaq.form.PersonalData.Place;
import kz.sanaq.form.PersonalData.Where;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.Comment;
import kz.sanaq.workbook.DocumentText;
import kz.sanaq.workbook.SheetInfo;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import org.jspecify.annotations.Nullable;

/** One look over one workbook: the names of its sheets, their cells and comments, and what stands beside them. */
final class PersonalLook {

    private static final int LONGEST_AUTHOR = 60;

    /** What in a header or footer is no text: fonts, sizes, colours, fields. */
    private static final Pattern CODES = Pattern.compile("&\"[^\"]*\"|&K[0-9A-Fa-f+-]{5,6}|&\\d+|&[A-Za-z]");

    private final PeopleWords words;
    private final Workbook workbook;
    private final Collection<? super Place> places;
    private final List<String> comments = new ArrayList<>();
    private boolean hidesNames;
    private int count;
    private boolean isToldBeside;
    private @Nullable UnreadableWorkbook brokenOff;

    PersonalLook(PeopleWords words, Workbook workbook, Collection<? super Place> places) {
        this.words = words;
        this.workbook = workbook;
        this.places = places;
    }

    /** Looks; answers why not every part could be read. */
    @Nullable
    UnreadableWorkbook done() {
        names();
        workbook.sheets().forEach(this::sheet);
        besideCells();
        return brokenOff;
    }

    /** First of all: where one sheet is called after a person, none is told by its name. */
    private void names() {
        List<SheetInfo> personal = workbook.sheets().stream()
                .filter(sheet -> words.isPersonalName(sheet.name()))
                .toList();
        boolean isUnreadPersonal =
                workbook.unreadSheets().stream().anyMatch(sheet -> words.isPersonalName(sheet.name()));
        hidesNames = !personal.isEmpty() || isUnreadPersonal;
        personal.forEach(sheet -> add(new Place(Where.SHEET_NAME, sheet.index() + 1, null, null)));
        if (isUnreadPersonal) {
            add(Place.beside(Where.BESIDE));
        }
    }

    private void sheet(SheetInfo sheet) {
        PeopleInSheet people = new PeopleInSheet(
                words, cell -> add(place(Where.CELL, sheet, cell)), (row, column) -> lastColumn(sheet, row, column));
        try {
            tried(() -> workbook.read(sheet.index(), people::see));
        } finally {
            people.end();
        }
        tried(() -> {
            for (Comment comment : workbook.comments(sheet.index())) {
                if (words.isPersonal(withoutAuthor(comment.text()))) {
                    if (comments.size() < PersonalData.MOST) {
                        comments.add(comment.text());
                    }
                    add(place(Where.COMMENT, sheet, comment.cell()));
                }
            }
        });
    }

    private int lastColumn(SheetInfo sheet, int row, int column) {
        try {
            CellRange area = workbook.structure(sheet.index()).merged(row, column);
            return area == null ? column : area.last().column();
        } catch (UnreadableWorkbook e) {
            return column; // told when its cells are read
        }
    }

    private void besideCells() {
        tried(() -> {
            for (DocumentText text : workbook.documentTexts()) {
                Where where = where(text.kind());
                if (where == Where.BESIDE && isToldBeside) {
                    continue; // one place without a cell is told once
                }
                if (isPersonal(text) && !(where == Where.BESIDE && isToldByItsCell(text.text()))) {
                    isToldBeside |= where == Where.BESIDE;
                    add(Place.beside(where));
                }
            }
        });
    }

    private boolean isPersonal(DocumentText text) {
        return switch (text.kind()) {
            case AUTHOR -> Iin.isIn(text.text());
            case COMMENT -> words.isPersonal(withoutAuthor(text.text()));
            case HEADER -> words.isPersonal(CODES.matcher(text.text()).replaceAll("\n"));
            case NAME -> words.isPersonalName(text.text());
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

    /** Comments stand in the file once more, without their cells. */
    private boolean isToldByItsCell(String text) {
        return comments.stream().anyMatch(comment -> comment.contains(text) || text.contains(comment));
    }

    /** Programs put who wrote a comment before it, with a colon. */
    private static String withoutAuthor(String comment) {
        int end = comment.indexOf(":\n");
        return end > 0 && end <= LONGEST_AUTHOR && comment.indexOf('\n') > end ? comment.substring(end + 2) : comment;
    }

    private Place place(Where where, SheetInfo sheet, CellAddress cell) {
        return new Place(where, sheet.index() + 1, hidesNames ? null : sheet.name(), cell);
    }

    private void add(Place place) {
        if (count++ < PersonalData.MOST) {
            places.add(place);
        }
    }

    private interface Part {
        void read() throws UnreadableWorkbook;
    }

    private void tried(Part part) {
        try {
            part.read();
        } catch (UnreadableWorkbook damaged) {
            brokenOff = brokenOff == null ? damaged : brokenOff;
        }
    }
}
