package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** Finds merged areas, hidden rows and hidden columns in a sheet part: they stand before, between and after the cells. */
final class RawStructure {

    private static final int ROOT = 1;

    private final FoundAreas merged;

    private final BitSet hiddenRows = new BitSet();

    private final BitSet hiddenColumns = new BitSet();

    private @Nullable CellRange filtered;

    /** Whether the filter asks for anything: arrows alone hide nothing. */
    private boolean filters;

    private RawStructure(Limits limits) {
        this.merged = new FoundAreas(limits);
    }

    static Structure read(SheetInfo sheet, InputStream part, Limits limits) throws IOException, UnreadableWorkbook {
        RawStructure found = new RawStructure(limits);
        try (RawXml xml = new RawXml(part)) {
            found.read(xml);
        }
        return new Structure(sheet, found.merged.areas(), found.hiddenRows, found.hiddenColumns, found.filteredRows());
    }

    private void read(RawXml xml) throws IOException, UnreadableWorkbook {
        int row = -1;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
            int parents = xml.depth() - (tag == RawXml.Tag.OPEN ? 1 : 0);
            if (tag == RawXml.Tag.CLOSE || parents < ROOT || parents > ROOT + 1) {
                continue;
            }
            if (parents == ROOT) {
                if (xml.is("autoFilter") && xml.find("ref")) {
                    filtered = area(xml.valueText());
                }
            } else if (xml.is("row")) {
                row = xml.find("r") ? xml.valueNumber() - 1 : row + 1;
                if (row >= 0 && row < CellAddress.ROWS && isHidden(xml)) {
                    hiddenRows.set(row);
                }
            } else if (xml.is("col")) {
                column(xml);
            } else if (xml.is("mergeCell") && xml.find("ref")) {
                merged.add(CellRange.parse(xml.valueText()));
            } else if (xml.is("filterColumn")) {
                filters = true;
            }
        }
    }

    /** The area that a filter names; null where it names none, which is no reason to refuse a sheet. */
    private static @Nullable CellRange area(String written) {
        int colon = written.indexOf(':');
        long first = colon < 0 ? -1 : References.parse(written.substring(0, colon));
        long last = colon < 0 ? -1 : References.parse(written.substring(colon + 1));
        if (first < 0 || last < 0) {
            return null;
        }
        CellAddress from = CellAddress.unpack(first);
        CellAddress to = CellAddress.unpack(last);
        return CellRange.between(from.row(), from.column(), to.row(), to.column());
    }

    /** The hidden rows under a filter's heading. */
    private BitSet filteredRows() {
        BitSet rows = new BitSet();
        if (filtered != null && filters) {
            rows.set(filtered.first().row() + 1, filtered.last().row() + 1);
            rows.and(hiddenRows);
        }
        return rows;
    }

    private void column(RawXml xml) {
        if (isHidden(xml)) {
            int first = xml.find("min") ? xml.valueNumber() : 0;
            int last = xml.find("max") ? xml.valueNumber() : 0;
            if (first > 0 && last >= first) {
                hiddenColumns.set(first - 1, Math.min(last, CellAddress.COLUMNS));
            }
        }
    }

    private static boolean isHidden(RawXml xml) {
        return xml.find("hidden") && Xml.isTrue(xml.valueText());
    }
}
