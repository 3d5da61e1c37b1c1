package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** What must be known of a sheet before it is written anew: which noted cells it has, and what it says of drawings. */
final class NotedSheet {

    private static final Pattern WIDTH = Pattern.compile("[0-9]{1,4}(\\.[0-9]{1,20})?");

    /** The columns of one {@code col} element. */
    record Columns(int first, int last, int style, double width) {}

    /** The mark of each noted cell. */
    final Map<Long, Mark> marks;

    /** The noted cells that the sheet does not have. */
    final NavigableMap<Long, Mark> missing;

    final BitSet rows = new BitSet();

    final List<Columns> columns = new ArrayList<>();

    /** The relation to the drawing of the comments; null where there is none yet. */
    @Nullable
    String drawing;

    /** Whether the sheet is one of those chosen, with which it would be edited together. */
    boolean isChosen;

    private NotedSheet(Map<Long, Mark> marks) {
        this.marks = marks;
        this.missing = new TreeMap<>(marks);
    }

    static NotedSheet read(InputStream part, Map<Long, Mark> marks) throws Exception {
        NotedSheet sheet = new NotedSheet(marks);
        CellPlace place = new CellPlace();
        XMLStreamReader2 xml = Xml.open(part);
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "row" -> sheet.rows.set(place.row(xml));
                    case "c" -> sheet.missing.remove(place.cell(xml));
                    case "col" -> sheet.column(xml);
                    case "sheetView" -> sheet.isChosen |= Xml.isTrue(Xml.attribute(xml, "tabSelected"));
                    case "legacyDrawing" -> sheet.drawing = WorkbookPart.relation(xml);
                    case "sheetData" -> {
                        if (marks.isEmpty()) {
                            xml.close();
                            return sheet;
                        }
                    }
                    default -> {}
                }
            }
        }
        xml.close();
        return sheet;
    }

    private void column(XMLStreamReader2 xml) {
        String width = Xml.attribute(xml, "width");
        columns.add(new Columns(
                MarkedStyles.number(Xml.attribute(xml, "min")) - 1,
                MarkedStyles.number(Xml.attribute(xml, "max")) - 1,
                MarkedStyles.number(Xml.attribute(xml, "style")),
                width != null && WIDTH.matcher(width).matches() ? Double.parseDouble(width) : 0));
    }

    /** The style that a column gives to cells that are not there. */
    int styleOf(int column) {
        for (Columns one : columns) {
            if (column >= one.first && column <= one.last) {
                return one.style;
            }
        }
        return 0;
    }

    /** The rows that must be made. */
    SortedSet<Integer> missingRows() {
        SortedSet<Integer> found = new TreeSet<>();
        missing.keySet().stream()
                .map(cell -> (int) (cell >>> 14))
                .filter(row -> !rows.get(row))
                .forEach(found::add);
        return found;
    }
}
