package kz.sanaq.form;

import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * Rule H03: a word in a heading or label has the letters of one alphabet. Latin letters among Cyrillic ones look right and
 * are read so, but whoever searches for the word does not find it.
 */
final class LookAlikes {

    /** Latin letters that look like Cyrillic ones, Kazakh ones too. */
    private static final String LATIN = "AaBCcEeHhIiKMOoPpTXxYy";

    private LookAlikes() {}

    static void assess(Page page, List<TableReader.Found> tables, HazardsFound hazards, Tally tally) {
        boolean none = true;
        for (TableReader.Found table : tables) {
            for (Column column : table.heading().columns()) {
                none &= assess(page, table, column, hazards, tally);
            }
        }
        if (none) {
            tally.holds();
        }
    }

    /** One finding for a column, with how many of its cells have such letters. */
    private static boolean assess(
            Page page, TableReader.Found table, Column column, HazardsFound hazards, Tally tally) {
        Heading heading = table.heading();
        int last = column.role().hasFigures() ? heading.bottom() : table.body().last();
        Cell first = null;
        int cells = 0;
        for (int row = heading.top(); row <= last; row++) {
            Cell cell = page.at(row, column.at());
            if (isMixed(cell, row > heading.bottom() && column.role() == Role.KEY)) {
                first = first == null ? cell : first;
                cells++;
            }
        }
        if (first != null) {
            hazards.found(
                    tally,
                    HazardKind.LOOK_ALIKE_LETTERS,
                    first.address(),
                    Message.of("form.look-alike-letters", "column", Page.column(column.at()), "cells", cells));
        }
        return first == null;
    }

    private static boolean isMixed(@Nullable Cell cell, boolean isCode) {
        return cell != null
                && cell.type() == CellType.TEXT
                && (hasMixedWord(cell.text()) || isCode && NumberText.hasLetterForDigit(cell.text()));
    }

    /** Whether a word has Cyrillic letters, and Latin ones that all look like Cyrillic ones. */
    static boolean hasMixedWord(String text) {
        boolean cyrillic = false;
        boolean alike = false;
        boolean other = false;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (!Character.isLetter(c)) {
                if (cyrillic && alike && !other) {
                    return true;
                }
                cyrillic = alike = other = false;
            } else if (Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC) {
                cyrillic = true;
            } else if (LATIN.indexOf(c) >= 0) {
                alike = true;
            } else {
                other = true;
            }
        }
        return false;
    }
}
