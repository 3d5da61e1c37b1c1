package kz.sanaq.form;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.sanaq.form.PeriodsFile.Where;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;
import org.jspecify.annotations.Nullable;

/**
 * What stands above a page's tables.
 *
 * @param periods the dates and periods stated, in the order of the text
 * @param years the years stated, each once
 * @param lines the texts, a row each
 * @param statedAt the first cell that states a date or period
 */
record Title(
        List<StatedPeriod> periods,
        List<Integer> years,
        List<Line> lines,
        @Nullable CellAddress statedAt) {

    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?:19|20)\\d{2}(?!\\d)");

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** One row of the title. */
    record Line(String text, List<Cell> cells) {

        void use(Page page) {
            cells.forEach(page::use);
        }

        /** The cell that states it alone, or the first of those that state it together. */
        private CellAddress statedAt(PeriodPhrases phrases) {
            return cells.stream()
                    .filter(cell ->
                            !phrases.in(Written.of(cell), Where.ANYWHERE).isEmpty())
                    .findFirst()
                    .orElse(cells.get(0))
                    .address();
        }
    }

    static Title above(Page page, int top, PeriodPhrases phrases) {
        List<Line> lines = lines(page, top);
        Set<StatedPeriod> periods = new LinkedHashSet<>();
        Set<Integer> years = new LinkedHashSet<>();
        CellAddress statedAt = null;
        for (Line line : lines) {
            List<StatedPeriod> stated = phrases.in(line.text(), Where.ANYWHERE);
            periods.addAll(stated);
            Matcher year = YEAR.matcher(line.text());
            while (year.find()) {
                years.add(Integer.parseInt(year.group()));
            }
            if (!stated.isEmpty()) {
                line.use(page);
                statedAt = statedAt == null ? line.statedAt(phrases) : statedAt;
            }
        }
        return new Title(List.copyOf(periods), List.copyOf(years), lines, statedAt);
    }

    private static List<Line> lines(Page page, int top) {
        List<Line> lines = new ArrayList<>();
        Cell[] cells = page.cells();
        int at = 0;
        while (at < cells.length && cells[at].row() < top) {
            int next = page.firstOf(cells[at].row() + 1);
            StringBuilder text = new StringBuilder();
            List<Cell> said = new ArrayList<>();
            for (int i = at; i < next; i++) {
                Cell cell = cells[i];
                if (!page.isHidden(cell) && (cell.type() == CellType.TEXT || cell.type() == CellType.NUMBER)) {
                    text.append(text.isEmpty() ? "" : " ")
                            .append(cell.date() == null ? Written.of(cell) : WRITTEN.format(cell.date()));
                    said.add(cell);
                }
            }
            lines.add(new Line(text.toString(), said));
            at = next;
        }
        return lines;
    }
}
