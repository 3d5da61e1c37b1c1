package kz.sanaq.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import kz.sanaq.language.Message;

/** Writes a sender's own workbook with what was found in it, and reads the list in one that came back. */
public final class AnnotatedWorkbooks {

    /**
     * What became of the workbook.
     *
     * @param isConverted whether it was of another format and became an xlsx
     * @param notCarried what the sender's workbook has and this one lacks
     */
    public record Written(boolean isConverted, List<Message> notCarried) {

        public Written {
            notCarried = List.copyOf(notCarried);
        }
    }

    private AnnotatedWorkbooks() {}

    /**
     * Writes the workbook with its annotations as xlsx; of an xlsx all else stays as it is. A workbook that came back
     * and has a list already gets the new list in its place, and new comments for the old ones.
     *
     * @throws UnreadableWorkbook where the workbook cannot be read whole; part of it may have been written by then
     * @throws IOException where the stream cannot be written to
     */
    public static Written write(byte[] original, Limits limits, Annotations annotations, OutputStream out)
            throws UnreadableWorkbook, IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * The list in a workbook that came back, if it has one.
     *
     * @throws UnreadableWorkbook where a sheet cannot be read
     */
    public static Optional<ReturnedList> returned(Workbook workbook) throws UnreadableWorkbook {
        throw new UnsupportedOperationException();
    }
}
