package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kz.sanaq.observation.CellState;
import kz.sanaq.observation.Observation;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messes of whole sheets: headings, rows, periods, what is hidden, marked or stale. M6 to M12, M14 to M16, M18 to M20. */
class SheetMessTests {

    private static Reading read(Lists list) throws Exception {
        return Desk.read(list.bytes(), "edu-11", "list.xlsx");
    }

    private static List<Observation> figures(Reading reading) {
        return reading.slots().stream()
                .flatMap(slot -> slot.observations().stream())
                .toList();
    }

    /** Cells and keys of what a rule found. */
    private static List<String> found(Reading reading, String rule) {
        return reading.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .flatMap(outcome -> outcome.broken().stream())
                .map(one -> one.cell() + " " + one.message().key())
                .distinct()
                .toList();
    }

    @Test
    void m6MergedHeadingsOfSeveralRowsBecomeOnePathAColumn() throws Exception {
        assertThat(figures(read(Lists.aList())))
                .filteredOn(figure -> figure.row() == 7 && figure.column() == 5)
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.dimensions().measure()).isEqualTo("children");
                    assertThat(figure.dimensions().sex()).isEqualTo("M");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Всего", "Итого", "Барлығы", "Жиыны", "Барлығы\nВсего", "ВСЕГО:"})
    void m7HeadingsAreKnownByTheirMeaning(String heading) throws Exception {
        assertThat(found(read(Lists.aList().with(4, 4, heading)), "F05")).isEmpty();
    }

    @Test
    void m7AHeadingThatNobodyKnowsNamesTheNearestOne() throws Exception {
        Reading reading = read(Lists.aList().with(5, 9, "7-17 летние"));
        assertThat(found(reading, "F05")).contains("J6 form.renamed-column");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Барлығы / Всего, тыс. чел.", "Всего\n(тыс. человек)", "Всего / мың адам"})
    void m17AHeadingThatSpeaksOfThousandsIsNeverReadAsPlainNumbers(String heading) throws Exception {
        Reading reading = read(Lists.aList().with(4, 4, heading));

        assertThat(figures(reading))
                .filteredOn(figure -> figure.column() == 4)
                .noneMatch(figure -> figure.state() == CellState.REPORTED);
        assertThat(found(reading, "C01").toString() + found(reading, "F05"))
                .containsAnyOf("E8 form.thousands-not-declared", "E5 form.renamed-column", "E5 form.unknown-column");
    }

    @Test
    void m17ATitleThatSpeaksOfThousandsRefusesItsSheet() throws Exception {
        Reading reading = read(Lists.aList().with(2, 11, "тыс. человек"));

        assertThat(reading.refusals())
                .extracting(refusal -> refusal.message().key())
                .containsExactly("form.title-in-thousands");
        assertThat(found(reading, "F05")).contains("L3 form.title-in-thousands");
    }

    @Test
    void m17AWordForAnotherUnitMakesTheFigureUnreadableAndItsOwnDoesNot() throws Exception {
        Reading reading =
                read(Lists.aList().with(7, 4, "60 детей").with(8, 4, "36 семей").capacity("120 детей"));

        assertThat(figures(reading))
                .filteredOn(figure -> figure.row() == 7 && (figure.column() == 4 || figure.column() == 3))
                .extracting(figure -> String.valueOf(figure.value()))
                .containsExactlyInAnyOrder("60", "120");
        assertThat(found(reading, "C01")).containsExactly("E9 form.other-unit");
        assertThat(found(reading, "C02")).contains("E8 form.text-number-rest");
    }

    @TestFactory
    Stream<DynamicTest> m17EveryExampleOfUnitsComesOutAsWritten() {
        UnitsFile file =
                Desk.KNOWLEDGE.oneYaml("returns/units.yaml", UnitsFile.class).value();
        UnitWords words = new UnitWords(file);
        return file.examples().stream()
                .map(example -> DynamicTest.dynamicTest(example.text(), () -> {
                    NumberText text = NumberText.read(example.text());
                    Value value =
                            words.in(example.of(), Value.typed(text, java.util.Objects.requireNonNull(text.number())));
                    assertThat(value.state() == CellState.REPORTED)
                            .isEqualTo(example.expect() == UnitsFile.Expect.COUNTS);
                }));
    }

    @Test
    void m8TotalsThatTheSenderWroteAreKeptApart() throws Exception {
        Reading reading = read(Lists.aList().with(9, 1, "БАРЛЫҒЫ:"));
        assertThat(figures(reading))
                .filteredOn(Observation::statedTotal)
                .extracting(Observation::row)
                .containsOnly(6, 9);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Всего по области детей", "Итого: детей", "Облыс бойынша / Всего по области"})
    void m8ATotalInOtherWordsIsNoOrganisation(String label) throws Exception {
        Reading reading = read(Lists.aList().with(9, 1, label));
        assertThat(figures(reading))
                .filteredOn(Observation::statedTotal)
                .extracting(Observation::row)
                .containsOnly(6, 9);
        assertThat(found(reading, "F05")).isEmpty();

        Reading unlike = read(Lists.aList().with(9, 1, label).with(9, 4, 97));
        assertThat(figures(unlike)).noneMatch(figure -> figure.row() == 9);
        assertThat(found(unlike, "F05")).contains("D10 form.total-unlike");
    }

    @Test
    void m5AFigureMergedOverTwoOrganisationsIsToldOf() throws Exception {
        Reading reading = read(Lists.aList().with(8, 4, "").merging("E8:E9"));
        assertThat(found(reading, "F05")).containsExactly("E9 form.merged-figure");
    }

    @Test
    void m15NumbersAmongRemarksAreOneFindingAColumnAndTheirRowsAreLoaded() throws Exception {
        Reading reading = read(Lists.aList().with(7, 11, 18).with(8, 11, 19));
        assertThat(found(reading, "F05")).containsExactly("L8 form.numbers-among-words");
        assertThat(figures(reading)).extracting(Observation::row).contains(7, 8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "по состоянию на 1 января 2018 года",
                "на 01.01.18г.",
                "01.01.2018 ж. жағдай бойынша",
                "за 2017 год",
                "за 12 месяцев 2017 года"
            })
    void m9ADateIsReadInItsSpellings(String title) throws Exception {
        assertThat(read(Lists.aList().titled(title)).slots())
                .singleElement()
                .satisfies(slot -> assertThat(slot.slot().periodEnd()).isEqualTo(LocalDate.of(2017, 12, 31)));
    }

    @Test
    void m9ThreePlacesThatNameThreePeriodsAreAnErrorAtTheTitle() throws Exception {
        assertThat(found(read(Lists.aList().named("01.07.2019")), "F03")).containsExactly("A2 form.period-conflict");
    }

    @Test
    void m10APeriodFromTheYearsBeginningIsToldFromAQuarter() {
        PeriodPhrases phrases = new PeriodPhrases(Desk.KNOWLEDGE
                .oneYaml("returns/periods.yaml", PeriodsFile.class)
                .value());
        assertThat(phrases.in("за 9 месяцев 2019 года нарастающим итогом", PeriodsFile.Where.ANYWHERE))
                .singleElement()
                .satisfies(period -> {
                    assertThat(period.start()).isEqualTo(LocalDate.of(2019, 1, 1));
                    assertThat(period.basis()).isEqualTo(kz.sanaq.observation.Basis.YEAR_TO_DATE);
                });
        assertThat(phrases.in("за 3 квартал 2019 года", PeriodsFile.Where.ANYWHERE))
                .singleElement()
                .satisfies(period -> assertThat(period.start()).isEqualTo(LocalDate.of(2019, 7, 1)));
    }

    @Test
    void m11WhatIsHiddenOrUnseenIsFlaggedAndNotCounted() throws Exception {
        Reading row = read(Lists.aList().hidingRow(8));
        assertThat(found(row, "F06")).containsExactly("E9 form.hidden-row");
        assertThat(figures(row)).noneMatch(figure -> figure.row() == 8);
        Reading column = read(Lists.aList().hidingColumn(9));
        assertThat(found(column, "F06")).containsExactly("J10 form.hidden-column");
        assertThat(figures(column)).noneMatch(figure -> figure.column() == 9);
        Reading white = read(Lists.aList().whitening(8, 4));
        assertThat(found(white, "F06")).containsExactly("E9 form.unseen");
        assertThat(figures(white)).noneMatch(figure -> figure.row() == 8 && figure.column() == 4);
        assertThat(found(read(Lists.aList().withHiddenSheet(SheetVisibility.VERY_HIDDEN)), "F06"))
                .containsExactly("C5 form.very-hidden-sheet");
        for (Reading reading : List.of(row, column, white)) {
            assertThat(reading.ledger()).allMatch(SheetLedger::closes);
            assertThat(found(reading, "F05")).noneMatch(one -> one.contains("unknown-row"));
        }
    }

    @Test
    void m12AFormulaThatDoesNotFitItsCellsIsAnErrorAtItsCell() throws Exception {
        assertThat(found(read(Lists.aList().formula(9, 4, "SUM(E8,E9)", 99)), "F07"))
                .containsExactly("E10 form.stale-formula");
        assertThat(found(read(Lists.aList().formula(9, 4, "E8+$E$9-0", 96)), "F07"))
                .isEmpty();
        assertThat(found(read(Lists.aList().formula(9, 4, "SUM(E8:E9)", null)), "F07"))
                .containsExactly("E10 form.formula-without-value");
        assertThat(found(read(Lists.aList().formula(9, 4, "'[Свод 2017.xlsx]Лист1'!$A$1", 96)), "F07"))
                .containsExactly("E10 form.external-link");
        assertThat(found(read(Lists.aList().formula(9, 4, "E7+0*TODAY()", 96)), "F07"))
                .containsExactly("E10 form.volatile-formula");
    }

    @Test
    void m14APageHeadingInTheMiddleIsNoRowAndASignatureNoFigure() throws Exception {
        Lists list = Lists.aList().with(12, 1, "Орындаушы: статистика бөлімі").with(13, 1, "тел. 74-95-40");
        Reading reading = read(list);
        assertThat(reading.reportedCells()).isZero();
        assertThat(reading.ledger().get(0).ignored())
                .extracting(IgnoredRegion::rule)
                .contains("signature");
    }

    @Test
    void m15NumbersOfRowsMayHaveGapsAndRowsBelowTheTotalAreAsked() throws Exception {
        Reading reading = read(Lists.aList().with(8, 0, 7));
        assertThat(figures(reading)).anyMatch(figure -> figure.row() == 8);
        Reading late = read(
                Lists.aList().with(10, 1, "Детский дом № 3").with(10, 3, 10).with(10, 4, 7));
        assertThat(found(late, "S08")).containsExactly("E11 form.row-after-total");
        assertThat(found(late, "F05")).isEmpty();
        assertThat(figures(late)).noneMatch(figure -> figure.row() == 10);
    }

    @Test
    void m16AStruckOutOrganisationIsAskedAboutAndNotCounted() throws Exception {
        Reading struck = read(Lists.aList().strikingRow(8));
        assertThat(found(struck, "F11")).containsExactly("A9 form.struck-out");
        assertThat(figures(struck)).noneMatch(figure -> figure.row() == 8);
        assertThat(struck.ledger()).allMatch(SheetLedger::closes);
        assertThat(found(read(Lists.aList().comment(8, 4, "из них 9 в ЦАН")), "F11"))
                .containsExactly("E9 form.comment-with-number");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Балалар үйлері / Детские дома", "Детские дома\nБалалар үйлері", "Балалар үйлері"})
    void m18EitherLanguageOfALabelIsEnough(String section) throws Exception {
        assertThat(figures(read(Lists.aList().with(6, 1, section))))
                .filteredOn(figure -> figure.row() == 7)
                .allMatch(figure -> figure.dimensions().setting().equals("DD"));
    }

    @Test
    void m19NumbersOfPersonsInNotesAndCommentsAreSeenBeforeAnythingIsStored() throws Exception {
        String number = IinTests.invented("010203500456");
        for (Lists list : List.of(
                Lists.aList().with(7, 11, "ИИН " + number), Lists.aList().comment(8, 4, "ИИН " + number))) {
            try (Workbook workbook = Workbooks.open(list.bytes(), Limits.defaults())) {
                assertThat(Desk.FORMS.personalData().preflight(workbook).places())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void m19ChildrenToldOfInWordsAreAListWhileThoseWhoSignAreNot() throws Exception {
        Lists children = Lists.aList();
        Lists officials = Lists.aList();
        for (int row = 7; row < 10; row++) {
            children.with(row, 11, "Ясенева Ольга, 0%d.03.2011 г.р.".formatted(row));
            officials.with(row + 5, 1, "Директор Ясенева О. 0%d.03.2019".formatted(row));
        }
        try (Workbook workbook = Workbooks.open(children.bytes(), Limits.defaults())) {
            assertThat(Desk.FORMS.personalData().preflight(workbook).places()).hasSize(3);
        }
        try (Workbook workbook = Workbooks.open(officials.bytes(), Limits.defaults())) {
            assertThat(Desk.FORMS.personalData().preflight(workbook).places()).isEmpty();
        }
    }

    @Test
    void m20ADateIsTheSameWhereverItIsCountedFrom() throws Exception {
        for (boolean since1904 : new boolean[] {false, true}) {
            assertThat(read(Lists.aList().dated(LocalDate.of(2018, 1, 1), since1904))
                            .slots())
                    .singleElement()
                    .satisfies(slot -> assertThat(slot.slot().periodEnd()).isEqualTo(LocalDate.of(2017, 12, 31)));
        }
    }
}
