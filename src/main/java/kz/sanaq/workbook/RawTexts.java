package kz.sanaq.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;

/** Finds the empty ones among the shared texts of a package by the bytes of their part. */
final class RawTexts {

    private RawTexts() {}

    static BitSet empty(InputStream part) throws IOException {
        BitSet empty = new BitSet();
        try (RawXml xml = new RawXml(part)) {
            int index = -1;
            int phonetic = 0;
            for (RawXml.Tag tag = xml.next(); tag != RawXml.Tag.END; tag = xml.next()) {
                if (xml.is("si") && tag != RawXml.Tag.CLOSE) {
                    empty.set(++index);
                } else if (xml.is("rPh") && tag != RawXml.Tag.EMPTY) {
                    phonetic += tag == RawXml.Tag.OPEN ? 1 : -1;
                } else if (xml.is("t") && tag == RawXml.Tag.CLOSE && phonetic == 0 && xml.hasText()) {
                    empty.clear(index);
                }
            }
        }
        return empty;
    }
}
