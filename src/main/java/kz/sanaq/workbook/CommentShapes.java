package kz.sanaq.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes the drawing that has the boxes of comments: without one, a spreadsheet program shows no comment. */
final class CommentShapes {

    private static final Pattern START = Pattern.compile("<(?:\\w+:)?shape[\\s>]");

    private static final Pattern SHAPE_END = Pattern.compile("</(?:\\w+:)?shape\\s*>");

    private static final Pattern ROW = Pattern.compile("<(?:\\w+:)?Row>\\s*(\\d{1,7})\\s*<");

    private static final Pattern COLUMN = Pattern.compile("<(?:\\w+:)?Column>\\s*(\\d{1,5})\\s*<");

    private static final Pattern NUMBER = Pattern.compile("_x0000_s(\\d{1,9})");

    private static final Pattern END = Pattern.compile("</xml\\s*>\\s*$");

    private static final String NAMESPACES = "xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\" xmlns:x=\"urn:schemas-microsoft-com:office:excel\"";

    private static final String EMPTY =
            "<xml %s><o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"%d\"/></o:shapelayout></xml>";

    private static final String KIND = "_x0000_t202";

    private static final String KIND_OF_BOX =
            "<v:shapetype %s id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" path=\"m,l,21600r21600,l21600,xe\">"
                    + "<v:stroke joinstyle=\"miter\"/><v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>";

    private static final String BOX =
            "<v:shape %s id=\"_x0000_s%d\" type=\"#_x0000_t202\" style=\"position:absolute;margin-left:60pt;margin-top:2pt;width:%dpt;height:%dpt;z-index:%d;"
                    + "visibility:hidden\" fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                    + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>"
                    + "<v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>"
                    + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>%s</x:Anchor>"
                    + "<x:AutoFill>False</x:AutoFill><x:Row>%d</x:Row><x:Column>%d</x:Column></x:ClientData></v:shape>";

    private CommentShapes() {}

    /** A drawing with no box yet. */
    static byte[] none(int number) {
        return EMPTY.formatted(NAMESPACES, number).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The drawing with a box for each cell that has a comment, and none for those that have lost theirs.
     *
     * @param sizes of new boxes
     */
    static byte[] write(byte[] drawing, SheetComments comments, CommentSizes sizes) throws UnreadableWorkbook {
        String text = new String(drawing, StandardCharsets.UTF_8);
        Set<Long> present = new TreeSet<>();
        StringBuilder written = new StringBuilder(text.length());
        Matcher start = START.matcher(text);
        Matcher end = SHAPE_END.matcher(text);
        int from = 0;
        for (int at = 0; start.find(at) && end.find(start.end()); at = end.end()) {
            long cell = cell(text.substring(start.start(), end.end()));
            present.add(cell);
            if (cell >= 0 && comments.wasOurs(cell) && !comments.notes.containsKey(cell)) {
                written.append(text, from, start.start());
                from = end.end();
            }
        }
        written.append(text, from, text.length());
        Matcher last = END.matcher(written);
        if (!last.find()) {
            throw UnreadableWorkbook.damaged(new IllegalArgumentException("drawing of comments"));
        }
        long number = Math.max(
                1024,
                NUMBER.matcher(text)
                        .results()
                        .mapToLong(one -> Long.parseLong(one.group(1)))
                        .max()
                        .orElse(0));
        StringBuilder boxes = new StringBuilder(text.contains(KIND) ? "" : KIND_OF_BOX.formatted(NAMESPACES));
        for (long cell : comments.cells()) {
            if (!present.contains(cell)) {
                boxes.append(box(++number, CellAddress.unpack(cell), comments.notes.getOrDefault(cell, ""), sizes));
            }
        }
        written.insert(last.start(), boxes);
        return written.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static long cell(String shape) {
        Matcher row = ROW.matcher(shape);
        Matcher column = COLUMN.matcher(shape);
        return row.find() && column.find()
                ? CellAddress.pack(Integer.parseInt(row.group(1)), Integer.parseInt(column.group(1)))
                : -1;
    }

    private static String box(long number, CellAddress cell, String text, CommentSizes sizes) {
        CommentSizes.Box box = sizes.of(cell, text);
        return BOX.formatted(
                NAMESPACES, number, box.width(), box.height(), number, box.anchor(), cell.row(), cell.column());
    }
}
