package kz.sanaq.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;

/** Numbers come out of their text as Java reads them, and go back without loss. */
class NumbersTests {

    @Property
    void everyTextOfADoubleIsReadAsThatDouble(@ForAll double number) {
        assertThat(parsed(Double.toString(number))).isEqualTo(number);
        assertThat(parsed(new BigDecimal(number).toPlainString())).isEqualTo(number);
    }

    @Property
    void decimalsAreReadAsJavaReadsThem(@ForAll @BigRange(min = "-1E15", max = "1E15") @Scale(12) BigDecimal number) {
        assertThat(parsed(number.toPlainString())).isEqualTo(number.doubleValue());
    }

    @Property
    void theShortestDigitsGiveTheSameDoubleAgain(@ForAll double number) {
        String digits = Numbers.shortest(number);

        assertThat(new BigDecimal(digits).doubleValue()).isEqualTo(number == 0 ? 0.0 : number);
        assertThat(new BigDecimal(digits).stripTrailingZeros().precision()).isLessThanOrEqualTo(17);
    }

    @Property
    void numbersOfAFewDigitsComeBackAsTheyWereTyped(@ForAll("typed") String typed) {
        assertThat(Numbers.shortest(Double.parseDouble(typed)))
                .isEqualTo(new BigDecimal(typed).stripTrailingZeros().toPlainString());
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.longs()
                .between(1, 999_999_999)
                .map(digits -> BigDecimal.valueOf(digits, 3).toPlainString());
    }

    @Property
    void whatIsNoNumberIsNone(@ForAll("words") String word) {
        assertThat(parsed(word)).isNaN();
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.of(
                "",
                "-",
                "+",
                ".",
                "1d",
                "1f",
                "0x1",
                "NaN",
                "Infinity",
                "1e",
                "1 2",
                "--1",
                "1.2.3",
                "е5",
                "١",
                "1e400",
                "1e-99999");
    }

    private static double parsed(String text) {
        char[] padded = ("  " + text + " ").toCharArray();
        return Numbers.parse(padded, 2, padded.length - 1);
    }
}
