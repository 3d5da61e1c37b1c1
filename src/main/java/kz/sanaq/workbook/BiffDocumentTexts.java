package kz.sanaq.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The texts of a BIFF sheet beside its cells: comments and text boxes, headers and footers. */
final class BiffDocumentTexts {

    private static final int HEADER = 0x0014;
    private static final int FOOTER = 0x0015;
    static final int TEXT_OBJECT = 0x01B6;

    static final int LENGTH_OF_TEXT = 10;

    private BiffDocumentTexts() {}

    static List<DocumentText> addTo(List<DocumentText> texts, BiffRecords records, byte[] stream) throws IOException {
        int left = 0;
        StringBuilder text = new StringBuilder();
        while (records.next()) {
            switch (records.sid()) {
                case HEADER, FOOTER -> {
                    if (records.length() > 3) {
                        add(texts, DocumentText.Kind.HEADER, characters(records, 2, records.shortAt(0), stream));
                    }
                }
                case TEXT_OBJECT -> left = records.shortAt(LENGTH_OF_TEXT);
                case BiffRecords.CONTINUE -> {
                    if (left > 0) {
                        String part = characters(records, 0, left, stream);
                        text.append(part);
                        left -= part.length();
                        if (left == 0) {
                            add(texts, DocumentText.Kind.OTHER, text.toString());
                            text.setLength(0);
                        }
                    }
                }
                default -> left = 0;
            }
        }
        return texts;
    }

    /** Characters behind the byte that says how wide they are. */
    static String characters(BiffRecords records, int offset, int count, byte[] stream) throws IOException {
        boolean wide = (records.byteAt(offset) & 1) != 0;
        int bytes = Math.min(wide ? count * 2 : count, records.length() - offset - 1);
        return new String(
                stream,
                records.start() + offset + 1,
                bytes,
                wide ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1);
    }

    private static void add(List<DocumentText> texts, DocumentText.Kind kind, String text) {
        if (!text.isBlank()) {
            texts.add(new DocumentText(kind, text));
        }
    }
}
