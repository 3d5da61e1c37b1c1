package kz.sanaq.workbook;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The limits a workbook is read within: the defaults, but for those that are set otherwise. An opened workbook has its
 * own, which count what reading it has used.
 */
public final class Limits {

    /** By the clock, reading may take so many times as long as by the processor: then it hangs, or memory is short. */
    public static final int PATIENCE = 10;

    private final Map<Limit, Long> otherwise;

    private final @Nullable Spent spent;

    /** @param otherwise those that are not as by default, none below zero */
    public Limits(Map<Limit, Long> otherwise) {
        this(otherwise, false);
        otherwise.forEach((limit, allowed) -> {
            if (allowed < 0) {
                throw new IllegalArgumentException(limit.key() + ": not below zero");
            }
        });
    }

    private Limits(Map<Limit, Long> otherwise, boolean begun) {
        this.otherwise = Map.copyOf(otherwise);
        this.spent = begun ? new Spent(this) : null;
    }

    public static Limits defaults() {
        return new Limits(Map.of());
    }

    /** Those that are not as by default. */
    public Map<Limit, Long> otherwise() {
        return otherwise;
    }

    public Limits with(Limit limit, long allowed) {
        Map<Limit, Long> changed = new EnumMap<>(Limit.class);
        changed.putAll(otherwise);
        changed.put(limit, allowed);
        return new Limits(changed);
    }

    public long of(Limit limit) {
        Long allowed = otherwise.get(limit);
        return allowed == null ? limit.byDefault() : allowed;
    }

    /** The same for one workbook that is read from now on, in this thread. */
    Limits begun() {
        return new Limits(otherwise, true);
    }

    void check(Limit limit, long found) throws UnreadableWorkbook {
        if (found > of(limit)) {
            throw UnreadableWorkbook.beyond(limit, of(limit));
        }
    }

    /** A step of reading: as many as its texts are long. */
    void tick(int steps) {
        if (spent != null) {
            spent.tick(steps);
        }
    }

    /** Between two parts of the work: whether there is time and memory for the next. */
    void look() {
        if (spent != null) {
            spent.look();
        }
    }

    /** Counts work of a kind that is limited for a workbook as a whole. */
    void spend(Limit limit, long amount) {
        if (spent != null) {
            spent.spend(limit, amount);
        }
    }
}
