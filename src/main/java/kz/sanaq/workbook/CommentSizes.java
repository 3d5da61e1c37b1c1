package kz.sanaq.workbook;

import java.util.List;

/** How large the box of a comment must be for its text to be read, and which cells it lies over. */
final class CommentSizes {

    /** In pixels. */
    private static final int WIDTH = 320;

    private static final int LEAST_HEIGHT = 60;

    private static final int MOST_HEIGHT = 640;

    private static final int LINE = 16;

    private static final int IN_A_LINE = 48;

    private static final int ROW = 20;

    private static final int COLUMN = 64;

    private static final double PIXELS_OF_A_CHARACTER = 7;

    private final List<NotedSheet.Columns> columns;

    CommentSizes(List<NotedSheet.Columns> columns) {
        this.columns = columns;
    }

    /**
     * A box, in points.
     *
     * @param anchor left column and offset in pixels, upper row and offset, right, lower
     */
    record Box(int width, int height, String anchor) {}

    Box of(CellAddress cell, String text) {
        int lines =
                1 + text.lines().mapToInt(line -> 1 + line.length() / IN_A_LINE).sum();
        int height = Math.min(MOST_HEIGHT, Math.max(LEAST_HEIGHT, lines * LINE + LINE));
        int left = Math.min(cell.column() + 1, CellAddress.COLUMNS - 1);
        int top = Math.max(0, Math.min(cell.row() - 1, CellAddress.ROWS - 1 - height / ROW));
        int right = left;
        int rest = WIDTH;
        while (right < CellAddress.COLUMNS - 1 && rest > width(right)) {
            rest -= width(right++);
        }
        String anchor = "%d, 12, %d, 4, %d, %d, %d, %d"
                .formatted(left, top, right, Math.max(0, rest), top + height / ROW, height % ROW);
        return new Box(WIDTH * 3 / 4, height * 3 / 4, anchor);
    }

    private int width(int column) {
        for (NotedSheet.Columns one : columns) {
            if (column >= one.first() && column <= one.last() && one.width() > 0) {
                return (int) (one.width() * PIXELS_OF_A_CHARACTER) + 5;
            }
        }
        return COLUMN;
    }
}
