package kz.sanaq.intake;

import java.util.Map;
import kz.sanaq.form.Reading;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.observation.SlotKey;

/** A submission, what its workbook was understood to say, and the keys that its slots and units have in the database. */
public record Interpretation(
        Submission submission, Reading reading, Map<SlotKey, Integer> slots, Map<ReportedUnit, Integer> units) {

    /** The same under another submission. */
    Interpretation under(Submission other) {
        return new Interpretation(other, reading, slots, units);
    }
}
