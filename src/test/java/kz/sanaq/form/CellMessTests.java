package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import kz.sanaq.observation.CellState;
import kz.sanaq.reference.Measure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Messes of single cells: M1 to M5 and M17. */
class CellMessTests {

    private static Value count(Object written) throws Exception {
        return SingleCells.read(written, false).in(Measure.Kind.STOCK);
    }

    private static Value share(Object written, boolean percent) throws Exception {
        return SingleCells.read(written, percent).in(Measure.Kind.SHARE);
    }

    private static String key(Value value) {
        return value.problem() == null ? "" : value.problem().key();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 204", "1\u00A0204", "1\u2009204", "1\u202F204", "1'204", "1’204", "1.204"})
    void m1MarksOfThousandsAreTakenOffAndFlagged(String written) throws Exception {
        assertThat(count(written).number()).isEqualByComparingTo("1204");
        assertThat(SingleCells.outcome("C02", written, Measure.Kind.STOCK)).isEqualTo("broken");
    }

    @Test
    void m1ADotBeforeThreeDigitsIsDecimalWherePartsCount() throws Exception {
        assertThat(SingleCells.read("98.125", false).in(Measure.Kind.RESOURCE).number())
                .isEqualByComparingTo("98.125");
        assertThat(share("82.400", false).number()).isEqualByComparingTo("82.4");
        assertThat(count("98.125").number()).isEqualByComparingTo("98125");
    }

    @Test
    void m2ADecimalCommaAndAPercentSignAreRead() throws Exception {
        assertThat(share("98,5", false).number()).isEqualByComparingTo("98.5");
        assertThat(share("82,4%", false).number()).isEqualByComparingTo("82.4");
        assertThat(share("82,4 %", false).number()).isEqualByComparingTo("82.4");
    }

    @Test
    void m2ACellInTheFormatOfAPercentageIsReadAsItIsSeenAndABareFractionIsAnError() throws Exception {
        assertThat(share(new BigDecimal("0.824"), true).number()).isEqualByComparingTo("82.4");
        assertThat(SingleCells.outcome("C06", new BigDecimal("0.824"), Measure.Kind.SHARE))
                .isEqualTo("broken");
        assertThat(SingleCells.outcome("C06", "82,4%", Measure.Kind.SHARE)).isEqualTo("holds");
    }

    @ParameterizedTest
    @CsvSource({
        "-,DASH",
        "–,DASH",
        "—,DASH",
        "нет,NO_DATA",
        "жоқ,NO_DATA",
        "х,NOT_APPLICABLE",
        "X,NOT_APPLICABLE",
        "н/д,NO_DATA",
        "б/д,NO_DATA",
        "мәлімет жоқ,NO_DATA",
        "‒,DASH"
    })
    void m3WordsAndDashesHaveAStateAndNeverBecomeZeroSilently(String written, CellState state) throws Exception {
        Value value = count(written);
        assertThat(value.state()).isEqualTo(state);
        assertThat(value.number() == null || "-–—".contains(written))
                .isTrue(); // the form counts these as zero, by name
    }

    @Test
    void m4ANumberTypedAsTextIsReadAndFlagged() throws Exception {
        for (String written : new String[] {"801", "'801", "８０１", " 801 "}) {
            assertThat(count(written).number()).as(written).isEqualByComparingTo("801");
            assertThat(SingleCells.outcome("C02", written, Measure.Kind.STOCK)).isEqualTo("broken");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"12О", "1З4", "З5", "O12"})
    void m4LettersForDigitsAreNotGuessed(String written) throws Exception {
        assertThat(count(written).state()).isEqualTo(CellState.UNREADABLE);
        assertThat(key(count(written))).isEqualTo("form.letter-for-digit");
        assertThat(SingleCells.outcome("C01", written, Measure.Kind.STOCK)).isEqualTo("broken");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "172 (оның 9 ЦАН)|172|(оның 9 ЦАН)",
                "80*|80|*",
                "240 мест|240|мест",
                "240 мест (по ПСД) / 180|240|мест (по ПСД) / 180",
                "100 (сто), из них дошк. 13, шк. 87|100|(сто), из них дошк. 13, шк. 87"
            })
    void m5TheFirstNumberCountsAndWhatIsLeftOverIsSaid(String written, BigDecimal number, String rest)
            throws Exception {
        Value value = count(written);
        assertThat(value.number()).isEqualByComparingTo(number);
        assertThat(value.text()).isNotNull();
        assertThat(value.text().words()).isEqualTo(rest);
        assertThat(SingleCells.outcome("C02", written, Measure.Kind.STOCK)).isEqualTo("broken");
    }

    @Test
    void m5WhatIsLeftOverIsShownWithoutNamesAndNumbersOfPersons() {
        assertThat(Remainder.shown("мест (по ПСД) / 180")).isEqualTo("мест (по ПСД) / 180");
        assertThat(Remainder.shown("(Иванова Алия)")).isEqualTo("…");
        assertThat(Remainder.shown("Иванов И.")).isEqualTo("…");
        assertThat(Remainder.shown("110305500123")).isEqualTo("…");
        assertThat(Remainder.shown("слово ".repeat(20))).hasSizeLessThan(45).endsWith("…");
    }

    @Test
    void m17UnderAHeadingOfThousandsANumberCountsOnlyWhereTheFormProvidesForThem() throws Exception {
        Markers plain = SingleCells.markers();
        Markers scaling = new Markers(
                plain.dash(),
                plain.dashCountsAs(),
                plain.noData(),
                plain.unclear(),
                plain.notApplicable(),
                plain.suppressed(),
                java.util.List.of("тыс"),
                plain.empty());

        assertThat(key(SingleCells.thousands(plain, new BigDecimal("1.2")))).isEqualTo("form.thousands-not-declared");
        assertThat(SingleCells.thousands(plain, "-").state()).isEqualTo(CellState.DASH);
        assertThat(SingleCells.thousands(scaling, new BigDecimal("1.2")).number())
                .isEqualByComparingTo("1200");
        assertThat(SingleCells.thousands(scaling, "1,2 тыс.").number()).isEqualByComparingTo("1200");
    }

    @Test
    void m17UnitsBehindANumberAreSaidAndThousandsCountOnlyWhereTheFormProvidesForThem() throws Exception {
        assertThat(count("12 чел.").number()).isEqualByComparingTo("12");
        assertThat(count("12 семей").number()).isEqualByComparingTo("12");
        assertThat(key(count("1,2 тыс. чел."))).isEqualTo("form.thousands-not-declared");
        assertThat(key(count("5 мың"))).isEqualTo("form.thousands-not-declared");
        assertThat(key(count("82%"))).isEqualTo("form.percent-among-counts");
        assertThat(key(SingleCells.read(new BigDecimal("0.82"), true).in(Measure.Kind.STOCK)))
                .isEqualTo("form.percent-among-counts");
    }
}
