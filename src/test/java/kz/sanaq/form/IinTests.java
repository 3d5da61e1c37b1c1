package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IinTests {

    @Test
    void aDateOfBirthApartFromTheRestIsOneNumberStill() {
        String number = invented("010203500456");
        assertThat(Iin.isIn("ИИН " + number.substring(0, 6) + " " + number.substring(6)))
                .isTrue();
        assertThat(Iin.isIn(number.substring(0, 6) + "-" + number.substring(6))).isTrue();
        assertThat(Iin.isIn(number.substring(0, 6) + " " + number.substring(6) + "7"))
                .isFalse();
    }

    @Test
    void aNumberWithDateCenturyAndCheckDigitIsFoundInAText() {
        assertThat(Iin.isIn("ИИН " + invented("010203500456"))).isTrue();
    }

    @Test
    void aWrongCheckDigitIsNoSuchNumber() {
        String number = invented("010203500456");
        char last = number.charAt(11) == '0' ? '1' : '0';
        assertThat(Iin.isIn(number.substring(0, 11) + last)).isFalse();
    }

    @Test
    void aBusinessNumberIsNoneBecauseItsFifthDigitIsNoDay() {
        assertThat(Iin.isIn("080440001234")).isFalse();
        assertThat(Iin.isIn("990540000123")).isFalse();
    }

    @Test
    void aLongerNumberIsNone() {
        assertThat(Iin.isIn("1" + invented("010203500456"))).isFalse();
    }

    /** The first eleven digits with the check digit that makes them a number of nobody known. */
    static String invented(String digits) {
        for (int check = 0; check < 10; check++) {
            String number = digits.substring(0, 11) + check;
            if (Iin.isIn(number)) {
                return number;
            }
        }
        throw new IllegalArgumentException(digits);
    }
}
