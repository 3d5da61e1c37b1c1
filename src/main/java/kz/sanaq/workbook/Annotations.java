package kz.sanaq.workbook;

import java.util.List;

/**
 * What is written into a sender's own workbook when it goes back: a list in front, and notes on cells.
 *
 * @param notes several on one cell are told in their order, and the gravest colours it
 */
public record Annotations(ListSheet list, List<CellNote> notes) {

    public Annotations {
        notes = List.copyOf(notes);
    }
}
