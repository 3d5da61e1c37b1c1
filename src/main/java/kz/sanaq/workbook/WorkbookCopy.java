package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Writes the main part anew: the list comes first and is what opens, sheets that only hold macros go. */
final class WorkbookCopy {

    private final Set<String> gone;

    private final String list;

    private final XmlCopy out;

    private final Listing before;

    private final String name;

    private final String relationNames;

    private @Nullable String prefix;

    private boolean hasViews;

    /** What the part says of its sheets before it is written: their places are counted, and named by their numbers. */
    static final class Listing {

        private final Set<String> names = new HashSet<>();

        private final Map<String, Integer> places = new LinkedHashMap<>();

        private int lastId;

        static Listing read(InputStream part) throws XMLStreamException {
            Listing listing = new Listing();
            XMLStreamReader2 xml = Xml.open(part);
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("sheet")) {
                    String name = Xml.attribute(xml, "name");
                    listing.names.add(String.valueOf(name).toLowerCase(Locale.ROOT));
                    listing.places.put(WorkbookPart.relation(xml), listing.places.size());
                    listing.lastId = Math.max(listing.lastId, MarkedStyles.number(Xml.attribute(xml, "sheetId")));
                }
            }
            xml.close();
            return listing;
        }

        /** The name that a new sheet can have, for two of one name make a workbook that needs repair. */
        String free(String wanted) {
            String name = wanted;
            for (int number = 2; names.contains(name.toLowerCase(Locale.ROOT)); number++) {
                String end = " (" + number + ")";
                name = wanted.substring(0, Math.min(wanted.length(), 31 - end.length())) + end;
            }
            return name;
        }
    }

    /**
     * Writes the part.
     *
     * @param list the relation to the list, new or not
     * @param gone the relations to sheets that go
     */
    WorkbookCopy(Listing before, String name, String relationNames, String list, Set<String> gone, XmlCopy out) {
        this.before = before;
        this.name = name;
        this.relationNames = relationNames;
        this.list = list;
        this.gone = gone;
        this.out = out;
    }

    void write(InputStream part) throws Exception {
        XMLStreamReader2 xml = Xml.open(part);
        while (xml.hasNext()) {
            if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT) {
                element(xml);
            } else {
                out.copy(xml);
            }
        }
        xml.close();
        out.flush();
    }

    private void element(XMLStreamReader2 xml) throws IOException, XMLStreamException {
        switch (xml.getLocalName()) {
            case "workbook" -> {
                prefix = xml.getPrefix();
                out.copy(xml);
            }
            case "workbookView" -> out.start(xml, Map.of("activeTab", active(), "firstSheet", "", "visibility", ""));
            case "bookViews" -> {
                hasViews = true;
                out.copy(xml);
            }
            case "sheets" -> sheets(xml);
            case "sheet" -> {
                if (gone.contains(WorkbookPart.relation(xml))) {
                    Xml.skip(xml);
                } else if (WorkbookPart.relation(xml).equals(list)) {
                    out.start(xml, Map.of("state", ""));
                } else {
                    out.copy(xml);
                }
            }
            case "definedName" -> definedName(xml);
            default -> out.copy(xml);
        }
    }

    private boolean isNew() {
        return !before.places.containsKey(list);
    }

    private String active() {
        return Integer.toString(isNew() ? 0 : moved(before.places.getOrDefault(list, 0)));
    }

    private void sheets(XMLStreamReader2 xml) throws IOException {
        if (!hasViews) {
            out.start(name("bookViews"))
                    .empty(name("workbookView"), "activeTab", active())
                    .end();
        }
        out.copy(xml);
        if (isNew()) {
            out.start(name("sheet")).attribute("name", name).attribute("sheetId", before.lastId + 1L);
            out.attribute("xmlns:r", relationNames).attribute("r:id", list).end();
        }
    }

    /** A name that belongs to a sheet says so by the sheet's place. */
    private void definedName(XMLStreamReader2 xml) throws IOException, XMLStreamException {
        String local = Xml.attribute(xml, "localSheetId");
        if (local == null) {
            out.copy(xml);
            return;
        }
        int place = MarkedStyles.number(local);
        boolean stays = before.places.entrySet().stream()
                .noneMatch(sheet -> sheet.getValue() == place && gone.contains(sheet.getKey()));
        if (stays) {
            out.start(xml, Map.of("localSheetId", Integer.toString(moved(place))));
        } else {
            Xml.skip(xml);
        }
    }

    private int moved(int place) {
        long goneBefore = before.places.entrySet().stream()
                .filter(sheet -> sheet.getValue() < place && gone.contains(sheet.getKey()))
                .count();
        return place + (isNew() ? 1 : 0) - (int) goneBefore;
    }

    private String name(String local) {
        return XmlCopy.name(prefix, local);
    }
}
