package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** The area that covers a place is found, whatever its shape, and as fast among thousands as among few. */
class MergedAreasTests {

    @Property
    void everyPlaceFindsTheAreaThatALookThroughAllOfThemFinds(@ForAll("areas") List<CellRange> areas) {
        MergedAreas merged = new MergedAreas(areas);

        for (int row = 0; row < 24; row++) {
            for (int column = 0; column < 24; column++) {
                int r = row;
                int c = column;
                CellRange expected = areas.stream()
                        .filter(area -> area.contains(r, c))
                        .findFirst()
                        .orElse(null);
                assertThat(merged.covering(row, column)).isEqualTo(expected);
            }
        }
    }

    /** Ranges that do not overlap. */
    @Provide
    Arbitrary<List<CellRange>> areas() {
        return Arbitraries.integers()
                .between(0, 19)
                .list()
                .ofSize(4)
                .map(n -> CellRange.between(n.get(0), n.get(1), Math.min(n.get(0) + n.get(2), 22), n.get(3)))
                .list()
                .ofMaxSize(12)
                .map(MergedAreasTests::apart);
    }

    private static List<CellRange> apart(List<CellRange> areas) {
        List<CellRange> apart = new ArrayList<>();
        for (CellRange area : areas) {
            boolean overlaps = apart.stream()
                    .anyMatch(other -> area.first().row() <= other.last().row()
                            && other.first().row() <= area.last().row()
                            && area.first().column() <= other.last().column()
                            && other.first().column() <= area.last().column());
            if (!overlaps) {
                apart.add(area);
            }
        }
        return apart;
    }

    @Test
    void aWholeColumnIsListedOnce() {
        MergedAreas merged = new MergedAreas(List.of(CellRange.parse("C1:C1048576"), CellRange.parse("D5:XFD5")));

        assertThat(merged.covering(999_999, 2)).hasToString("C1:C1048576");
        assertThat(merged.covering(4, 16_383)).hasToString("D5:XFD5");
        assertThat(merged.covering(5, 16_383)).isNull();
    }
}
