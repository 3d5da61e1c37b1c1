package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Writes a sheet part anew: noted cells get their mark's style, those that are missing are made in their places. */
final class SheetCopy {

    /** What stands behind the drawing of the comments. */
    private static final Set<String> AFTER_DRAWING = Set.of(
            "AlternateContent",
            "legacyDrawingHF",
            "drawingHF",
            "picture",
            "oleObjects",
            "controls",
            "webPublishItems",
            "tableParts",
            "extLst");

    private final NotedSheet sheet;

    private final MarkedStyles styles;

    private final XmlCopy out;

    private final @Nullable String newDrawing;

    private final String relationNames;

    private final CellPlace place = new CellPlace();

    private final NavigableMap<Long, Mark> missing;

    private final SortedSet<Integer> missingRows;

    private @Nullable String prefix;

    private int row = -1;

    private int rowStyle = -1;

    private boolean hasDrawing;

    private boolean afterCells;

    /** @param newDrawing the relation to the drawing that the sheet gets; null where it has one or needs none */
    private SheetCopy(
            NotedSheet sheet, MarkedStyles styles, XmlCopy out, @Nullable String newDrawing, String relationNames) {
        this.sheet = sheet;
        this.styles = styles;
        this.out = out;
        this.newDrawing = newDrawing;
        this.relationNames = relationNames;
        this.missing = new TreeMap<>(sheet.missing);
        this.missingRows = sheet.missingRows();
    }

    static void write(
            NotedSheet sheet,
            MarkedStyles styles,
            @Nullable String newDrawing,
            String relationNames,
            InputStream part,
            XmlCopy out)
            throws Exception {
        new SheetCopy(sheet, styles, out, newDrawing, relationNames).copy(Xml.open(part));
    }

    private void copy(XMLStreamReader2 xml) throws Exception {
        for (int depth = 0; xml.hasNext(); ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                element(xml, depth++);
            } else {
                if (event == XMLStreamConstants.END_ELEMENT) {
                    ending(xml, --depth);
                }
                out.copy(xml);
            }
        }
        xml.close();
    }

    private void element(XMLStreamReader2 xml, int depth) throws Exception {
        String name = xml.getLocalName();
        if (depth == 0) {
            prefix = xml.getPrefix();
            out.copy(xml);
        } else if (name.equals("sheetView")) {
            out.start(xml, Map.of("tabSelected", ""));
        } else if (name.equals("legacyDrawing") && newDrawing != null) {
            hasDrawing = true;
            out.start(xml, Map.of(idOf(xml), newDrawing));
        } else if (depth == 2 && name.equals("row")) {
            row(xml);
        } else if (depth == 3 && name.equals("c")) {
            cell(xml);
        } else {
            if (depth == 1 && afterCells && AFTER_DRAWING.contains(name)) {
                drawing();
            }
            out.copy(xml);
        }
    }

    /** The name, as it is written here, of the attribute with a relation; one that leads nowhere is led to ours. */
    private static String idOf(XMLStreamReader2 xml) {
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            if (xml.getAttributeLocalName(index).equals("id")) {
                return XmlCopy.name(xml.getAttributePrefix(index), "id");
            }
        }
        return "id";
    }

    private void ending(XMLStreamReader2 xml, int depth) throws IOException {
        if (depth == 2 && xml.getLocalName().equals("row")) {
            cellsBefore(CellAddress.pack(row + 1, 0));
        } else if (depth == 1 && xml.getLocalName().equals("sheetData")) {
            rowsBefore(CellAddress.ROWS);
            afterCells = true;
        } else if (depth == 0) {
            drawing();
        }
    }

    private void row(XMLStreamReader2 xml) throws Exception {
        row = place.row(xml);
        rowsBefore(row);
        String style = Xml.attribute(xml, "s");
        rowStyle = style != null && Xml.isTrue(Xml.attribute(xml, "customFormat")) ? MarkedStyles.number(style) : -1;
        Map<String, String> changes = new LinkedHashMap<>();
        if (Xml.attribute(xml, "r") == null) {
            changes.put("r", Integer.toString(row + 1));
        }
        if (!missing.subMap(CellAddress.pack(row, 0), CellAddress.pack(row + 1, 0))
                .isEmpty()) {
            changes.put("spans", "");
        }
        out.start(xml, changes);
    }

    private void cell(XMLStreamReader2 xml) throws Exception {
        long address = place.cell(xml);
        cellsBefore(address);
        int style = MarkedStyles.number(Xml.attribute(xml, "s"));
        Mark mark = sheet.marks.get(address);
        int shown = mark == null ? styles.unmarked(style) : styles.marked(style, mark);
        Map<String, String> changes = new LinkedHashMap<>();
        if (Xml.attribute(xml, "r") == null) {
            changes.put("r", CellAddress.unpack(address).toString());
        }
        if (shown != style) {
            changes.put("s", Integer.toString(shown));
        }
        out.start(xml, changes);
    }

    private void rowsBefore(int next) throws IOException {
        for (Iterator<Integer> made = missingRows.headSet(next).iterator(); made.hasNext(); made.remove()) {
            int number = made.next();
            rowStyle = -1;
            out.start(name("row")).attribute("r", number + 1L);
            cells(CellAddress.pack(number, 0), CellAddress.pack(number + 1, 0));
            out.end();
        }
    }

    /** Makes what is missing in this row before a cell. */
    private void cellsBefore(long next) throws IOException {
        if (next >= CellAddress.pack(row, 0)) {
            cells(CellAddress.pack(row, 0), next);
        }
    }

    private void cells(long from, long to) throws IOException {
        for (Iterator<Map.Entry<Long, Mark>> made =
                        missing.subMap(from, to).entrySet().iterator();
                made.hasNext();
                made.remove()) {
            Map.Entry<Long, Mark> cell = made.next();
            CellAddress address = CellAddress.unpack(cell.getKey());
            int style = rowStyle >= 0 ? rowStyle : sheet.styleOf(address.column());
            out.empty(name("c"), "r", address.toString(), "s", Integer.toString(styles.marked(style, cell.getValue())));
        }
    }

    private void drawing() throws IOException {
        if (newDrawing != null && !hasDrawing) {
            hasDrawing = true;
            out.empty(name("legacyDrawing"), "xmlns:r", relationNames, "r:id", newDrawing);
        }
    }

    private String name(String local) {
        return XmlCopy.name(prefix, local);
    }
}
