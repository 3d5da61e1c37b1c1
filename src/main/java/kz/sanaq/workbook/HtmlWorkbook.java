package kz.sanaq.workbook;

import java.util.Iterator;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A web page with tables as a workbook of one sheet; its scripts do not run, its links are not followed. */
final class HtmlWorkbook extends StoredWorkbook {

    static final SheetInfo SHEET = new SheetInfo(0, "html", SheetInfo.Visibility.VISIBLE);

    private final String html;

    private final HtmlLayout layout;

    private final String title;

    private HtmlWorkbook(String html, HtmlLayout layout, String title, Limits limits) throws UnreadableWorkbook {
        super(Format.HTML, List.of(SHEET), false, limits);
        this.html = html;
        this.layout = layout;
        this.title = title;
    }

    static Workbook open(String html, Limits limits) throws Exception {
        Document page = Jsoup.parse(html);
        HtmlLayout layout = new HtmlLayout(limits);
        Guard.part("html", () -> {
            layout.lay(page);
            return true;
        });
        if (layout.cells.isEmpty() || page.selectFirst("td, th") == null) {
            throw UnreadableWorkbook.because("html");
        }
        return new HtmlWorkbook(html, layout, page.title(), limits);
    }

    @Override
    Structure readStructure(SheetInfo sheet) {
        return new Structure(sheet, new MergedAreas(layout.merged), layout.hiddenRows, layout.hiddenColumns);
    }

    @Override
    Cells readCells(SheetInfo sheet, StoredCell cell) {
        return new Placed(cell, layout.cells.iterator());
    }

    @Override
    Census count(SheetInfo sheet) throws UnreadableWorkbook {
        return HtmlCensus.of(html, limits);
    }

    @Override
    List<Comment> readComments(SheetInfo sheet) {
        return List.of();
    }

    @Override
    public List<DocumentText> documentTexts() {
        return title.isBlank() ? List.of() : List.of(new DocumentText(DocumentText.Kind.PROPERTY, title));
    }

    /** The cells as they were laid out. */
    private record Placed(StoredCell cell, Iterator<HtmlLayout.Placed> placed) implements Cells {

        @Override
        public boolean next() {
            if (!placed.hasNext()) {
                return false;
            }
            HtmlLayout.Placed next = placed.next();
            CellAddress address = CellAddress.unpack(next.address());
            cell.row = address.row();
            cell.column = address.column();
            cell.look = next.look();
            String formula = next.formula();
            cell.formula(formula == null ? null : () -> formula);
            String digits = next.digits();
            if (digits == null) {
                WrittenNumbers.fill(cell, next.text());
            } else {
                cell.number(Double.parseDouble(digits), false, () -> digits);
            }
            return true;
        }

        @Override
        public void close() {}
    }
}
