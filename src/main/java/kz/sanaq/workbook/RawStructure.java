package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** Finds merged areas, hidden rows and hidden columns in a sheet part: they stand before, between and after the cells. */
final class RawStructure {

    private static final int ROOT = 1;

    private final FoundAreas merged;

    private final BitSet hiddenRows = new BitSet();

    private final BitSet hiddenColumns = new BitSet();

    private RawStructure(Limits limits) {
        this.merged = new FoundAreas(limits);
    }

    static Structure read(SheetInfo sheet, InputStream part, Limits limits) throws IOException, UnreadableWorkbook {
        RawStructure found = new RawStructure(limits);
        try (RawXml xml = new RawXml(part)) {
            found.read(xml);
        }
        return new Structure(sheet, found.merged.areas(), found.hiddenRows, found.hiddenColumns);
    }

    private void read(RawXml xml) throws IOException, UnreadableWorkbook {
        int row = -1;
        for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
            int parents = xml.depth() - (tag == RawXml.Tag.OPEN ? 1 : 0);
            if (tag == RawXml.Tag.CLOSE || parents != ROOT + 1) {
                continue;
            }
            if (xml.is("row")) {
                row = xml.find("r") ? xml.valueNumber() - 1 : row + 1;
                if (row >= 0 && row < CellAddress.ROWS && isHidden(xml)) {
                    hiddenRows.set(row);
                }
            } else if (xml.is("col")) {
                column(xml);
            } else if (xml.is("mergeCell") && xml.find("ref")) {
                merged.add(CellRange.parse(xml.valueText()));
            }
        }
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
