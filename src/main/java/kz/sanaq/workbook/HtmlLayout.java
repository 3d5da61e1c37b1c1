package kz.sanaq.workbook;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Lays a web page out as a sheet: each block of text a row, each table its rows below it. A table around another one
 * only arranges, and is taken apart.
 */
final class HtmlLayout {

    /** Elements that begin and end a line. */
    static final Set<String> BLOCKS = Set.of(
            "address",
            "article",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "div",
            "dl",
            "dt",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hr",
            "html",
            "li",
            "main",
            "ol",
            "p",
            "pre",
            "section",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul");

    /** Elements whose texts are none of the page's. */
    static final Set<String> SILENT =
            Set.of("head", "title", "script", "style", "template", "noscript", "xml", "object", "textarea", "select");

    private static final Pattern WHITE = Pattern.compile("(?<![-\\w])color:(white|#fff(fff)?)\\b");

    /** What Excel writes beside the text of a number, with a decimal point. */
    private static final Pattern STORED_NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");

    /**
     * A cell of the page.
     *
     * @param digits the number that the page says is stored there
     */
    record Placed(
            long address,
            String text,
            int look,
            @Nullable String digits,
            @Nullable String formula) {}

    final List<Placed> cells = new ArrayList<>();

    final List<CellRange> merged = new ArrayList<>();

    final BitSet hiddenRows = new BitSet();

    final BitSet hiddenColumns = new BitSet();

    private final StringBuilder line = new StringBuilder();

    private final Limits limits;

    private int row;

    HtmlLayout(Limits limits) {
        this.limits = limits;
    }

    void lay(Element page) throws UnreadableWorkbook {
        walk(page);
        endLine();
    }

    private void walk(Element element) throws UnreadableWorkbook {
        limits.tick(1);
        boolean block = BLOCKS.contains(element.normalName());
        if (block) {
            endLine();
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                line.append(text.getWholeText());
            } else if (child instanceof Element inner) {
                String name = inner.normalName();
                if (name.equals("br")) {
                    endLine();
                } else if (name.equals("table")
                        && inner.selectFirst("table table") == null
                        && inner.select("table").size() == 1) {
                    endLine();
                    table(inner);
                } else if (!SILENT.contains(name)) {
                    walk(inner);
                }
            }
        }
        if (block) {
            endLine();
        }
    }

    private void endLine() throws UnreadableWorkbook {
        String text = HtmlText.tidy(line.toString());
        line.setLength(0);
        if (!text.isEmpty()) {
            add(new Placed(CellAddress.pack(row++, 0), text, 0, null, null));
        }
    }

    private void add(Placed cell) throws UnreadableWorkbook {
        limits.tick(cell.text.length());
        limits.check(Limit.TEXT_CHARACTERS, cell.text.length());
        cells.add(cell);
        limits.check(Limit.SHEET_CELLS, cells.size());
    }

    private void table(Element table) throws UnreadableWorkbook {
        for (Element caption : table.select("caption")) {
            line.append(caption.wholeText());
            endLine();
        }
        hiddenColumns(table);
        HtmlSpans spans = new HtmlSpans(row);
        for (Element line : table.select("tr")) {
            spans.nextRow();
            if (isHidden(line) || isHidden(line.parent())) {
                hiddenRows.set(spans.bottom() - 1);
            }
            for (Element cell : line.children()) {
                if (cell.normalName().equals("td") || cell.normalName().equals("th")) {
                    cell(cell, spans);
                }
            }
        }
        row = Math.max(row, spans.bottom());
    }

    private void hiddenColumns(Element table) {
        int at = 0;
        for (Element column : table.select("col")) {
            int span = HtmlText.number(column.attr("span"));
            if (isHidden(column)) {
                hiddenColumns.set(at, at + span);
            }
            at += span;
        }
    }

    private void cell(Element cell, HtmlSpans spans) throws UnreadableWorkbook {
        int down = HtmlText.number(cell.attr("rowspan"));
        int across = HtmlText.number(cell.attr("colspan"));
        long address = spans.place(down, across);
        if (address < 0) {
            throw UnreadableWorkbook.damagedSheet(HtmlWorkbook.SHEET.name(), null);
        }
        if (down > 1 || across > 1) {
            CellAddress first = CellAddress.unpack(address);
            int last = Math.min(first.row() + down, CellAddress.ROWS) - 1;
            merged.add(CellRange.between(first.row(), first.column(), last, first.column() + across - 1));
            limits.check(Limit.MERGED_AREAS, merged.size());
        }
        String text = HtmlText.tidy(HtmlText.of(cell));
        if (!text.isEmpty()) {
            String stored = cell.attr("x:num");
            String formula = cell.attr("x:fmla");
            add(new Placed(
                    address,
                    text,
                    look(cell, text),
                    STORED_NUMBER.matcher(stored).matches() ? stored : null,
                    formula.isEmpty() ? null : formula.substring(formula.startsWith("=") ? 1 : 0)));
        }
    }

    private static int look(Element cell, String text) {
        int look = 0;
        Element struck = cell.selectFirst("s, strike, del, [style*=line-through]");
        if (struck != null && HtmlText.tidy(HtmlText.of(struck)).equals(text)) {
            look |= CellStyles.STRUCK_OUT;
        }
        String style = style(cell) + style(cell.firstElementChild());
        if (isHidden(cell) || WHITE.matcher(style).find() && !style.contains("background")) {
            look |= CellStyles.UNSEEN;
        }
        return look;
    }

    private static boolean isHidden(@Nullable Element element) {
        return element != null && (element.hasAttr("hidden") || style(element).contains("display:none"));
    }

    private static String style(@Nullable Element element) {
        return element == null
                ? ""
                : element.attr("style").toLowerCase(Locale.ROOT).replace(" ", "") + ";";
    }
}
