package kz.sanaq.workbook;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Counts the cells of a web page by its tags, without the parser that reads it. */
final class HtmlCensus {

    /** A tag or a comment; quoted attributes may have a bracket. */
    private static final Pattern TAG = Pattern.compile(
            "<!--.*?(-->|$)|<(/?)([a-zA-Z][a-zA-Z0-9:]*)((?:\"[^\"]*\"|'[^']*'|[^>\"'])*)>|<[!?][^>]*>",
            Pattern.DOTALL);

    private static final Pattern BLANK =
            Pattern.compile("(?:[\\s\\u00A0]|&nbsp;?|&#160;?|&#[xX][aA]0;?)*", Pattern.DOTALL);

    private final WatchedText html;

    private final Limits limits;

    private long[] addresses = new long[256];

    private int count;

    private int row;

    private @Nullable HtmlSpans table;

    /** The place that the next words belong to: of a cell, or of a line outside the tables. */
    private long place;

    private boolean hasWords;

    private HtmlCensus(String html, Limits limits) {
        this.html = new WatchedText(html, limits);
        this.limits = limits;
    }

    static Census of(String html, Limits limits) throws UnreadableWorkbook {
        HtmlCensus census = new HtmlCensus(html, limits);
        census.count();
        return new Census(census.addresses, census.count);
    }

    private void count() throws UnreadableWorkbook {
        Matcher tag = TAG.matcher(html);
        int from = 0;
        while (tag.find(from)) {
            words(html.subSequence(from, tag.start()));
            from = tag.end();
            String name = tag.group(3) == null ? "" : tag.group(3).toLowerCase(Locale.ROOT);
            boolean closing = !name.isEmpty() && !tag.group(2).isEmpty();
            if (!closing
                    && HtmlLayout.SILENT.contains(name)
                    && !name.equals("head")
                    && !tag.group(4).endsWith("/")) {
                from = endOf(name, from);
            } else if (table == null) {
                outside(name, closing, tag);
            } else {
                inside(name, closing, tag, table);
            }
        }
        if (table != null) {
            CellAddress last = new CellAddress(Math.max(row, table.bottom() - 1), 0);
            throw UnreadableWorkbook.atCell("breaks-off", HtmlWorkbook.SHEET.name(), last, null);
        }
        words(html.subSequence(from, html.length()));
        settle();
    }

    private int endOf(String name, int from) {
        Matcher end =
                Pattern.compile("</" + name + "\\s*>", Pattern.CASE_INSENSITIVE).matcher(html);
        return end.find(from) ? end.end() : html.length();
    }

    private void words(CharSequence text) {
        hasWords |= !BLANK.matcher(text).matches();
    }

    private void outside(String name, boolean closing, Matcher tag) throws UnreadableWorkbook {
        if (name.equals("br") || HtmlLayout.BLOCKS.contains(name)) {
            settle();
        }
        if (name.equals("table") && !closing && !isAroundAnother(tag.end())) {
            table = new HtmlSpans(row);
            place = -1;
        }
    }

    private boolean isAroundAnother(int from) {
        Matcher next = TAG.matcher(html);
        while (next.find(from)) {
            if ("table".equalsIgnoreCase(next.group(3))) {
                return next.group(2).isEmpty();
            }
            from = next.end();
        }
        return false;
    }

    private void inside(String name, boolean closing, Matcher tag, HtmlSpans spans) throws UnreadableWorkbook {
        switch (name) {
            case "tr", "td", "th", "table", "tbody", "thead", "tfoot", "caption" -> {
                settle();
                place = -1;
            }
            default -> {}
        }
        if (closing) {
            if (name.equals("table")) {
                row = Math.max(row, spans.bottom());
                table = null;
            } else if (name.equals("caption")) {
                table = new HtmlSpans(row);
            }
            return;
        }
        switch (name) {
            case "tr" -> spans.nextRow();
            case "td", "th" -> place = spans.place(span(tag, "rowspan"), span(tag, "colspan"));
            case "caption" -> place = CellAddress.pack(row++, 0);
            default -> {}
        }
    }

    private static int span(Matcher tag, String attribute) {
        Matcher written = Pattern.compile("\\b" + attribute + "\\s*=\\s*[\"']?(\\d+)", Pattern.CASE_INSENSITIVE)
                .matcher(tag.group(4));
        return written.find() ? HtmlText.number(written.group(1)) : 1;
    }

    /** The cell or line that ends here counts if it has words. */
    private void settle() throws UnreadableWorkbook {
        if (hasWords) {
            if (count == addresses.length) {
                limits.check(Limit.SHEET_CELLS, count);
                addresses = Arrays.copyOf(addresses, count * 2);
            }
            addresses[count++] = table == null ? CellAddress.pack(row++, 0) : Math.max(0, place);
            hasWords = false;
        }
    }
}
