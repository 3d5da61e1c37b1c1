package kz.sanaq.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellRange;
import kz.sanaq.workbook.CellType;

/** The rules on a page as a whole: its title, its headings and what nothing claims (F05), and what is hidden or marked. */
final class PageRules {

    private static final String AMONG_WORDS = "form.number-among-words";
    private static final String UNKNOWN_ROW = "form.unknown-row";

    private final FormFile form;
    private final PageReader.PageReading reading;
    private final TitleRules title;
    private final PageResults.Result result;
    private final HazardsFound hazards;
    private final Tally headings = new Tally("F05");
    private final Tally edition = new Tally("F21");
    private final HeadingRules headingRules;
    private final List<FormFile> editions;
    private final Tally hidden = new Tally("F06");
    private final Tally formulas = new Tally("F07");
    private final Tally marks = new Tally("F11");
    private final Tally late = new Tally("S08");
    private final Tally pasted = new Tally("H01");
    private final Tally alike = new Tally("H03");
    private final Tally shifted = new Tally("H04");
    private final Tally equal = new Tally("H05");

    /** @param editions all of the return's form */
    PageRules(
            FormFile form,
            List<FormFile> editions,
            PageReader.PageReading reading,
            TitleRules title,
            PageResults.Result result,
            HazardsFound hazards) {
        this.editions = editions;
        this.hazards = hazards;
        this.form = form;
        this.reading = reading;
        this.title = title;
        this.result = result;
        this.headingRules = new HeadingRules(form, reading, result, headings);
    }

    /** @param blocks those of the pages before */
    void check(EqualBlocks blocks) {
        title.check();
        headingRules.check();
        EarlierEdition.assess(reading, form, editions, edition);
        merged();
        HiddenContent.assess(reading.page(), reading.tables(), hazards, hidden);
        FormulaHealth.assess(reading.page(), hazards, formulas);
        Marks.assess(reading.page(), hazards, marks);
        PastedValues.assess(reading.page(), reading.tables(), hazards, pasted);
        LookAlikes.assess(reading.page(), reading.tables(), hazards, alike);
        ShiftedColumns.assess(reading.page(), reading.tables(), hazards, shifted);
        blocks.assess(reading.page(), reading.tables(), hazards, equal);
        unclaimed(RowsAfterTotal.assess(reading.page(), reading.tables(), hazards, late));
    }

    /** Counts the outcomes for each slot of the page; for the workbook as a whole where it has none. */
    void conclude(Set<SlotKey> slots) {
        List<Tally> tallies = new ArrayList<>(title.tallies());
        tallies.addAll(List.of(headings, edition, hidden, formulas, marks, late, pasted, alike, shifted, equal));
        tallies.addAll(headingRules.others());
        for (Tally tally : tallies) {
            if (slots.isEmpty()) {
                result.outcome(tally.outcome(null));
            }
            slots.forEach(slot -> result.outcome(tally.outcome(slot)));
        }
        if (slots.isEmpty() && result.refusals().isEmpty()) {
            refuse("F05", Message.of("form.no-figures", "sheet", reading.page().name()));
        }
    }

    /** Each row with numbers that neither the form nor another rule claims is one finding, at its first number. */
    private void unclaimed(Set<Integer> ofAnotherRule) {
        Page page = reading.page();
        Set<Integer> rows = new HashSet<>(ofAnotherRule);
        Set<Integer> told = new HashSet<>();
        reading.tables().forEach(table -> told.addAll(table.heading().unknown()));
        Map<Message, Integer> cells = new HashMap<>();
        for (Cell cell : page.cells()) {
            Message reason = page.reported(cell);
            if (reason != null && reason.key().equals(AMONG_WORDS)) {
                cells.merge(reason, 1, Integer::sum);
            }
        }
        for (Cell cell : page.cells()) {
            Message reason = page.reported(cell);
            if (reason != null
                    && cell.type() == CellType.NUMBER
                    && !page.isHidden(cell)
                    && !page.isUnseen(cell)
                    && !page.isTakenBack(cell)
                    && !told.contains(cell.column())) {
                if (reason.key().equals(AMONG_WORDS)) {
                    told.add(cell.column());
                    headings.broken(page, cell.address(), amongWords(reason, cells));
                } else if (rows.add(cell.row())) {
                    headings.broken(
                            page, cell.address(), reason.key().equals(UNKNOWN_ROW) ? row(cell, reason) : reason);
                }
            }
        }
    }

    /** A strange row, with the label of the form that was probably meant, among those that no other row has. */
    private Message row(Cell number, Message unknown) {
        for (TableReader.Found table : reading.tables()) {
            Cell label = table.heading().top() > number.row() || table.body().last() < number.row()
                    ? null
                    : StrangeRow.label(reading.page(), table, number.row());
            if (label != null) {
                String written = Written.of(label);
                Nearest nearest = StrangeRow.nearest(reading.page(), table, written);
                headingRules.suggest(
                        table.table(), Direction.DOWN, label.address(), written, List.of(written), nearest);
                return nearest == null
                        ? unknown
                        : Message.of(
                                "form.renamed-row",
                                "row",
                                number.row() + 1,
                                "label",
                                nearest.spelling(),
                                "likeness",
                                nearest.likeness());
            }
        }
        return unknown;
    }

    /** One finding for a column of words, with how many numbers stand in it. */
    private static Message amongWords(Message ofOne, Map<Message, Integer> cells) {
        String column = String.valueOf(ofOne.arguments().get("column"));
        return Message.of("form.numbers-among-words", "column", column, "cells", cells.getOrDefault(ofOne, 0));
    }

    /** A figure merged over rows or columns stands in the first of them; the others are left without, which somebody should know. */
    private void merged() {
        Page page = reading.page();
        Set<CellRange> told = new HashSet<>();
        for (TableReader.Found table : reading.tables()) {
            Set<Integer> figures = new HashSet<>();
            table.heading().figures().forEach(column -> figures.add(column.at()));
            for (Row row : table.body().rows()) {
                for (Column column : row.hasFigures() ? table.heading().figures() : List.<Column>of()) {
                    CellRange area = page.merged(row.at(), column.at());
                    if (area != null) {
                        CellAddress first = area.first();
                        boolean over = first.row() < row.at() && table.hasRow(first.row());
                        boolean across = first.row() == row.at()
                                && first.column() < column.at()
                                && figures.contains(first.column());
                        if ((over || across) && told.add(area)) {
                            merged(area, new CellAddress(row.at(), column.at()), over);
                        }
                    }
                }
            }
        }
    }

    private void merged(CellRange area, CellAddress without, boolean over) {
        Message message = over
                ? Message.of("form.merged-figure", "area", area.toString(), "row", without.row() + 1)
                : Message.of(
                        "form.merged-figure-across", "area", area.toString(), "column", Page.column(without.column()));
        hazards.found(headings, HazardKind.MERGED_FIGURE, without, message);
    }

    private void refuse(String rule, Message message) {
        result.refuse(rule, message, reading.page().name());
    }
}
