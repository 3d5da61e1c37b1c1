package kz.sanaq.form;

import java.util.List;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What a workbook says for one slot; the slot loads whole, or with any refusal not at all.
 *
 * @param observations at most one a cell
 * @param attributes what it says in words, at most one a cell
 * @param statedAt where a title states the slot's period; null where none does
 * @param mayRepeat whether it may have the figures of the period before (F09)
 */
public record SlotReading(
        SlotKey slot,
        List<Observation> observations,
        List<Attribute> attributes,
        List<Refusal> refusals,
        @Nullable Place statedAt,
        boolean mayRepeat) {

    /** A cell, and the position of its sheet. */
    public record Place(int sheet, CellAddress cell) {}

    public SlotReading {
        observations = List.copyOf(observations);
        attributes = List.copyOf(attributes);
        refusals = List.copyOf(refusals);
    }
}
