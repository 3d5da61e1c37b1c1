package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Writes the part that has the styles anew, with those that were derived at the end of each section. */
final class StylesCopy {

    /** The sections as the schema orders them, up to the last that we need. */
    private static final List<String> ORDER =
            List.of("numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs");

    private static final Set<String> OURS = Set.of("fonts", "fills", "borders", "cellXfs");

    private final MarkedStyles styles;

    private final XmlCopy out;

    private final Set<Integer> wanted;

    /** The sender's styles that others are made of, as XML without the start tag's end. */
    private final Map<Integer, Source> sources = new HashMap<>();

    private @Nullable String prefix;

    private int next;

    /** A style to be copied with another fill. */
    private record Source(Map<String, String> attributes, String content) {}

    private StylesCopy(MarkedStyles styles, XmlCopy out) {
        this.styles = styles;
        this.out = out;
        this.wanted = styles.derived().stream().map(MarkedStyles.Derived::style).collect(Collectors.toSet());
    }

    static void write(MarkedStyles styles, InputStream part, XmlCopy out) throws Exception {
        new StylesCopy(styles, out).copy(Xml.open(part));
    }

    private void copy(XMLStreamReader2 xml) throws Exception {
        for (int depth = 0; xml.hasNext(); ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && depth == 1) {
                before(xml.getLocalName());
                section(xml);
                continue;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                prefix = xml.getPrefix();
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT && --depth == 0) {
                before("");
            }
            out.copy(xml);
        }
        xml.close();
    }

    /** Writes the sections of ours that the workbook lacks and that stand before this one. */
    private void before(String section) throws IOException {
        int place = ORDER.contains(section) ? ORDER.indexOf(section) : ORDER.size();
        for (; next < place; next++) {
            if (OURS.contains(ORDER.get(next))) {
                out.start(name(ORDER.get(next)));
                append(ORDER.get(next));
                out.end();
            }
        }
        next = Math.max(next, place + 1);
    }

    private void section(XMLStreamReader2 xml) throws Exception {
        String section = xml.getLocalName();
        boolean ours = OURS.contains(section);
        out.start(xml, ours && Xml.attribute(xml, "count") != null ? Map.of("count", "" + size(section)) : Map.of());
        int index = 0;
        for (int depth = 1; depth > 0; ) {
            int event = Xml.next(xml);
            if (event == XMLStreamConstants.START_ELEMENT && depth == 1 && section.equals("cellXfs")) {
                style(xml, index++);
                continue;
            }
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth == 0 && ours) {
                append(section);
            }
            out.copy(xml);
        }
    }

    private void style(XMLStreamReader2 xml, int index) throws Exception {
        Map<String, String> attributes = new LinkedHashMap<>();
        for (int at = 0; at < xml.getAttributeCount(); at++) {
            attributes.put(
                    XmlCopy.name(xml.getAttributePrefix(at), xml.getAttributeLocalName(at)), xml.getAttributeValue(at));
        }
        out.start(xml, Map.of());
        StringWriter text = new StringWriter();
        XmlCopy inner = XmlCopy.fragment(text);
        for (int depth = 1; ; ) {
            int event = Xml.next(xml);
            depth += event == XMLStreamConstants.START_ELEMENT ? 1 : event == XMLStreamConstants.END_ELEMENT ? -1 : 0;
            if (depth == 0) {
                break;
            }
            inner.copy(xml);
        }
        if (!text.toString().isEmpty()) {
            out.raw(text.toString());
        }
        out.end();
        if (wanted.contains(index)) {
            sources.put(index, new Source(attributes, text.toString()));
        }
    }

    private int size(String section) {
        return styles.count(section)
                + missing(section)
                + ListStyles.count(section, styles.derived().size());
    }

    /** What a section must begin with before anything of ours, where the workbook has nothing there. */
    private int missing(String section) {
        return styles.count(section) > 0 ? 0 : section.equals("fills") ? 2 : 1;
    }

    private int start(String section) {
        return styles.count(section) + missing(section);
    }

    private void append(String section) throws IOException {
        ListStyles ours = new ListStyles(out, prefix, start("fonts"), start("fills"), start("borders"));
        switch (section) {
            case "fonts" -> ours.fonts(missing(section) > 0);
            case "fills" -> ours.fills(missing(section) > 0);
            case "borders" -> ours.borders(missing(section) > 0);
            default -> {
                ours.styles(missing(section) > 0);
                for (MarkedStyles.Derived one : styles.derived()) {
                    derived(one, ours.fill(one.mark()));
                }
            }
        }
    }

    private void derived(MarkedStyles.Derived one, int fill) throws IOException {
        Source source = sources.getOrDefault(one.style(), new Source(Map.of("xfId", "0"), ""));
        out.start(name("xf"));
        for (Map.Entry<String, String> attribute : source.attributes.entrySet()) {
            if (!attribute.getKey().equals("fillId") && !attribute.getKey().equals("applyFill")) {
                out.attribute(attribute.getKey(), attribute.getValue());
            }
        }
        out.attribute("fillId", fill).attribute("applyFill", 1);
        if (!source.content.isEmpty()) {
            out.raw(source.content);
        }
        out.end();
    }

    private String name(String local) {
        return XmlCopy.name(prefix, local);
    }
}
