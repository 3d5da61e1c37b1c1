package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTests {

    private static final String[] SEPARATORS = {" ", "\u00A0", "\u2009", "\u202F", "'", "’", "."};

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 204|1204",
                "1.204|1204",
                "15 116|15116",
                "1.234.567|1234567",
                "98,5|98.5",
                "82,4%|82.4",
                "1.20|1.20",
                "１２０|120",
                "80*|80",
                "240 мест|240",
                "172 (оның 9 ЦАН)|172",
                "41, из них дошк. 9, шк. 32|41",
                "-5|-5",
                " 7 |7",
            })
    void aTypedNumberIsRead(String written, BigDecimal number) {
        assertThat(NumberText.read(written).number()).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'801", "’801"})
    void aLeadingApostropheIsNoPartOfTheNumber(String written) {
        assertThat(NumberText.read(written).number()).isEqualByComparingTo("801");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12О", "1З4", "О", "около 50", "12 34", "12/5", "1 2045", "--", "1204 1100", "5а"})
    void whatMayStandForAnotherNumberIsNotRead(String written) {
        assertThat(NumberText.read(written).number()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"172 (оның 9 ЦАН)|(оның 9 ЦАН)", "80*|*", "240 мест|мест"})
    void wordsBehindANumberAreKept(String written, String remainder) {
        assertThat(NumberText.read(written).remainder()).isEqualTo(remainder);
    }

    @Property
    void aCountIsReadBackWithWhateverSeparator(
            @ForAll @IntRange(min = 0, max = 99_999_999) int count, @ForAll @IntRange(max = 6) int separator) {
        String written = String.format("%,d", count).replace(",", SEPARATORS[separator]);
        assertThat(NumberText.read(written).number()).isEqualByComparingTo(BigDecimal.valueOf(count));
    }

    @Property
    void noTextMakesItFail(@ForAll String written) {
        assertThat(NumberText.read(written)).isNotNull();
    }
}
