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

    /** The limit that was exceeded, while it is not said yet in which part. */
    private final transient @Nullable Limit unplaced;

    private UnreadableWorkbook(
            Message reason, @Nullable String sheet, @Nullable CellAddress cell, @Nullable Throwable cause) {
        this(reason, sheet, cell, null, cause);
    }

    private UnreadableWorkbook(
            Message reason,
            @Nullable String sheet,
            @Nullable CellAddress cell,
            @Nullable Limit unplaced,
            @Nullable Throwable cause) {
        super(reason.in(Language.EN), cause);
        this.reason = reason;
        this.sheet = sheet;
        this.cell = cell;
        this.unplaced = unplaced;
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
        return new UnreadableWorkbook(reason(limit, allowed, "?"), null, null, limit, null);
    }

    static UnreadableWorkbook beyond(Limit limit, long allowed, String part) {
        return new UnreadableWorkbook(reason(limit, allowed, part), null, null, null);
    }

    /** A fault of what reads, not of what is read. */
    public static UnreadableWorkbook fault(Throwable cause) {
        return new UnreadableWorkbook(
                Message.of("workbook.fault", "kind", cause.getClass().getSimpleName()), null, null, cause);
    }

    /** Reading it has ended the program so often. */
    public static UnreadableWorkbook endsReader(int times) {
        return because("ends-reader", "times", times);
    }

    /** Want of memory, though nothing else was read beside it. */
    public static UnreadableWorkbook outOfMemory() {
        return because("out-of-memory", "megabytes", Runtime.getRuntime().maxMemory() >> 20);
    }

    /** Not done within the time, and not even given up by who reads. */
    public static UnreadableWorkbook tooSlow(Limits limits) {
        return beyond(Limit.SECONDS, limits.of(Limit.SECONDS));
    }

    private static Message reason(Limit limit, long allowed, String part) {
        String key = "limit-" + limit.key();
        return Message.of("workbook." + key, "limit", allowed, "part", part);
    }

    /**
     * The refusal of a limit with the part that was read when it was exceeded; any other, and one that names its part
     * already, as it is.
     */
    UnreadableWorkbook in(String part, @Nullable String inSheet, @Nullable CellAddress atCell) {
        if (unplaced == null) {
            return this;
        }
        long allowed = ((Number) reason.arguments().getOrDefault("limit", 0)).longValue();
        return new UnreadableWorkbook(reason(unplaced, allowed, part), inSheet, atCell, null);
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
