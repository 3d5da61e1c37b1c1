package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;

/** Reads the part of a package that has its styles: number formats, fonts, grounds, and the cell styles made of them. */
final class XlsxStyles {

    private final CellStyles styles = new CellStyles();

    private final Map<Integer, String> codes = new HashMap<>();

    private final BitSet struckOut = new BitSet();

    private final BitSet whiteFonts = new BitSet();

    private final BitSet darkGrounds = new BitSet();

    private final List<String> parents = new ArrayList<>();

    private int font = -1;

    private int ground = -1;

    private XlsxStyles() {}

    static CellStyles read(InputStream part) throws XMLStreamException {
        XlsxStyles found = new XlsxStyles();
        XMLStreamReader2 xml = Xml.open(part);
        try {
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    found.element(xml);
                    found.parents.add(xml.getLocalName());
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    found.parents.remove(found.parents.size() - 1);
                }
            }
        } finally {
            xml.close();
        }
        return found.styles;
    }

    private void element(XMLStreamReader2 xml) {
        String parent = parents.isEmpty() ? "" : parents.get(parents.size() - 1);
        switch (parent + " " + xml.getLocalName()) {
            case "numFmts numFmt" -> codes.put(number(xml, "numFmtId"), Xml.attribute(xml, "formatCode"));
            case "fonts font" -> font++;
            case "fills fill" -> ground++;
            case "font strike" -> struckOut.set(font, isIn("fonts") && !isFalse(xml));
            case "font color" -> whiteFonts.set(font, isIn("fonts") && isWhite(xml));
            case "patternFill fgColor" -> darkGrounds.set(ground, isIn("fills") && !isWhite(xml));
            case "cellXfs xf" -> {
                int format = number(xml, "numFmtId");
                int letters = number(xml, "fontId");
                styles.add(
                        format,
                        codes.get(format),
                        struckOut.get(letters),
                        whiteFonts.get(letters) && !darkGrounds.get(number(xml, "fillId")));
            }
            default -> {}
        }
    }

    /** Differential styles repeat the names of elements elsewhere. */
    private boolean isIn(String section) {
        return parents.contains(section);
    }

    private static boolean isFalse(XMLStreamReader2 xml) {
        String value = Xml.attribute(xml, "val");
        return value != null && !Xml.isTrue(value);
    }

    private static boolean isWhite(XMLStreamReader2 xml) {
        String color = Xml.attribute(xml, "rgb");
        if (color != null) {
            return color.toUpperCase(java.util.Locale.ROOT).endsWith("FFFFFF");
        }
        String index = Xml.attribute(xml, "indexed");
        if (index != null) {
            return index.equals("9") || index.equals("1");
        }
        return "0".equals(Xml.attribute(xml, "theme")) && Xml.attribute(xml, "tint") == null;
    }

    private static int number(XMLStreamReader2 xml, String attribute) {
        String id = Xml.attribute(xml, attribute);
        return id == null || id.isBlank() ? 0 : Math.max(0, Integer.parseInt(id.strip()));
    }
}
