package kz.sanaq.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The comments on the cells of a BIFF sheet: a note names a cell and an object, the text follows the object. */
final class BiffComments {

    private static final int NOTE = 0x001C;
    private static final int OBJECT = 0x005D;

    /** Where the first part of an object has its number. */
    private static final int NUMBER_OF_OBJECT = 6;

    private static final int NUMBER_IN_NOTE = 6;

    private BiffComments() {}

    static List<Comment> of(BiffRecords records, byte[] stream) throws IOException {
        Map<Integer, StringBuilder> texts = new HashMap<>();
        Map<Integer, CellAddress> cells = new HashMap<>();
        int object = -1;
        int left = 0;
        while (records.next()) {
            switch (records.sid()) {
                case OBJECT ->
                    object = records.length() > NUMBER_OF_OBJECT + 1 ? records.shortAt(NUMBER_OF_OBJECT) : -1;
                case NOTE ->
                    cells.put(records.shortAt(NUMBER_IN_NOTE), new CellAddress(records.shortAt(0), records.shortAt(2)));
                case BiffDocumentTexts.TEXT_OBJECT -> left = records.shortAt(BiffDocumentTexts.LENGTH_OF_TEXT);
                case BiffRecords.CONTINUE -> {
                    if (left > 0) {
                        String part = BiffDocumentTexts.characters(records, 0, left, stream);
                        texts.computeIfAbsent(object, any -> new StringBuilder())
                                .append(part);
                        left -= part.length();
                    }
                }
                default -> left = 0;
            }
        }
        List<Comment> comments = new ArrayList<>();
        cells.forEach((number, cell) -> comments.add(new Comment(
                cell, texts.getOrDefault(number, new StringBuilder()).toString())));
        return comments;
    }
}
