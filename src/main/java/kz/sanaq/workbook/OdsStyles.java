package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument file by their names: what they make of a cell, and whether a sheet is displayed. */
final class OdsStyles {

    /** Styles inherit from one another; not endlessly. */
    private static final int GENERATIONS = 20;

    private static final Set<String> FORMATS = Set.of(
            "number-style",
            "currency-style",
            "percentage-style",
            "date-style",
            "time-style",
            "boolean-style",
            "text-style");

    /** A style, as far as it says something; what it does not say, the one it is made from does. */
    private static final class Style {

        @Nullable
        String parent;

        @Nullable
        String format;

        @Nullable
        Boolean struckOut;

        @Nullable
        Boolean white;

        @Nullable
        Boolean grounded;

        @Nullable
        Boolean displayed;
    }

    /** By family and name. */
    private final Map<String, Style> styles = new HashMap<>();

    private final Map<String, Integer> looks = new HashMap<>();

    /** Whether a number format shows anything. */
    private final Map<String, Boolean> shows = new HashMap<>();

    private Style style = new Style();

    private @Nullable String format;

    static OdsStyles read(PackageEntries entries) throws Exception {
        OdsStyles found = new OdsStyles();
        for (String part : new String[] {"styles.xml", OdsContent.PART}) {
            if (entries.contains(part)) {
                found.read(entries.content(part));
            }
        }
        return found;
    }

    private void read(InputStream part) throws XMLStreamException {
        XMLStreamReader2 xml = Xml.open(part);
        try {
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    if (xml.getLocalName().equals("body")) {
                        return;
                    }
                    element(xml);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    end(xml.getLocalName());
                } else if (format != null
                        && Xml.isCharacters(event)
                        && !xml.getText().isBlank()) {
                    shows.put(format, true);
                }
            }
        } finally {
            xml.close();
        }
    }

    private void element(XMLStreamReader2 xml) {
        String name = xml.getLocalName();
        if (FORMATS.contains(name)) {
            format = String.valueOf(Xml.anyAttribute(xml, "name"));
            shows.putIfAbsent(format, false);
        } else if (format != null) {
            formatted(xml, name, format);
        } else if (name.equals("style")) {
            style = new Style();
            style.parent = Xml.anyAttribute(xml, "parent-style-name");
            style.format = Xml.anyAttribute(xml, "data-style-name");
            styles.put(key(Xml.anyAttribute(xml, "family"), Xml.anyAttribute(xml, "name")), style);
        } else {
            properties(xml, name);
        }
    }

    private void end(String name) {
        if (FORMATS.contains(name)) {
            format = null;
        } else if (name.equals("style")) {
            style = new Style(); // what comes next belongs to none
        }
    }

    /** A number format shows nothing where it is made of empty texts alone, and so are the formats it chooses from. */
    private void formatted(XMLStreamReader2 xml, String name, String inFormat) {
        boolean shown = switch (name) {
            case "text", "text-properties" -> false;
            case "map" -> shows.getOrDefault(String.valueOf(Xml.anyAttribute(xml, "apply-style-name")), true);
            default -> true;
        };
        if (shown) {
            shows.put(inFormat, true);
        }
    }

    private void properties(XMLStreamReader2 xml, String name) {
        switch (name) {
            case "text-properties" -> {
                String line = Xml.anyAttribute(xml, "text-line-through-style");
                String kind = Xml.anyAttribute(xml, "text-line-through-type");
                if (line != null || kind != null) {
                    style.struckOut = !"none".equals(line == null ? kind : line);
                }
                String color = Xml.anyAttribute(xml, "color");
                boolean isOfWindow = "true".equals(Xml.anyAttribute(xml, "use-window-font-color"));
                if (color != null || isOfWindow) {
                    style.white = !isOfWindow && isWhite(String.valueOf(color));
                }
            }
            case "table-cell-properties" -> {
                String color = Xml.anyAttribute(xml, "background-color");
                if (color != null) {
                    style.grounded = !isWhite(color) && !color.equals("transparent");
                }
            }
            case "table-properties" -> style.displayed = !"false".equals(Xml.anyAttribute(xml, "display"));
            default -> {}
        }
    }

    private static boolean isWhite(String color) {
        return color.equalsIgnoreCase("#ffffff");
    }

    private static String key(@Nullable String family, @Nullable String name) {
        return family + " " + name;
    }

    boolean isTableDisplayed(String name) {
        return !Boolean.FALSE.equals(said("table", name, style -> style.displayed));
    }

    /** What a style makes of a cell, in the bits of {@link CellStyles}. */
    int look(String name) {
        return looks.computeIfAbsent(name, this::lookOf);
    }

    private int lookOf(String name) {
        boolean struckOut = Boolean.TRUE.equals(said("table-cell", name, style -> style.struckOut));
        boolean white = Boolean.TRUE.equals(said("table-cell", name, style -> style.white));
        boolean grounded = Boolean.TRUE.equals(said("table-cell", name, style -> style.grounded));
        String shown = said("table-cell", name, style -> style.format);
        boolean nothing = shown != null && !shows.getOrDefault(shown, true);
        return (struckOut ? CellStyles.STRUCK_OUT : 0) | (white && !grounded || nothing ? CellStyles.UNSEEN : 0);
    }

    private <T> @Nullable T said(String family, String name, Function<Style, @Nullable T> what) {
        Style at = styles.get(key(family, name));
        for (int generation = 0; at != null && generation < GENERATIONS; generation++) {
            T said = what.apply(at);
            if (said != null) {
                return said;
            }
            at = at.parent == null ? null : styles.get(key(family, Objects.requireNonNull(at.parent)));
        }
        return null;
    }
}
