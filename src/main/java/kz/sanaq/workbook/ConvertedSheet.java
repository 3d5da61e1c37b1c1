package kz.sanaq.workbook;

import java.io.IOException;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes a sheet of another format as a sheet part: cells, empty ones with looks, sizes, what is hidden or merged. */
final class ConvertedSheet {

    private static final Set<String> ERRORS =
            Set.of("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A");

    private static final int WIDEST = 60;

    private final Grid grid;

    private final Looks looks;

    private final SheetLooks known;

    private final SafeFormulas formulas;

    private final XmlCopy out;

    private boolean losesFormulas;

    private int row = -1;

    private boolean isRowOpen;

    ConvertedSheet(Grid grid, Looks looks, SheetLooks known, SafeFormulas formulas, XmlCopy out) {
        this.grid = grid;
        this.looks = looks;
        this.known = known;
        this.formulas = formulas;
        this.out = out;
    }

    boolean losesFormulas() {
        return losesFormulas;
    }

    void write(String namespace, String relations, @Nullable String drawing) throws IOException {
        out.start("worksheet").attribute("xmlns", namespace);
        columns();
        out.start("sheetData");
        cells();
        out.end();
        List<CellRange> merged = grid.structure().mergedAreas().stream()
                .filter(area -> area.rows() > 1 || area.columns() > 1)
                .toList();
        if (!merged.isEmpty()) {
            out.start("mergeCells");
            for (CellRange area : merged) {
                out.empty("mergeCell", "ref", area.toString());
            }
            out.end();
        }
        if (drawing != null) {
            out.empty("legacyDrawing", "xmlns:r", relations, "r:id", drawing);
        }
        out.end();
    }

    /** Those that the format knows, or as wide as their texts; each once, for otherwise the sheet needs repair. */
    private void columns() throws IOException {
        if (known.columns.isEmpty()) {
            fitted();
        }
        known.columns.sort(Comparator.comparingInt(NotedSheet.Columns::first));
        int next = 0;
        boolean any = false;
        for (NotedSheet.Columns one : known.columns) {
            for (int from = Math.max(next, one.first()); from <= one.last(); from = next) {
                boolean hidden = grid.structure().isColumnHidden(from);
                next = from + 1;
                while (next <= one.last() && grid.structure().isColumnHidden(next) == hidden) {
                    next++;
                }
                if (!any) {
                    out.start("cols");
                    any = true;
                }
                out.start("col").attribute("min", from + 1L).attribute("max", next);
                out.attribute("width", Double.toString(one.width())).attribute("style", one.style());
                out.attribute("customWidth", 1)
                        .attribute("hidden", hidden ? 1 : 0)
                        .end();
            }
        }
        if (any) {
            out.end();
        }
    }

    private void fitted() {
        int[] widths = new int[Math.max(grid.columns(), 1)];
        for (Cell cell : grid) {
            if (cell.merged() == null) {
                widths[cell.column()] =
                        Math.max(widths[cell.column()], Math.min(cell.text().length(), WIDEST));
            }
        }
        int last = CellAddress.COLUMNS;
        while (last > widths.length && !grid.structure().isColumnHidden(last - 1)) {
            last--;
        }
        for (int column = 0; column < last; column++) {
            int width = column < widths.length ? widths[column] : 0;
            known.columns.add(new NotedSheet.Columns(column, column, 0, Math.max(9, width + 2)));
        }
    }

    /** The cells that have something and those that only look like something, in one order. */
    private void cells() throws IOException {
        Iterator<Cell> filled = grid.iterator();
        Cell cell = filled.hasNext() ? filled.next() : null;
        int styled = 0;
        while (cell != null || styled < known.size()) {
            long here = cell == null ? Long.MAX_VALUE : cell.address().packed();
            long looked = styled < known.size() ? known.address(styled) : Long.MAX_VALUE;
            startRow((int) (Math.min(here, looked) >>> 14));
            if (looked < here) {
                CellAddress address = CellAddress.unpack(looked);
                out.empty("c", "r", address.toString(), "s", Integer.toString(known.style(styled)));
            } else if (cell != null) {
                cell(cell, looked == here ? known.style(styled) : looks.style(cell));
                cell = filled.hasNext() ? filled.next() : null;
            }
            while (styled < known.size() && known.address(styled) <= Math.min(here, looked)) {
                styled++;
            }
        }
        startRow(CellAddress.ROWS);
    }

    /** Ends the row before and starts this one; those between are written where they are hidden or have a height. */
    private void startRow(int next) throws IOException {
        while (row < next) {
            if (isRowOpen) {
                out.end();
                isRowOpen = false;
            }
            row = Math.min(next, nextSpecial(row + 1));
            if (row < CellAddress.ROWS) {
                out.start("row").attribute("r", row + 1L);
                Double height = known.heights.get(row);
                if (height != null) {
                    out.attribute("ht", Double.toString(height)).attribute("customHeight", 1);
                }
                if (grid.structure().isRowHidden(row)) {
                    out.attribute("hidden", 1);
                }
                isRowOpen = true;
            }
        }
    }

    private int nextSpecial(int from) {
        int hidden = grid.structure().nextHiddenRow(from);
        Integer high = known.heights.ceilingKey(from);
        return Math.min(hidden, high == null ? CellAddress.ROWS : high);
    }

    private void cell(Cell cell, int style) throws IOException {
        String formula = cell.formula();
        boolean keepsFormula = formulas.isSafe(formula);
        losesFormulas |= formula != null && !keepsFormula;
        out.start("c").attribute("r", cell.address().toString()).attribute("s", style);
        switch (cell.type()) {
            case NUMBER ->
                value(null, keepsFormula ? formula : null, cell.decimal().toString());
            case BOOLEAN ->
                value("b", keepsFormula ? formula : null, cell.text().equals("TRUE") ? "1" : "0");
            case ERROR -> {
                if (ERRORS.contains(cell.text())) {
                    value("e", keepsFormula ? formula : null, cell.text());
                } else {
                    text(cell.text());
                }
            }
            case TEXT -> {
                if (keepsFormula) {
                    value("str", formula, WrittenText.exactly(cell.text()));
                } else {
                    text(cell.text());
                }
            }
            case FORMULA_WITHOUT_VALUE -> {
                if (keepsFormula) {
                    value(null, formula, null);
                }
            }
        }
        out.end();
    }

    private void value(@Nullable String type, @Nullable String formula, @Nullable String value) throws IOException {
        if (type != null) {
            out.attribute("t", type);
        }
        if (formula != null) {
            out.start("f").text(formula).end();
        }
        if (value != null) {
            out.start("v").text(value).end();
        }
    }

    private void text(String text) throws IOException {
        out.attribute("t", "inlineStr").start("is").start("t").attribute("xml:space", "preserve");
        out.text(WrittenText.exactly(text)).end().end();
    }
}
