package kz.sanaq.workbook;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the list of a workbook that came back says.
 *
 * @param sheet where the list stands in the workbook, as {@link SheetInfo#index()} has it
 * @param identity as it was in {@link ListSheet#identity()}
 */
public record ReturnedList(int sheet, String identity, List<Answers> rows) {

    public ReturnedList {
        rows = List.copyOf(rows);
    }

    /**
     * What the sender wrote into one row, which may be nothing.
     *
     * @param key as it was in {@link ListSheet.Row#key()}
     * @param texts one for each column for answers, in their order, stripped, "" where there is none
     * @param cell where the first of them stands; null where all are ""
     */
    public record Answers(
            String key, List<String> texts, @Nullable CellAddress cell) {

        public Answers {
            texts = List.copyOf(texts);
        }

        /** The row, not the texts, which may name people. */
        @Override
        public String toString() {
            return "answers in row " + key;
        }
    }
}
