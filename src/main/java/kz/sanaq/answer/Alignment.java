package kz.sanaq.answer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which row of a later sheet is which of an earlier one, and likewise of columns: what is the same at both ends; between
 * them, lines that say something found once in each, in the longest order that both have (a patience difference), first
 * by all that stands in them, then by their words; what is left, in its order. A line that was moved is one removed and
 * one inserted.
 *
 * <p>Takes time in proportion to the lines, times their logarithm, and memory in proportion.
 */
final class Alignment {

    static final int NOWHERE = -1;

    /** Of a sheet that differs in more lines between its first and its last difference, lines are paired in their order. */
    private static final int MOST = 100_000;

    /** So often the lines between two that were found are looked at again for what is found once there. */
    private static final int DEEPEST = 12;

    private final Lines was;
    private final Lines becomes;
    private final int[] earlier;
    private final int[] later;

    private Alignment(Lines was, Lines becomes) {
        this.was = was;
        this.becomes = becomes;
        this.earlier = new int[becomes.count()];
        this.later = new int[was.count()];
        Arrays.fill(earlier, NOWHERE);
        Arrays.fill(later, NOWHERE);
    }

    /** Lines of both sheets that are to be paired: {@code from} to before {@code to}. */
    private record Span(int from, int to, int laterFrom, int laterTo, boolean isByWords, int depth) {

        boolean isEmpty() {
            return from >= to || laterFrom >= laterTo;
        }

        int longest() {
            return Math.max(to - from, laterTo - laterFrom);
        }

        Span within(int newFrom, int newTo, int newLaterFrom, int newLaterTo) {
            return new Span(newFrom, newTo, newLaterFrom, newLaterTo, isByWords, depth + 1);
        }

        Span byWords() {
            return new Span(from, to, laterFrom, laterTo, true, 0);
        }
    }

    /** Lines that stand together in one sheet and not in the other. */
    record Run(boolean isInserted, int first, int lines) {}

    static Alignment of(Lines was, Lines becomes) {
        Alignment made = new Alignment(was, becomes);
        Deque<Span> spans = new ArrayDeque<>();
        spans.push(new Span(0, was.count(), 0, becomes.count(), false, 0));
        while (!spans.isEmpty()) {
            made.align(spans.pop(), spans);
        }
        return made;
    }

    /** Each line is the one of its number. */
    static Alignment unmoved(int earlierLines, int laterLines) {
        int lines = Math.max(earlierLines, laterLines);
        Lines same = new Lines(new long[lines], new long[lines]);
        Alignment made = new Alignment(same, same);
        made.inOrder(new Span(0, lines, 0, lines, true, 0));
        return made;
    }

    /** The line of the earlier sheet that a later one was; {@link #NOWHERE} where it is new. */
    int earlier(int laterLine) {
        return laterLine < earlier.length ? earlier[laterLine] : NOWHERE;
    }

    /** The line of the later sheet that an earlier one became; {@link #NOWHERE} where it is gone. */
    int later(int earlierLine) {
        return earlierLine < later.length ? later[earlierLine] : NOWHERE;
    }

    /** Whether some line has another number than it had. */
    boolean isMoved() {
        for (int line = 0; line < Math.max(earlier.length, later.length); line++) {
            boolean isPaired = line < earlier.length && earlier[line] != NOWHERE;
            if (isPaired && earlier[line] != line || !isPaired && line < earlier.length && line < later.length) {
                return true;
            }
        }
        return false;
    }

    /** What was inserted and what was removed. */
    List<Run> runs() {
        List<Run> runs = new ArrayList<>();
        runs(true, earlier, runs);
        runs(false, later, runs);
        return runs;
    }

    private static void runs(boolean isInserted, int[] pairs, List<Run> runs) {
        for (int line = 0; line < pairs.length; line++) {
            if (pairs[line] == NOWHERE) {
                int first = line;
                while (line + 1 < pairs.length && pairs[line + 1] == NOWHERE) {
                    line++;
                }
                runs.add(new Run(isInserted, first, line - first + 1));
            }
        }
    }

    private void align(Span span, Deque<Span> further) {
        Span left = withoutEnds(span);
        if (left.isEmpty()) {
            return;
        }
        List<int[]> anchors =
                left.longest() > MOST || left.depth() > DEEPEST ? List.of() : inOrderOfBoth(foundOnce(left));
        if (anchors.isEmpty()) {
            if (left.isByWords()) {
                inOrder(left);
            } else {
                further.push(left.byWords());
            }
            return;
        }
        int from = left.from();
        int laterFrom = left.laterFrom();
        for (int[] anchor : anchors) {
            pair(anchor[0], anchor[1]);
            further.push(left.within(from, anchor[0], laterFrom, anchor[1]));
            from = anchor[0] + 1;
            laterFrom = anchor[1] + 1;
        }
        further.push(left.within(from, left.to(), laterFrom, left.laterTo()));
    }

    private Span withoutEnds(Span span) {
        int from = span.from();
        int to = span.to();
        int laterFrom = span.laterFrom();
        int laterTo = span.laterTo();
        while (from < to && laterFrom < laterTo && isSame(span, from, laterFrom)) {
            pair(from++, laterFrom++);
        }
        while (from < to && laterFrom < laterTo && isSame(span, to - 1, laterTo - 1)) {
            pair(--to, --laterTo);
        }
        return new Span(from, to, laterFrom, laterTo, span.isByWords(), span.depth());
    }

    /** Of lines without words, only those are the same that are so as a whole. */
    private boolean isSame(Span span, int line, int laterLine) {
        return span.isByWords()
                ? was.words()[line] != 0 && was.words()[line] == becomes.words()[laterLine]
                : was.whole()[line] == becomes.whole()[laterLine];
    }

    /** Pairs of what stands once in each, in the order of the later sheet. */
    private List<int[]> foundOnce(Span span) {
        Map<Long, Integer> once = once(span.isByWords() ? was.words() : was.whole(), span.from(), span.to());
        long[] keys = span.isByWords() ? becomes.words() : becomes.whole();
        Map<Long, Integer> laterOnce = once(keys, span.laterFrom(), span.laterTo());
        List<int[]> pairs = new ArrayList<>();
        for (int line = span.laterFrom(); line < span.laterTo(); line++) {
            int found = once.getOrDefault(keys[line], NOWHERE);
            if (found != NOWHERE && laterOnce.getOrDefault(keys[line], NOWHERE) == line) {
                pairs.add(new int[] {found, line});
            }
        }
        return pairs;
    }

    private static Map<Long, Integer> once(long[] keys, int from, int to) {
        Map<Long, Integer> once = new HashMap<>();
        for (int line = from; line < to; line++) {
            if (keys[line] != 0) {
                once.merge(keys[line], line, (one, other) -> NOWHERE);
            }
        }
        return once;
    }

    /** The most of these pairs whose earlier lines rise as the later ones do. */
    private static List<int[]> inOrderOfBoth(List<int[]> pairs) {
        int[] ends = new int[pairs.size()];
        int[] before = new int[pairs.size()];
        int longest = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            int low = 0;
            int high = longest;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (pairs.get(ends[middle])[0] < pairs.get(pair)[0]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            before[pair] = low == 0 ? NOWHERE : ends[low - 1];
            ends[low] = pair;
            longest = Math.max(longest, low + 1);
        }
        List<int[]> rising = new ArrayList<>();
        for (int pair = longest == 0 ? NOWHERE : ends[longest - 1]; pair != NOWHERE; pair = before[pair]) {
            rising.add(pairs.get(pair));
        }
        Collections.reverse(rising);
        return rising;
    }

    /** What nothing tells apart. */
    private void inOrder(Span span) {
        for (int line = 0; line < Math.min(span.to() - span.from(), span.laterTo() - span.laterFrom()); line++) {
            pair(span.from() + line, span.laterFrom() + line);
        }
    }

    private void pair(int line, int laterLine) {
        earlier[laterLine] = line;
        later[line] = laterLine;
    }
}
