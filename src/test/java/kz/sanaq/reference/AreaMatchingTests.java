package kz.sanaq.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kz.sanaq.observation.ReportedUnit;
import org.junit.jupiter.api.Test;

class AreaMatchingTests {

    private final AreaMatching matching = new AreaMatching(Books.own().areas(), List.of());

    @Test
    void aLabelInTwoLanguagesIsTheAreaThatBothMean() {
        assertThat(area("Ақмола облысы / Акмолинская область")).contains("110000000");
        assertThat(area("Алматы облысы / Алматинская область")).contains("190000000");
        assertThat(area("Алматы қаласы / город Алматы")).contains("750000000");
    }

    @Test
    void aLabelWhoseLanguagesDisagreeIsNobody() {
        assertThat(area("Алматы қаласы / Алматинская область")).isEmpty();
    }

    private Optional<String> area(String label) {
        return matching.find(ReportedUnit.area(label, Area.COUNTRY), null)
                .map(found -> found.area().code());
    }
}
