package kz.sanaq.form;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.workbook.CellAddress;

/** One column of a sheet: whether names of people or dates of birth stand in it. */
final class PeopleColumn {

    /** How much a text looks like a person's name. */
    enum Likeness {
        NONE,
        /** One capitalised word, as surnames stand in a column of their own. */
        WORD,
        LIKELY,
        SURE
    }

    /** So far below a heading for officials its column may begin: other headings stand between. */
    private static final int ROWS_OF_HEADING = 4;

    private static final int NEVER = Integer.MIN_VALUE / 2;

    private final List<CellAddress> underHeading = new ArrayList<>();
    private final List<CellAddress> sure = new ArrayList<>();
    private final List<CellAddress> dates = new ArrayList<>();
    private int texts;
    private int officials = NEVER;
    private boolean asksForNames;
    private boolean asksForBirths;
    private boolean isExempt;

    void isOfOfficials(int row) {
        officials = row;
    }

    void asksForNames(int row) {
        asksForNames = row - officials > ROWS_OF_HEADING;
        isExempt = !asksForNames;
    }

    void asksForBirths() {
        asksForBirths = true;
    }

    void seeText() {
        texts++;
    }

    void seeName(CellAddress cell, Likeness likeness) {
        if (sure.isEmpty() && underHeading.isEmpty() && cell.row() - officials <= ROWS_OF_HEADING) {
            isExempt = true;
        }
        if (isExempt || underHeading.size() + sure.size() >= PersonalData.MOST) {
            return;
        }
        if (asksForNames) {
            underHeading.add(cell);
        }
        if (likeness == Likeness.SURE) {
            texts = sure.isEmpty() ? 1 : texts; // those above the first name are headings
            sure.add(cell);
        }
    }

    void seeDate(CellAddress cell) {
        if (asksForBirths && dates.size() < PersonalData.MOST) {
            dates.add(cell);
        }
    }

    /** The cells that are people's. */
    List<CellAddress> people(PersonalDataFile.Thresholds thresholds) {
        List<CellAddress> people = new ArrayList<>();
        if (underHeading.size() >= thresholds.namesUnderHeading()) {
            people.addAll(underHeading);
        }
        if (sure.size() >= thresholds.namesInColumn()
                && sure.size() * 100L >= texts * (long) thresholds.shareOfNames()) {
            people.addAll(sure);
        }
        if (dates.size() >= thresholds.birthDatesUnderHeading()) {
            people.addAll(dates);
        }
        return people;
    }
}
