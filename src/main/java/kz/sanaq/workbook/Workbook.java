package kz.sanaq.workbook;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** An opened workbook: its sheets, and their cells in three ways: as a stream, as a grid, and merely counted. */
public interface Workbook extends AutoCloseable {

    Format format();

    /** The worksheets in the workbook's order, at least one; hidden ones too. */
    List<SheetInfo> sheets();

    /**
     * What surrounds the cells: merged areas, hidden rows and columns. Read before any cell.
     *
     * @throws UnreadableWorkbook where the sheet is damaged or exceeds a limit
     */
    Structure structure(int sheet) throws UnreadableWorkbook;

    /**
     * Gives every non-empty cell in the order of the file, which is nearly always by rows. The cell is reused: keep
     * what you need of it, not the cell.
     *
     * @throws UnreadableWorkbook where the sheet is damaged or exceeds a limit; some cells may have been given by then
     */
    void read(int sheet, Consumer<? super Cell> cells) throws UnreadableWorkbook;

    /**
     * All non-empty cells of a sheet for random access.
     *
     * @throws UnreadableWorkbook where the sheet is damaged, exceeds a limit or has the same cell twice
     */
    Grid grid(int sheet) throws UnreadableWorkbook;

    /**
     * The non-empty cells as the raw part has them, counted by other code than {@link #read}: what both agree on, no
     * reader has lost.
     *
     * @throws UnreadableWorkbook where the sheet is damaged or exceeds a limit
     */
    Census census(int sheet) throws UnreadableWorkbook;

    /**
     * The texts that stand beside the cells: title, author and other properties, comments, text boxes, headers and
     * footers, defined names; without blanks, in no promised order.
     *
     * @throws UnreadableWorkbook where a part that holds them is damaged or exceeds a limit
     */
    List<DocumentText> documentTexts() throws UnreadableWorkbook;

    /**
     * The comments on cells of a sheet, empty cells too.
     *
     * @throws UnreadableWorkbook where the part that holds them is damaged
     */
    List<Comment> comments(int sheet) throws UnreadableWorkbook;

    /** Sheets that are none of {@link #sheets()}, in the workbook's order: whatever stands in them is not read. */
    default List<UnreadSheet> unreadSheets() {
        return List.of();
    }

    /** Whether its dates are counted from 1904, as old programs did, and not from 1900. */
    boolean isSince1904();

    /** What the workbook brings along that is neither read nor run. */
    Set<Hazard> hazards();

    /** The parts that bring a hazard along, or what it leads to; none where the format does not tell. */
    default Set<String> bringing(Hazard hazard) {
        return Set.of();
    }

    @Override
    void close();
}
