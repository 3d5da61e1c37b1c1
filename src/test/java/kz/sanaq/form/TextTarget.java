package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.sanaq.form.PeriodsFile.Where;
import kz.sanaq.reference.ReferenceBook;

/** Any text as what a cell may say: a number, a period, a label, personal data. */
public final class TextTarget {

    private static final PeriodPhrases PERIODS =
            new FormFiles(Desk.KNOWLEDGE, ReferenceBook.read(Desk.KNOWLEDGE)).periods();

    private TextTarget() {}

    public static void fuzzerTestOneInput(byte[] input) {
        String text = new String(input, StandardCharsets.UTF_8);
        number(text);
        period(text);
        String folded = Folding.fold(text);
        assertThat(Folding.fold(folded)).as("folded twice").isEqualTo(folded);
        assertThat(Label.spellings(text)).doesNotContain("");
        LookAlikes.hasMixedWord(text);
        Iin.isIn(text);
        PersonName.is(text);
        BirthDate.is(text);
    }

    /** A number that is read is read again from what it is written as. */
    private static void number(String text) {
        for (NumberText read : List.of(NumberText.read(text), NumberText.readLetters(text))) {
            BigDecimal number = read.number();
            if (number != null && number.scale() <= 0 && number.precision() < 12) {
                assertThat(NumberText.read(number.toPlainString()).number()).isEqualByComparingTo(number);
            }
        }
        NumberText.hasLetterForDigit(text);
    }

    private static void period(String text) {
        for (Where where : Where.values()) {
            for (StatedPeriod stated : PERIODS.in(text, where)) {
                assertThat(stated.start()).isBeforeOrEqualTo(stated.end());
                assertThat(stated.end().getYear()).isBetween(1900, 2100);
            }
        }
        PERIODS.monthsIn(text, 2018);
    }
}
