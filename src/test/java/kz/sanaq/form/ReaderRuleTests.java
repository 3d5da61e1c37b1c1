package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of the rules that only the reader can see. */
class ReaderRuleTests {

    @TestFactory
    Stream<DynamicTest> eachExampleOfAReaderRuleComesOutAsItsFileSays() {
        return Stream.of("F03", "F04", "F05", "C01", "C02", "C03").flatMap(rule -> {
            JsonNode file = YAMLMapper.builder().build().readTree(Path.of("jobs/rules/" + rule + ".yaml"));
            return file.get("examples")
                    .valueStream()
                    .map(example -> dynamicTest(
                            rule + " " + example,
                            () -> assertThat(outcome(rule, example))
                                    .isEqualTo(example.get("expect").asString())));
        });
    }

    private static String outcome(String rule, JsonNode example) throws Exception {
        Lists list = Lists.aList();
        if (example.has("title")) {
            list.titled(example.get("title").asString());
        }
        if (example.has("heading")) {
            list.withColumn(example.get("heading").asString());
        }
        if (example.has("cell")) {
            JsonNode cell = example.get("cell");
            list.capacity(cell.isNumber() ? cell.decimalValue() : cell.asString());
        }
        Reading reading = Desk.read(
                list.bytes(),
                example.path("sender").asString("edu-11"),
                example.path("file").asString("workbook.xlsx"));
        List<ReaderOutcome> outcomes = reading.outcomes().stream()
                .filter(outcome -> outcome.rule().equals(rule))
                .toList();
        if (outcomes.stream().anyMatch(outcome -> !outcome.broken().isEmpty())) {
            return "broken";
        }
        return outcomes.stream().anyMatch(outcome -> outcome.notAssessed() > 0) ? "not-assessed" : "holds";
    }
}
