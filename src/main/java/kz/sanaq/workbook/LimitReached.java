package kz.sanaq.workbook;

/** Reading has used up what one workbook may; thrown where no refusal can be declared, by cells that are asked for. */
public final class LimitReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient UnreadableWorkbook refusal;

    LimitReached(UnreadableWorkbook refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** What it comes to for the workbook. */
    public UnreadableWorkbook refusal() {
        return refusal;
    }

    LimitReached in(String part, String sheet, CellAddress cell) {
        return new LimitReached(refusal.in(part, sheet, cell));
    }
}
