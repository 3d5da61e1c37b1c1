package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Goes through the rows of an OpenDocument sheet with StAX; a cell or row that is written once and repeated comes again. */
final class OdsCells implements Cells {

    /** Elements around rows and columns; whatever else a sheet has stands beside its cells. */
    static final Set<String> AROUND = Set.of(
            "document-content",
            "body",
            "spreadsheet",
            "table",
            "table-row-group",
            "table-rows",
            "table-header-rows",
            "table-column-group",
            "table-columns",
            "table-header-columns");

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private record Filled(OdsValue value, int column, int repeated, int look) {}

    private final XMLStreamReader2 xml;

    private final StoredCell cell;

    private final OdsStyles styles;

    private final Limits limits;

    private final OdsText text;

    final List<Comment> comments = new ArrayList<>();

    /** How the cells of a column look that do not say it themselves. */
    private final @Nullable String[] styleOfColumn = new String[CellAddress.COLUMNS];

    private int columns;

    /** The filled cells of a row. */
    private final List<Filled> line = new ArrayList<>();

    private int row;

    private int firstRow;

    private int rows;

    private int inLine;

    private int inCell;

    private long repeated;

    OdsCells(InputStream sheet, StoredCell cell, OdsStyles styles, Limits limits) throws XMLStreamException {
        this.xml = Xml.open(sheet);
        this.cell = cell;
        this.styles = styles;
        this.limits = limits;
        this.text = new OdsText(limits);
    }

    @Override
    public StoredCell cell() {
        return cell;
    }

    @Override
    public boolean next() throws Exception {
        while (inLine == line.size()) {
            inLine = 0;
            if (!line.isEmpty() && row + 1 < firstRow + rows) {
                row++;
            } else if (!findRow()) {
                return false;
            }
        }
        Filled filled = line.get(inLine);
        cell.row = row;
        cell.column = filled.column + inCell;
        cell.look = filled.look;
        filled.value.fill(cell);
        if (inCell > 0 || row > firstRow) {
            limits.check(Limit.REPEATED_CELLS, ++repeated);
        }
        if (++inCell == filled.repeated) {
            inCell = 0;
            inLine++;
        }
        return true;
    }

    private boolean findRow() throws Exception {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (name.equals("table-row")) {
                    readRow();
                    return true;
                }
                if (name.equals("table-column")) {
                    readColumns();
                } else if (!AROUND.contains(name)) {
                    Xml.skip(xml);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && xml.getLocalName().equals("table")) {
                return false;
            }
        }
        return false;
    }

    private void readColumns() {
        int end = Math.min(columns + number(Xml.anyAttribute(xml, "number-columns-repeated")), CellAddress.COLUMNS);
        Arrays.fill(styleOfColumn, columns, end, Xml.anyAttribute(xml, "default-cell-style-name"));
        columns = end;
    }

    private void readRow() throws Exception {
        line.clear();
        firstRow = Math.min(firstRow + rows, CellAddress.ROWS);
        row = firstRow;
        rows = number(Xml.anyAttribute(xml, "number-rows-repeated"));
        String style = Xml.anyAttribute(xml, "default-cell-style-name");
        int column = 0;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (xml.getLocalName().endsWith("table-cell")) {
                    column = Math.min(column + readCell(column, style), CellAddress.COLUMNS + 1);
                } else {
                    Xml.skip(xml);
                }
            }
        }
    }

    /** Reads a cell to its end; answers how many columns it takes. */
    private int readCell(int column, @Nullable String styleOfRow) throws Exception {
        String style = styleOfRow;
        String kind = "";
        boolean isError = false;
        String stored = "";
        String formula = null;
        int count = 1;
        for (int index = 0; index < xml.getAttributeCount(); index++) {
            String value = xml.getAttributeValue(index);
            boolean ofOffice = OFFICE.equals(xml.getAttributeNamespace(index));
            switch (xml.getAttributeLocalName(index)) {
                case "style-name" -> style = value;
                case "value-type" -> {
                    kind = ofOffice ? value : kind;
                    isError |= value.equals("error");
                }
                case "value", "date-value", "time-value", "boolean-value", "string-value" ->
                    stored = ofOffice && !value.isEmpty() ? value : stored;
                case "formula" -> formula = value.isEmpty() ? null : value;
                case "number-columns-repeated" -> count = number(value);
                default -> {}
            }
        }
        limits.check(Limit.TEXT_CHARACTERS, Math.max(stored.length(), formula == null ? 0 : formula.length()));
        readContent(column);
        OdsValue value = OdsValue.of(kind, isError, stored, text.toString(), formula);
        if (value == null && OdsValue.NUMBERS.contains(kind)) {
            throw UnreadableWorkbook.atCell(
                    "damaged-cell", cell.structure().sheet().name(), new CellAddress(row, column), null);
        }
        if (value != null) {
            if ((long) column + count > CellAddress.COLUMNS || (long) row + rows > CellAddress.ROWS) {
                throw UnreadableWorkbook.damagedSheet(cell.structure().sheet().name(), null);
            }
            int percent = kind.equals("percentage") ? CellStyles.PERCENT : 0;
            String look = style == null ? styleOfColumn[column] : style;
            line.add(new Filled(value, column, count, styles.look(look == null ? "" : look) | percent));
        }
        return count;
    }

    private void readContent(int column) throws XMLStreamException, UnreadableWorkbook {
        text.clear();
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (OdsText.isParagraph(xml.getLocalName())) {
                    text.append(xml);
                } else if (xml.getLocalName().equals("annotation")
                        && row < CellAddress.ROWS
                        && column < CellAddress.COLUMNS) {
                    comments.add(new Comment(new CellAddress(row, column), comment()));
                    limits.check(Limit.SHARED_STRINGS, comments.size());
                } else {
                    Xml.skip(xml);
                }
            }
        }
    }

    private String comment() throws XMLStreamException, UnreadableWorkbook {
        OdsText said = new OdsText(limits);
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                if (OdsText.isParagraph(xml.getLocalName())) {
                    said.append(xml);
                } else {
                    Xml.skip(xml);
                }
            }
        }
        return said.toString();
    }

    /** How often something is repeated: once where nothing is said. */
    static int number(@Nullable String written) {
        if (written == null) {
            return 1;
        }
        double number = Numbers.parse(written.toCharArray(), 0, written.length());
        return number >= 1 ? (int) Math.min(number, CellAddress.ROWS + 1) : 1;
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
