package kz.sanaq.workbook;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The comments of a sheet: what is the sender's of those it has, and the notes that it gets. */
final class SheetComments {

    /** Whose comments ours are, and what they begin with. */
    static final String AUTHOR = "Sanaq";

    static final String BEGINNING = AUTHOR + ":\n";

    /** What each new note says, by cell. */
    final Map<Long, String> notes;

    /** What of each comment that has something of ours from before is the sender's, which may be nothing. */
    final Map<Long, String> noted = new TreeMap<>();

    /** How long the comments are that the sheet has. */
    private final Map<Long, Integer> existing = new TreeMap<>();

    SheetComments(List<Comment> comments, Map<Long, String> notes) {
        this.notes = notes;
        for (Comment comment : comments) {
            long cell = comment.cell().packed();
            existing.put(cell, comment.text().length());
            int ours = comment.text().startsWith(BEGINNING) ? 0 : comment.text().indexOf("\n" + BEGINNING);
            if (ours >= 0) {
                noted.put(cell, comment.text().substring(0, ours).stripTrailing());
            }
        }
    }

    boolean isEmpty() {
        return existing.isEmpty() && notes.isEmpty();
    }

    /** Whether anything changes. */
    boolean isTouched() {
        return !notes.isEmpty() || !noted.isEmpty();
    }

    /** Whether a comment was ours alone. */
    boolean wasOurs(long cell) {
        return "".equals(noted.get(cell));
    }

    /** How long a note can be beside what its cell's comment says already. */
    int room(long cell) {
        String senders = noted.get(cell);
        int taken = senders == null ? existing.getOrDefault(cell, 0) : senders.length();
        return Math.max(0, WrittenText.MOST - BEGINNING.length() - taken - 2);
    }

    /** The cells that have a comment in the end. */
    Set<Long> cells() {
        Set<Long> cells = new TreeSet<>(notes.keySet());
        existing.keySet().stream().filter(cell -> !wasOurs(cell)).forEach(cells::add);
        return cells;
    }
}
