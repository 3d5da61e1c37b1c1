package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented institution and its history. */
final class Institution {

    /** What holds from a date on; {@code owner} is the region it belongs to, which is mostly the one it stands in. */
    record State(LocalDate from, Setting setting, String owner, Locality locality, String nameRu, String nameKk) {

        State(LocalDate from, Setting setting, Locality locality, String nameRu, String nameKk) {
            this(from, setting, locality.area(), locality, nameRu, nameKk);
        }

        /** Whether it stands outside the region that it belongs to. */
        boolean isElsewhere() {
            return !owner.equals(locality.area());
        }
    }

    final String code;
    final String bin;
    final String properName;
    final LocalDate opened;
    /** False for the few homes of other ministries that the national compendium leaves out. */
    final boolean published;

    int capacity;
    private @Nullable LocalDate closed;
    private final List<State> states = new ArrayList<>();

    Institution(String code, String bin, String properName, State first, boolean published) {
        this.code = code;
        this.bin = bin;
        this.properName = properName;
        this.opened = first.from;
        this.published = published;
        states.add(first);
    }

    void close(LocalDate date) {
        closed = date;
    }

    void change(State state) {
        states.add(state);
    }

    /** Where it stands and what it is called from its first day on. */
    void rename(Locality locality, String nameRu, String nameKk) {
        var first = first();
        states.set(0, new State(first.from, first.setting, first.owner, locality, nameRu, nameKk));
    }

    /** Where it has stood from its first day on; it still belongs to the same region. */
    void stand(Locality locality) {
        rename(locality, first().nameRu, first().nameKk);
    }

    @Nullable
    LocalDate closed() {
        return closed;
    }

    State first() {
        return states.get(0);
    }

    State at(LocalDate date) {
        State found = first();
        for (State state : states) {
            if (!state.from.isAfter(date)) {
                found = state;
            }
        }
        return found;
    }

    boolean isOpen(LocalDate date) {
        return !opened.isAfter(date) && (closed == null || closed.isAfter(date));
    }

    /** The region that it belongs to. */
    String areaAt(LocalDate date) {
        return Area.holding(at(date).owner, date);
    }

    /** What it was called before its present name, or nothing. */
    String formerName(LocalDate date, boolean inKazakh) {
        String now = name(at(date), inKazakh);
        String former = "";
        for (State state : states) {
            if (!state.from.isAfter(date) && !name(state, inKazakh).equals(now)) {
                former = name(state, inKazakh);
            }
        }
        return former;
    }

    private static String name(State state, boolean inKazakh) {
        return inKazakh ? state.nameKk : state.nameRu;
    }
}
