package kz.sanaq.form;

import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * A place where a rule that only the reader can see is broken; never what the cell contains.
 *
 * @param sheet name of the sheet, where there is one
 * @param cell the cell, where there is one
 * @param treatment what becomes of it where it is a hazard; the rule's file alone decides how bad anything else is
 */
public record ReaderFinding(
        @Nullable String sheet,
        @Nullable CellAddress cell,
        Message message,
        @Nullable Treatment treatment) {

    ReaderFinding(@Nullable String sheet, @Nullable CellAddress cell, Message message) {
        this(sheet, cell, message, null);
    }

    /** The policy where it is a hazard. */
    public @Nullable HazardPolicy policy() {
        return treatment == null ? null : treatment.policy();
    }
}
