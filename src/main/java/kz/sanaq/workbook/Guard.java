package kz.sanaq.workbook;

import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;
import org.jspecify.annotations.Nullable;

/** Where libraries end: whatever they throw at a workbook becomes its refusal; only want of memory is passed on. */
final class Guard {

    private Guard() {}

    /** Work on a workbook that may fail in any way. */
    @FunctionalInterface
    interface Work<T> {
        T run() throws Exception;
    }

    static <T> T opening(Work<T> work) throws UnreadableWorkbook {
        try {
            return work.run();
        } catch (EncryptedDocumentException encrypted) {
            throw UnreadableWorkbook.because("encrypted");
        } catch (Exception | StackOverflowError thrown) {
            UnreadableWorkbook refusal = refusalIn(thrown);
            throw refusal == null ? UnreadableWorkbook.damaged(thrown) : refusal;
        }
    }

    /** @param part what the sheet is called in the file */
    static <T> T reading(SheetInfo sheet, String part, Work<T> work) throws UnreadableWorkbook {
        try {
            return work.run();
        } catch (Exception | StackOverflowError thrown) {
            UnreadableWorkbook refusal = refusalIn(thrown);
            throw refusal == null
                    ? UnreadableWorkbook.damagedSheet(sheet.name(), thrown)
                    : refusal.in(part, sheet.name(), null);
        }
    }

    /** Names the part in the refusal of a limit, where that does not name one yet. */
    static <T> T part(String part, Work<T> work) throws Exception {
        try {
            return work.run();
        } catch (Exception thrown) {
            UnreadableWorkbook refusal = refusalIn(thrown);
            throw refusal == null ? thrown : refusal.in(part, null, null);
        }
    }

    /** The refusal that a library has wrapped into its own exception; null where there is none. */
    private static @Nullable UnreadableWorkbook refusalIn(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof UnreadableWorkbook refusal) {
                return refusal;
            }
            if (cause instanceof OutOfMemoryError memory) {
                throw memory;
            }
            cause = cause instanceof XMLStreamException xml && xml.getCause() == null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        return null;
    }
}
