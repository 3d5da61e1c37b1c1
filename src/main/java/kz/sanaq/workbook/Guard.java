package kz.sanaq.workbook;

import javax.xml.stream.XMLStreamException;
import org.apache.poi.EncryptedDocumentException;

/** Where libraries end: whatever they throw at a workbook becomes its refusal. */
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
            throw refusalIn(thrown, UnreadableWorkbook.damaged(thrown));
        }
    }

    static <T> T reading(SheetInfo sheet, Work<T> work) throws UnreadableWorkbook {
        try {
            return work.run();
        } catch (Exception | StackOverflowError thrown) {
            throw refusalIn(thrown, UnreadableWorkbook.damagedSheet(sheet.name(), thrown));
        }
    }

    /** The refusal that a library has wrapped into its own exception, or else the other one. */
    private static UnreadableWorkbook refusalIn(Throwable thrown, UnreadableWorkbook otherwise) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 20; depth++) {
            if (cause instanceof UnreadableWorkbook refusal) {
                return refusal;
            }
            cause = cause instanceof XMLStreamException xml && xml.getCause() == null
                    ? xml.getNestedException()
                    : cause.getCause();
        }
        return otherwise;
    }
}
