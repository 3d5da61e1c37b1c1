package kz.sanaq.workbook;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The part of an OpenDocument file that has all sheets one after the other; each is read without those before it. */
final class OdsContent {

    static final String PART = "content.xml";

    private static final String TABLES = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";

    /** Elements that surround all sheets, by their depth. */
    private static final List<String> AROUND = List.of("document-content", "body", "spreadsheet");

    /** Elements that name a source outside the file. */
    private static final Set<String> SOURCES =
            Set.of("table-source", "cell-range-source", "dde-link", "database-source-sql", "database-source-table");

    /** A sheet up to this size is kept while it is read several times. */
    private static final int KEPT = 1 << 22;

    private static final int LONGEST_TAG = 1 << 16;

    /** Where a sheet's element lies, and what its start tag says. */
    private record Place(long start, long end, String name, boolean displayed, String style) {}

    private final PackageEntries entries;

    private final List<Place> places = new ArrayList<>();

    /** The start tags around all sheets. */
    private byte[] around = new byte[0];

    private int lastSheet = -1;

    private byte @Nullable [] kept;

    /** Whether it is the content of a spreadsheet and not of another document. */
    boolean isSpreadsheet;

    boolean hasLinks;

    private OdsContent(PackageEntries entries) {
        this.entries = entries;
    }

    static OdsContent read(PackageEntries entries, Limits limits) throws Exception {
        OdsContent content = new OdsContent(entries);
        content.find(limits);
        return content;
    }

    private void find(Limits limits) throws Exception {
        ByteArrayOutputStream tags = new ByteArrayOutputStream();
        List<long[]> found = new ArrayList<>();
        List<byte[]> starts = new ArrayList<>();
        try (RawXml xml = new RawXml(entries.content(PART))) {
            boolean inSheets = false;
            for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
                int parents = xml.depth() - (tag == RawXml.Tag.OPEN ? 1 : 0);
                if (tag == RawXml.Tag.CLOSE) {
                    if (parents == AROUND.size() && inSheets && xml.is("table")) {
                        found.get(found.size() - 1)[1] = xml.end();
                    }
                    inSheets &= parents >= AROUND.size();
                } else if (parents < AROUND.size()) {
                    boolean isAround = xml.is(AROUND.get(parents)) && tag == RawXml.Tag.OPEN;
                    if (isAround) {
                        tags.writeBytes(parents == 0 ? beginning(xml) : xml.tag());
                    } else if (parents == 0) {
                        throw UnreadableWorkbook.because("opendocument");
                    }
                    inSheets = isAround && parents == AROUND.size() - 1;
                    isSpreadsheet |= inSheets;
                } else if (inSheets && parents == AROUND.size() && xml.is("table")) {
                    found.add(new long[] {xml.start(), xml.end()});
                    starts.add(xml.tag());
                    limits.check(Limit.SHEETS, found.size());
                } else {
                    hasLinks = hasLinks || SOURCES.stream().anyMatch(xml::is);
                }
            }
        }
        around = tags.toByteArray();
        for (byte[] start : starts) {
            tags.writeBytes(start);
        }
        name(found, tags.toByteArray());
    }

    /** The part up to the end of its first tag, with what it says of its encoding. */
    private byte[] beginning(RawXml xml) throws IOException, UnreadableWorkbook {
        boolean known = xml.find("xmlns:table") && xml.valueText().equals(TABLES);
        try (InputStream content = entries.content(PART)) {
            byte[] beginning = content.readNBytes((int) Math.min(xml.end(), LONGEST_TAG));
            if (!known || beginning.length < xml.end() || beginning[0] == 0 || beginning[1] == 0) {
                throw UnreadableWorkbook.because("opendocument");
            }
            return beginning;
        }
    }

    /** Reads the start tags of the sheets, each within the one before, which does no harm to what they say. */
    private void name(List<long[]> found, byte[] tags) throws Exception {
        XMLStreamReader2 xml = Xml.open(new ByteArrayInputStream(tags));
        for (long[] place : found) {
            do {
                Xml.next(xml);
            } while (!xml.isStartElement() || !xml.getLocalName().equals("table"));
            String name = Xml.anyAttribute(xml, "name");
            String style = Xml.anyAttribute(xml, "style-name");
            boolean displayed = !"false".equals(Xml.anyAttribute(xml, "display"));
            add(new Place(place[0], place[1], name == null ? "" : name, displayed, style == null ? "" : style));
        }
    }

    /** What an office program keeps of another file's sheet is called {@code 'file:///…'#Sheet} and is none of this one. */
    private void add(Place place) {
        boolean ofAnotherFile = place.name.startsWith("'") && place.name.contains("'#");
        hasLinks |= ofAnotherFile;
        if (!ofAnotherFile) {
            places.add(place);
        }
    }

    List<SheetInfo> sheets(OdsStyles styles) {
        List<SheetInfo> sheets = new ArrayList<>();
        for (Place place : places) {
            boolean visible = place.displayed && styles.isTableDisplayed(place.style);
            sheets.add(new SheetInfo(
                    sheets.size(), place.name, visible ? SheetInfo.Visibility.VISIBLE : SheetInfo.Visibility.HIDDEN));
        }
        return sheets;
    }

    /** The part as if this sheet were its first; who reads it stops at the sheet's end. */
    InputStream sheet(int index) throws IOException {
        Place place = places.get(index);
        if (index != lastSheet) {
            lastSheet = index;
            long length = place.end - place.start;
            kept = null;
            if (length <= KEPT) {
                try (InputStream content = from(place)) {
                    kept = content.readNBytes((int) length);
                }
            }
        }
        return new SequenceInputStream(
                new ByteArrayInputStream(around), kept == null ? from(place) : new ByteArrayInputStream(kept));
    }

    private InputStream from(Place place) throws IOException {
        InputStream content = entries.content(PART);
        content.skipNBytes(place.start);
        return content;
    }
}
