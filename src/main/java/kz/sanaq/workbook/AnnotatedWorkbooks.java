package kz.sanaq.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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

        private Written and(Message message) {
            List<Message> more = new ArrayList<>(notCarried);
            more.add(message);
            return new Written(isConverted, more);
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
        try (Workbook workbook = Workbooks.open(original, limits)) {
            Written written = write(workbook, annotations, out);
            boolean wasEncrypted = workbook instanceof XlsxWorkbook && original[0] != 'P';
            return wasEncrypted ? written.and(Message.of("workbook.not-carried-password")) : written;
        }
    }

    /** The same of a workbook that is open. */
    public static Written write(Workbook workbook, Annotations annotations, OutputStream out)
            throws UnreadableWorkbook, IOException {
        check(workbook.sheets().size(), annotations);
        Outlet outlet = new Outlet(out);
        try {
            return Guard.opening(() -> write(workbook, annotations, outlet));
        } catch (UnreadableWorkbook refused) {
            outlet.check();
            throw refused;
        }
    }

    private static Written write(Workbook workbook, Annotations annotations, Outlet outlet) throws Exception {
        if (workbook instanceof XlsxWorkbook xlsx) {
            return new Written(false, XlsxAnnotating.write(xlsx, annotations, outlet));
        }
        if (!(workbook instanceof StoredWorkbook stored)) {
            throw new IllegalArgumentException("not opened here: " + workbook.format());
        }
        ConvertedXlsx.Converted converted = ConvertedXlsx.of(stored);
        try (Workbook made = Workbooks.open(converted.bytes(), stored.limits)) {
            XlsxAnnotating.write((XlsxWorkbook) made, annotations, outlet);
        }
        return new Written(true, converted.notCarried());
    }

    private static void check(int sheets, Annotations annotations) {
        for (CellNote note : annotations.notes()) {
            if (note.sheet() >= sheets) {
                throw new IllegalArgumentException("no sheet for " + note);
            }
        }
        for (ListSheet.Row row : annotations.list().rows()) {
            if (row.link() != null && row.link().sheet() >= sheets) {
                throw new IllegalArgumentException("no sheet for the link of row " + row.key());
            }
        }
    }

    /**
     * The list in a workbook that came back, if it has one.
     *
     * @throws UnreadableWorkbook where a sheet cannot be read
     */
    public static Optional<ReturnedList> returned(Workbook workbook) throws UnreadableWorkbook {
        return ReturnedLists.in(workbook);
    }
}
