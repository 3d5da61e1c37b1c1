package kz.sanaq.reconciliation;

import kz.sanaq.observation.SlotKey;
import org.jspecify.annotations.Nullable;

/** A slot with its natural codes and the area of its reporter. */
record Slot(int id, SlotKey key, @Nullable String area) {

    /** A subject of this slot: {@code organisation-list/edu-39/2018-12-31/390000000/DD}. */
    String subject(Iterable<String> keys) {
        String rest = String.join("/", keys);
        return rest.isEmpty() ? key.text() : key.text() + "/" + rest;
    }
}
