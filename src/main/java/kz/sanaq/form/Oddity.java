package kz.sanaq.form;

import java.util.List;

/**
 * A kind of hazard that a workbook has, what becomes of it, and where it was seen.
 *
 * @param places each once, at least one
 */
public record Oddity(HazardKind hazard, HazardPolicy policy, List<ReaderFinding> places) {

    public Oddity {
        places = List.copyOf(places);
    }
}
