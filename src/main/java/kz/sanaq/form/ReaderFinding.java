package kz.sanaq.form;

import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule that only the reader can see is broken; never what the cell contains.
 *
 * @param sheet name of the sheet, where there is one
 * @param cell the cell, where there is one
 * @param policy the form's policy where it is a hazard; the rule's file alone decides how bad anything else is
 */
public record ReaderFinding(
        @Nullable String sheet,
        @Nullable CellAddress cell,
        Message message,
        @Nullable HazardPolicy policy) {

    ReaderFinding(@Nullable String sheet, @Nullable CellAddress cell, Message message) {
        this(sheet, cell, message, null);
    }
}
