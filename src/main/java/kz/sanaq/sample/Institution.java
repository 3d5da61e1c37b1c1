package kz.sanaq.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An invented institution and its history. */
final class Institution {

    /** What holds from a date on. */
    record State(LocalDate from, Setting setting, Locality locality, String nameRu, String nameKk) {}

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

    String areaAt(LocalDate date) {
        return at(date).locality.areaAt(date);
    }
}
