package kz.sanaq.workbook;

import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** A workbook that cannot be read whole: why, what to do, and where, if it is one place. */
public final class UnreadableWorkbook extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    private final @Nullable String sheet;

    private final transient @Nullable CellAddress cell;

    private UnreadableWorkbook(
            Message reason, @Nullable String sheet, @Nullable CellAddress cell, @Nullable Throwable cause) {
        super(reason.in(Language.EN), cause);
        this.reason = reason;
        this.sheet = sheet;
        this.cell = cell;
    }

    static UnreadableWorkbook because(String key, Object... arguments) {
        return new UnreadableWorkbook(Message.of("workbook." + key, arguments), null, null, null);
    }

    /** The content is not what the format promises. */
    static UnreadableWorkbook damaged(Throwable cause) {
        return new UnreadableWorkbook(Message.of("workbook.damaged"), null, null, cause);
    }

    static UnreadableWorkbook damagedSheet(String sheet, @Nullable Throwable cause) {
        return new UnreadableWorkbook(Message.of("workbook.damaged-sheet", "sheet", sheet), sheet, null, cause);
    }

    static UnreadableWorkbook atCell(String key, String sheet, CellAddress cell, @Nullable Throwable cause) {
        Message reason = Message.of("workbook." + key, "sheet", sheet, "cell", cell.toString());
        return new UnreadableWorkbook(reason, sheet, cell, cause);
    }

    static UnreadableWorkbook beyond(Limit limit, long allowed) {
        return because("limit-" + limit.key(), "limit", allowed);
    }

    /** Why, with a remedy, in three languages. */
    public Message reason() {
        return reason;
    }

    /** The sheet's name, where the reason stands in one sheet. */
    public @Nullable String sheet() {
        return sheet;
    }

    /** The cell, where the reason stands in one cell. */
    public @Nullable CellAddress cell() {
        return cell;
    }
}
