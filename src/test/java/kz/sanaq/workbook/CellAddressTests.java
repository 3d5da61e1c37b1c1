package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Addresses as people write them. */
class CellAddressTests {

    @Property
    void everyAddressComesBackFromItsTextAndFromItsNumber(
            @ForAll @IntRange(max = 1_048_575) int row, @ForAll @IntRange(max = 16_383) int column) {
        CellAddress address = new CellAddress(row, column);

        assertThat(CellAddress.parse(address.toString())).isEqualTo(address);
        assertThat(CellAddress.unpack(address.packed())).isEqualTo(address);
    }

    @Test
    void theLastCellIsTheLast() {
        assertThat(new CellAddress(1_048_575, 16_383)).hasToString("XFD1048576");
        assertThat(CellAddress.parse("$b$7")).isEqualTo(new CellAddress(6, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "7", "A0", "7A", "XFE1", "A1048577", "A1B", "Ж1", "A-1"})
    void whatIsNoCellIsNotParsed(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> CellAddress.parse(text));
    }
}
