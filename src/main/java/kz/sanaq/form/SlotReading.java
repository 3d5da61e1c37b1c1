package kz.sanaq.form;

import java.util.List;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.SlotKey;

/**
 * What a workbook says for one slot; the slot loads whole, or with any refusal not at all.
 *
 * @param observations at most one a cell
 * @param attributes what it says in words, at most one a cell
 */
public record SlotReading(
        SlotKey slot, List<Observation> observations, List<Attribute> attributes, List<Refusal> refusals) {

    public SlotReading {
        observations = List.copyOf(observations);
        attributes = List.copyOf(attributes);
        refusals = List.copyOf(refusals);
    }
}
