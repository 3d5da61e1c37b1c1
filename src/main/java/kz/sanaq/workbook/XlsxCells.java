package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.function.Supplier;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Goes through the cells of a sheet part with StAX, one non-empty cell at a time. */
final class XlsxCells implements Cells {

    private final XMLStreamReader2 xml;

    private final SheetInfo sheet;

    private final XlsxValues values;

    private final StoredCell cell;

    private final CellAttributes attributes = new CellAttributes();

    private final TextBuffer value;

    private final TextBuffer inline;

    private final TextBuffer formula;

    private final SharedFormulas shared = new SharedFormulas();

    private final Supplier<String> ownFormula;

    private boolean inCells;

    private int row = -1;

    private int column = -1;

    XlsxCells(InputStream part, StoredCell cell, SharedStrings strings, CellStyles styles, Limits limits)
            throws XMLStreamException {
        this.xml = Xml.open(part);
        this.cell = cell;
        this.sheet = cell.structure().sheet();
        this.value = new TextBuffer(limits);
        this.inline = new TextBuffer(limits);
        this.formula = new TextBuffer(limits);
        this.ownFormula = formula::decoded;
        this.values = new XlsxValues(cell, strings, styles, value, inline);
    }

    @Override
    public StoredCell cell() {
        return cell;
    }

    @Override
    public boolean next() throws XMLStreamException, UnreadableWorkbook {
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                if (!inCells) {
                    inCells = name.equals("sheetData");
                } else if (name.equals("c")) {
                    if (readCell()) {
                        return true;
                    }
                } else if (name.equals("row")) {
                    startRow();
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && inCells
                    && xml.getLocalName().equals("sheetData")) {
                return false;
            }
        }
        return false;
    }

    private void startRow() throws UnreadableWorkbook {
        String written = Xml.attribute(xml, "r");
        row = written == null || written.isBlank() ? row + 1 : Integer.parseInt(written.strip()) - 1;
        column = -1;
        if (row < 0 || row >= CellAddress.ROWS) {
            throw UnreadableWorkbook.damagedSheet(sheet.name(), null);
        }
    }

    private boolean readCell() throws XMLStreamException, UnreadableWorkbook {
        attributes.read(xml);
        place();
        value.clear();
        inline.clear();
        cell.formula(null);
        boolean hasValue = false;
        for (int event = Xml.next(xml); event != XMLStreamConstants.END_ELEMENT; event = Xml.next(xml)) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "v" -> {
                        hasValue = true;
                        value.appendElement(xml);
                    }
                    case "f" -> readFormula();
                    case "is" -> inline.appendRuns(xml);
                    default -> Xml.skip(xml);
                }
            }
        }
        return values.fill(attributes, hasValue);
    }

    /** A cell or a row that does not say where it is follows the one before. */
    private void place() throws UnreadableWorkbook {
        if (attributes.hasReference()) {
            if (attributes.reference() < 0) {
                throw UnreadableWorkbook.damagedSheet(sheet.name(), null);
            }
            row = (int) (attributes.reference() >>> 14);
            column = (int) (attributes.reference() & (CellAddress.COLUMNS - 1));
        } else {
            column++;
        }
        if (row < 0 || column >= CellAddress.COLUMNS) {
            throw UnreadableWorkbook.damagedSheet(sheet.name(), null);
        }
        cell.row = row;
        cell.column = column;
    }

    private void readFormula() throws XMLStreamException, UnreadableWorkbook {
        String index = "shared".equals(Xml.attribute(xml, "t")) ? Xml.attribute(xml, "si") : null;
        formula.clear();
        formula.appendElement(xml);
        if (index == null) {
            cell.formula(ownFormula);
        } else if (formula.isBlank()) {
            int atRow = row;
            int atColumn = column;
            cell.formula(() -> shared.at(index, atRow, atColumn));
        } else {
            shared.add(index, formula.decoded(), row, column);
            cell.formula(ownFormula);
        }
    }

    @Override
    public void close() throws XMLStreamException {
        xml.close();
    }
}
