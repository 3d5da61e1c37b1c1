package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The cell styles of a workbook and those made of them: the sender's with a mark's fill, and those of the list. */
final class MarkedStyles {

    /** How a cell of the list looks. */
    enum ListLook {
        TITLE,
        SUBTITLE,
        HEADING,
        TEXT,
        LINK,
        ANSWER,
        REFUSED,
        ERROR,
        QUERY,
        NOTE;

        static ListLook of(Mark mark) {
            return valueOf(mark.name());
        }
    }

    /**
     * A style made of one that the workbook has.
     *
     * @param mark whose fill it gets; null where it loses that of an earlier mark
     */
    record Derived(int style, @Nullable Mark mark) {}

    /** The elements that the sections of the part begin with. */
    private final Map<String, Integer> counts = new HashMap<>();

    /** The fill of each style. */
    private final List<Integer> fills = new ArrayList<>();

    private final Map<Integer, Mark> markFills = new HashMap<>();

    private final Map<Derived, Integer> derived = new LinkedHashMap<>();

    MarkedStyles() {}

    static MarkedStyles read(InputStream part) throws Exception {
        MarkedStyles found = new MarkedStyles();
        List<String> parents = new ArrayList<>();
        XMLStreamReader2 xml = Xml.open(part);
        while (xml.hasNext()) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT) {
                found.element(parents, xml);
                parents.add(xml.getLocalName());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                parents.remove(parents.size() - 1);
            }
        }
        xml.close();
        return found;
    }

    private void element(List<String> parents, XMLStreamReader2 xml) {
        if (parents.size() == 2) {
            counts.merge(parents.get(1), 1, Integer::sum);
            if (parents.get(1).equals("cellXfs")) {
                fills.add(number(Xml.attribute(xml, "fillId")));
            }
        } else if (parents.size() == 4
                && parents.get(1).equals("fills")
                && xml.getLocalName().equals("fgColor")) {
            for (Mark mark : Mark.values()) {
                if (mark.color().equalsIgnoreCase(Xml.attribute(xml, "rgb"))) {
                    markFills.put(count("fills") - 1, mark);
                }
            }
        }
    }

    static int number(@Nullable String written) {
        return written == null || written.isBlank() ? 0 : Math.max(0, Integer.parseInt(written.strip()));
    }

    int count(String section) {
        return counts.getOrDefault(section, 0);
    }

    /** The style of a cell that is marked. */
    int marked(int style, Mark mark) {
        int own = known(style);
        return own < fills.size() && markFills.get(fills.get(own)) == mark ? own : derive(new Derived(own, mark));
    }

    /** The style of a cell that is not marked: the same, or where it is marked from before, without that. */
    int unmarked(int style) {
        return style < fills.size() && markFills.containsKey(fills.get(style))
                ? derive(new Derived(style, null))
                : style;
    }

    /** A style that the workbook does not have is its first. */
    private int known(int style) {
        return style < fills.size() ? style : 0;
    }

    private int derive(Derived one) {
        return derived.computeIfAbsent(one, none -> firstOwn() + ListLook.values().length + derived.size());
    }

    int of(ListLook look) {
        return firstOwn() + look.ordinal();
    }

    /** The first style of ours; a workbook without styles gets one that changes nothing before them. */
    private int firstOwn() {
        return Math.max(1, fills.size());
    }

    /** The styles that were asked for, in the order of their numbers. */
    List<Derived> derived() {
        return List.copyOf(derived.keySet());
    }
}
