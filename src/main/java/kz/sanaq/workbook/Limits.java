package kz.sanaq.workbook;

import java.util.EnumMap;
import java.util.Map;

/** The limits a workbook is read within: the defaults, but for those that are set otherwise. */
public record Limits(Map<Limit, Long> otherwise) {

    public Limits {
        otherwise = Map.copyOf(otherwise);
    }

    public static Limits defaults() {
        return new Limits(Map.of());
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

    void check(Limit limit, long found) throws UnreadableWorkbook {
        if (found > of(limit)) {
            throw UnreadableWorkbook.beyond(limit, of(limit));
        }
    }
}
