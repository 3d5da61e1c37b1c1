package kz.sanaq.workbook;

import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** What one writes by hand on POI's event model to get typed cells. */
final class TypedHandler extends DefaultHandler {

    final Checksum sum = new Checksum();

    private final SharedStrings strings;

    private final StringBuilder text = new StringBuilder();

    private String reference = "";

    private String type = "";

    private boolean inValue;

    TypedHandler(SharedStrings strings) {
        this.strings = strings;
    }

    @Override
    public void startElement(String namespace, String name, String qualified, Attributes attributes) {
        if (name.equals("c")) {
            reference = attributes.getValue("r");
            type = attributes.getValue("t") == null ? "n" : attributes.getValue("t");
        } else if (name.equals("v")) {
            inValue = true;
            text.setLength(0);
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (inValue) {
            text.append(characters, start, length);
        }
    }

    @Override
    public void endElement(String namespace, String name, String qualified) {
        if (!name.equals("v")) {
            return;
        }
        inValue = false;
        CellReference place = new CellReference(reference);
        String value = text.toString();
        switch (type) {
            case "n" -> sum.number(place.getRow(), place.getCol(), Double.parseDouble(value));
            case "s" ->
                sum.text(
                        place.getRow(),
                        place.getCol(),
                        strings.getItemAt(Integer.parseInt(value)).getString());
            case "b" -> sum.truth(place.getRow(), place.getCol(), value.equals("1"));
            default -> sum.text(place.getRow(), place.getCol(), value);
        }
    }
}
