package kz.sanaq.reference;

import java.util.List;
import kz.sanaq.knowledge.Knowledge;

/**
 * The reference data in memory: everything under {@code jobs/reference/}, read once, checked as a whole, never changed.
 *
 * @param hash SHA-256 over the files that it was read from
 */
public record ReferenceBook(
        String hash,
        Areas areas,
        Catalogue<Ministry> ministries,
        Catalogue<CareSetting> settings,
        Catalogue<FamilyForm> familyForms,
        Catalogue<ChildCategory> categories,
        Catalogue<Measure> measures,
        Catalogue<DimensionValue> dimensions,
        Catalogue<Reporter> reporters,
        Catalogue<Source> sources,
        Institutions institutions,
        List<Holiday> holidays,
        Published published) {

    /**
     * Reads and checks the files.
     *
     * @throws kz.sanaq.knowledge.BadKnowledge with file and line, at the first thing that does not fit
     */
    public static ReferenceBook read(Knowledge knowledge) {
        return new ReferenceFiles(knowledge).book();
    }
}
