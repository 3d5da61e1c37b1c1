package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class PeriodTests {

    private static final PeriodsFile FILE =
            Desk.KNOWLEDGE.oneYaml("returns/periods.yaml", PeriodsFile.class).value();

    @TestFactory
    Stream<DynamicTest> eachExampleOfTheFileOfPeriodsIsReadAsItSays() {
        PeriodPhrases phrases = new PeriodPhrases(FILE);
        return FILE.examples().stream()
                .map(example -> dynamicTest(
                        example.text(),
                        () -> assertThat(phrases.in(example.text(), example.where()).stream()
                                        .map(PeriodTests::written)
                                        .collect(Collectors.joining(", ")))
                                .isEqualTo(example.expect().equals("nothing") ? "" : example.expect())));
    }

    private static String written(StatedPeriod period) {
        return period.isDate() ? period.end().toString() : period.start() + ".." + period.end();
    }
}
