package kz.sanaq.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.sanaq.reference.Measure;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The examples of the rules that only the reader can see. */
class ReaderRuleTests {

    @TestFactory
    Stream<DynamicTest> eachExampleOfAReaderRuleComesOutAsItsFileSays() {
        return Stream.of(
                        "F03", "F04", "F05", "F06", "F07", "F10", "F11", "F20", "F21", "F22", "C01", "C02", "C03",
                        "C06", "S08", "H01", "H02", "H03", "H04", "H05")
                .flatMap(rule -> {
                    JsonNode file = YAMLMapper.builder().build().readTree(Path.of("jobs/rules/" + rule + ".yaml"));
                    return file.get("examples")
                            .valueStream()
                            .filter(example -> !example.has("given")) // of the rule's query: RuleExamplesTests
                            .map(example -> dynamicTest(
                                    rule + " " + example,
                                    () -> assertThat(outcome(rule, example))
                                            .isEqualTo(example.get("expect").asString())));
                });
    }

    private static String outcome(String rule, JsonNode example) throws Exception {
        if (example.has("share")) {
            return SingleCells.outcome(rule, value(example.get("share")), Measure.Kind.SHARE);
        }
        if (example.has("block")) {
            return outcome(
                    rule,
                    OddLists.sections(example.get("block").asString().equals("twice"))
                            .bytes(),
                    example);
        }
        Lists list = odd(example);
        for (Map.Entry<String, JsonNode> said : example.properties()) {
            JsonNode value = said.getValue();
            switch (said.getKey()) {
                case "title" -> list.titled(value.asString());
                case "heading" -> list.withColumn(value.asString());
                case "cell" -> list.capacity(value(value));
                case "hide" -> hide(list, value.asString());
                case "formula" ->
                    list.formula(
                            9,
                            3,
                            value.asString(),
                            example.has("value") ? example.get("value").decimalValue() : null);
                case "error" -> list.error(8, 3, FormulaError.forString(value.asString()));
                case "macros" -> {
                    if (value.asBoolean()) {
                        list.withMacros();
                    }
                }
                case "struck" -> {
                    if (value.asString().equals("row")) {
                        list.strikingRow(8);
                    }
                }
                case "comment" -> list.comment(8, 4, value.asString());
                case "below" -> below(list, value);
                case "label" -> list.with(7, 1, value.asString());
                case "dates-from" -> list.dated(LocalDate.of(2018, 1, 1), value.asInt() == 1904);
                default -> {}
            }
        }
        return outcome(rule, list.bytes(), example);
    }

    private static Lists odd(JsonNode example) {
        return switch (example.path("shift").asString("none")) {
            case "right" -> OddLists.shiftedRight();
            case "left" -> OddLists.shiftedLeft();
            default ->
                example.path("total-row").asString("").equals("formulas")
                        ? OddLists.summing(example.path("pasted").asInt(-1))
                        : Lists.aList();
        };
    }

    private static String outcome(String rule, byte[] bytes, JsonNode example) throws Exception {
        Reading reading = Desk.read(
                bytes,
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

    private static Object value(JsonNode cell) {
        return cell.isNumber() ? cell.decimalValue() : cell.asString();
    }

    private static void hide(Lists list, String what) {
        switch (what) {
            case "row" -> list.hidingRow(8);
            case "column" -> list.hidingColumn(10);
            case "sheet" -> list.withHiddenSheet(SheetVisibility.HIDDEN);
            case "very" -> list.withHiddenSheet(SheetVisibility.VERY_HIDDEN);
            case "white" -> list.whitening(8, 4);
            default -> {}
        }
    }

    /** A name and a number in the row under the total. */
    private static void below(Lists list, JsonNode row) {
        for (int i = 0; i < row.size(); i++) {
            list.with(10, i == 0 ? 1 : 4, value(row.get(i)));
        }
    }
}
