package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Which cell styles show a number as a date, decided once for each style. */
final class DateStyles {

    private final BitSet dates = new BitSet();

    private int styles;

    /** The next style, by its number format. */
    void add(int format, @Nullable String code) {
        String shown = code == null ? BuiltinFormats.getBuiltinFormat(format) : code;
        dates.set(styles++, shown != null && DateUtil.isADateFormat(format, shown));
    }

    boolean isDate(int style) {
        return dates.get(style);
    }

    static DateStyles read(InputStream part) throws XMLStreamException {
        DateStyles styles = new DateStyles();
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        XMLStreamReader2 xml = Xml.open(part);
        try {
            while (xml.hasNext()) {
                int event = Xml.next(xml);
                if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> codes.put(format(xml), Xml.attribute(xml, "formatCode"));
                        case "cellXfs" -> cells = true;
                        case "xf" -> {
                            if (cells) {
                                styles.add(format(xml), codes.get(format(xml)));
                            }
                        }
                        default -> {}
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                }
            }
        } finally {
            xml.close();
        }
        return styles;
    }

    private static int format(XMLStreamReader2 xml) {
        String id = Xml.attribute(xml, "numFmtId");
        return id == null || id.isBlank() ? 0 : Integer.parseInt(id.strip());
    }
}
