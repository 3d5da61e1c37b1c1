package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import org.codehaus.stax2.XMLStreamReader2;

/** The texts that the cells of a package share; the counters in the file are not believed. */
final class SharedStrings {

    static final SharedStrings NONE = new SharedStrings(List.of());

    private final List<String> texts;

    private SharedStrings(List<String> texts) {
        this.texts = texts;
    }

    static SharedStrings read(InputStream part, Limits limits) throws Exception {
        List<String> texts = new ArrayList<>();
        TextBuffer text = new TextBuffer(limits);
        long characters = 0;
        XMLStreamReader2 xml = Xml.open(part);
        try {
            while (xml.hasNext()) {
                if (Xml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    text.clear();
                    text.appendRuns(xml);
                    texts.add(text.decoded());
                    characters += text.length;
                    limits.check(Limit.SHARED_STRINGS, texts.size());
                    limits.check(Limit.SHARED_CHARACTERS, characters);
                }
            }
        } finally {
            xml.close();
        }
        return new SharedStrings(texts);
    }

    int count() {
        return texts.size();
    }

    String text(int index) {
        return texts.get(index);
    }
}
