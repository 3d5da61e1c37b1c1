package kz.sanaq.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KnowledgeTests {

    enum Severity {
        NOTE,
        MUST_FIX
    }

    record Rule(
            String rule,
            Words title,
            Severity severity,
            LocalDate validFrom,
            int limit,
            List<Example> examples,
            Map<String, String> codes,
            Optional<String> remark,
            @Nullable String advice) {}

    record Example(int opening, String expect) {}

    private static final String GOOD = """
            rule: T01
            title: { en: Balance, ru: Баланс, kk: Теңгерім }
            severity: must-fix
            valid-from: 2015-01-01
            limit: 3
            examples:
              - { opening: 120, expect: holds }
              - { opening: 121, expect: broken }
            codes: { "01": opening }
            """;

    @TempDir
    Path jobs;

    @Test
    void aFileIsReadIntoItsRecord() throws IOException {
        Rule rule = read(GOOD).value();

        assertThat(rule.title().in(Language.KK)).isEqualTo("Теңгерім");
        assertThat(rule.severity()).isEqualTo(Severity.MUST_FIX);
        assertThat(rule.validFrom()).isEqualTo("2015-01-01");
        assertThat(rule.codes()).containsEntry("01", "opening");
        assertThat(rule.remark()).isEmpty();
        assertThat(rule.advice()).isNull();
    }

    @Test
    void anUnknownKeyIsRefusedWithItsPlace() {
        BadKnowledge refusal = refusal(GOOD.replace("limit: 3", "limit: 3\nlimmit: 4"));

        assertThat(refusal).hasMessageStartingWith("rules/T01.yaml:6:1: Nothing is called \"limmit\" here");
        assertThat(refusal.reason().remedyIn(Language.EN)).contains("valid-from");
    }

    @Test
    void anUnknownKeyInAListIsRefusedWithItsPlace() {
        BadKnowledge refusal = refusal(GOOD.replace("opening: 121,", "opening: 121, closing: 3,"));

        assertThat(refusal).hasMessageStartingWith("rules/T01.yaml:8:21: Nothing is called \"closing\"");
    }

    @Test
    void aMistypedKeyIsNamedWithItsLineNotTheOneThatItStandsFor() {
        assertThat(refusal(GOOD.replace("limit: 3", "limmit: 3")))
                .hasMessageStartingWith("rules/T01.yaml:5:1: Nothing is called \"limmit\" here");
        assertThat(refusal(GOOD.replace("limit: 3", "limmit: 3")).reason().remedyIn(Language.EN))
                .startsWith("Did you mean \"limit\"?");
        assertThat(refusal(GOOD.replace("limit: 3", "limit: 3\nzzz: 4"))
                        .reason()
                        .remedyIn(Language.EN))
                .startsWith("Known here:");
        assertThat(refusal(GOOD.replace("opening: 121", "opning: 121")))
                .hasMessageStartingWith("rules/T01.yaml:8:7: Nothing is called \"opning\" here");
        assertThat(refusal(GOOD.replace("valid-from", "validFrom")).reason().remedyIn(Language.EN))
                .contains("valid-from");
    }

    @Test
    void aMissingKeyIsRefusedAtTheObjectThatLacksIt() {
        BadKnowledge refusal = refusal(GOOD.replace("opening: 121, ", ""));

        assertThat(refusal).hasMessageStartingWith("rules/T01.yaml:8:5: \"opening\" is missing");
    }

    @Test
    void aMissingKeyOfTheFileIsRefused() {
        assertThat(refusal(GOOD.replace("limit: 3\n", ""))).hasMessage("rules/T01.yaml:1:1: \"limit\" is missing.");
        assertThat(refusal(GOOD.replace("rule: T01\n", "")).reason().arguments())
                .containsEntry("name", "rule");
    }

    @Test
    void aKeyWithoutAValueIsRefused() {
        assertThat(refusal(GOOD.replace("rule: T01", "rule:"))).hasMessageStartingWith("rules/T01.yaml:1:1: ");
    }

    @Test
    void aWrongTypeIsRefusedWithItsPlace() {
        assertThat(refusal(GOOD.replace("limit: 3", "limit: three"))).hasMessageStartingWith("rules/T01.yaml:5:1: ");
        assertThat(refusal(GOOD.replace("limit: 3", "limit: \"3\""))).hasMessageStartingWith("rules/T01.yaml:5:1: ");
        assertThat(refusal(GOOD.replace("limit: 3", "limit: 3.5"))).hasMessageStartingWith("rules/T01.yaml:5:1: ");
        assertThat(refusal(GOOD.replace("opening: 121", "opening: [1]")))
                .hasMessageStartingWith("rules/T01.yaml:8:7: ");
    }

    @Test
    void aWordThatIsNoneOfThePossibleOnesIsRefusedWithThem() {
        BadKnowledge refusal = refusal(GOOD.replace("must-fix", "fatal"));

        assertThat(refusal).hasMessageStartingWith("rules/T01.yaml:3:1: ");
        assertThat(refusal.reason().remedyIn(Language.RU)).isEqualTo("Ожидается: note, must-fix.");
    }

    @Test
    void aBadDateIsRefusedWithItsPlace() {
        BadKnowledge refusal = refusal(GOOD.replace("2015-01-01", "2015-02-30"));

        assertThat(refusal).hasMessageStartingWith("rules/T01.yaml:4:1: The value does not fit");
        assertThat(refusal.in(Language.KK)).contains("Күтілетіні: 2018-12-31");
    }

    @Test
    void aTextMissingInOneLanguageIsRefusedWithItsPlace() {
        assertThat(refusal(GOOD.replace(", kk: Теңгерім", ""))).hasMessage("rules/T01.yaml:2:1: \"kk\" is missing.");
        assertThat(refusal(GOOD.replace("kk: Теңгерім", "kk: ''")))
                .hasMessageStartingWith("rules/T01.yaml:2:1: The value is not possible");
    }

    @Test
    void aKeyThatStandsTwiceIsRefused() {
        assertThat(refusal(GOOD + "limit: 4\n").line()).isEqualTo(10);
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        BadKnowledge refusal = refusal(GOOD.replace("  - { opening: 121", "  - { opening: { 121"));

        assertThat(refusal.line()).isBetween(8L, 10L);
    }

    @Test
    void anEmptyFileIsRefused() {
        assertThat(refusal("")).hasMessageStartingWith("rules/T01.yaml:1");
    }

    @Test
    void aCheckAfterReadingCanNameThePlace() throws IOException {
        BadKnowledge refusal = read(GOOD).bad(Message.of("knowledge.empty"), "examples", 1, "expect");

        assertThat(refusal).hasMessage("rules/T01.yaml:8:21: The file says nothing.");
    }

    @Test
    void aGlobFindsItsFilesInOrder() throws IOException {
        for (String name : List.of("b", "a", "c")) {
            write("returns/" + name + "/return.yaml", GOOD.replace("T01", name));
        }
        write("returns/d/other.yaml", "nothing: of that kind");

        assertThat(new Knowledge(jobs).yaml("returns/*/return.yaml", Rule.class))
                .extracting(YamlFile::relativePath, file -> file.value().rule())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("returns/a/return.yaml", "a"),
                        org.assertj.core.groups.Tuple.tuple("returns/b/return.yaml", "b"),
                        org.assertj.core.groups.Tuple.tuple("returns/c/return.yaml", "c"));
    }

    @Test
    void aRowIsReadByItsColumns() throws IOException {
        write("a.csv", "code,since,places\nDD,2018-06-19,12\n\"x,\ny\",,\n");
        List<CsvRow> rows = new Knowledge(jobs).csv("a.csv", "code", "since", "places");

        assertThat(rows.get(0).date("since")).isEqualTo("2018-06-19");
        assertThat(rows.get(0).integer("places")).isEqualTo(12);
        assertThat(rows.get(1).line()).isEqualTo(3);
        assertThat(rows.get(1).text("code")).isEqualTo("x,\ny");
        assertThat(rows.get(1).optionalDate("since")).isEmpty();
    }

    @Test
    void aBadRowIsRefusedWithLineAndField() throws IOException {
        write("a.csv", "code,since,places\nDD,2018-06-31,12\n,,1 2\n");
        List<CsvRow> rows = new Knowledge(jobs).csv("a.csv", "code", "since", "places");

        assertThat(bad(() -> rows.get(0).date("since"))).hasMessageStartingWith("a.csv:2:2: \"2018-06-31\"");
        assertThat(bad(() -> rows.get(1).text("code")))
                .hasMessageStartingWith("a.csv:3:1: The column \"code\" is empty");
        assertThat(bad(() -> rows.get(1).integer("places"))).hasMessageStartingWith("a.csv:3:3: \"1 2\"");
        assertThat(bad(() -> rows.get(0).oneOf("code", Severity.class))).hasMessageStartingWith("a.csv:2:1: \"DD\"");
    }

    @Test
    void aFileWithOtherColumnsOrFieldsIsRefused() throws IOException {
        write("a.csv", "code,until\nDD,2018-06-31\n");
        write("b.csv", "code,since\nDD,2018-06-30,1\n");
        write("c.csv", "");
        write("d.csv", "code,since\n\"DD\" x,1\n");

        assertThat(badCsv("a.csv")).hasMessage("a.csv:1: The header is \"code,until\" and must be \"code,since\".");
        assertThat(badCsv("b.csv")).hasMessage("b.csv:2: The row has 3 fields and must have 2.");
        assertThat(badCsv("c.csv")).hasMessageStartingWith("c.csv:1: ");
        assertThat(badCsv("d.csv")).hasMessageStartingWith("d.csv:");
        assertThat(badCsv("e.csv")).hasMessage("e.csv: The file is missing.");
    }

    @Test
    void aFileThatIsNotUtf8IsRefused() throws IOException {
        Files.write(jobs.resolve("a.csv"), "code,since\nДД,1\n".getBytes(Charset.forName("windows-1251")));

        assertThat(badCsv("a.csv")).hasMessage("a.csv: The file is not in UTF-8.");
    }

    @Test
    void theHashChangesWithAnyFileNameOrContent() throws IOException {
        write("reference/a.csv", "1");
        write("rules/b.yaml", "2");
        Knowledge knowledge = new Knowledge(jobs);
        String before = knowledge.hash();
        String reference = knowledge.hash("reference");

        assertThat(knowledge.hash()).isEqualTo(before).hasSize(64);
        Files.move(jobs.resolve("rules/b.yaml"), jobs.resolve("rules/c.yaml"));
        assertThat(knowledge.hash()).isNotEqualTo(before);
        assertThat(knowledge.hash("reference")).isEqualTo(reference);
        write("reference/a.csv", "2");
        assertThat(knowledge.hash("reference")).isNotEqualTo(reference);
    }

    private YamlFile<Rule> read(String yaml) throws IOException {
        write("rules/T01.yaml", yaml);
        return new Knowledge(jobs).oneYaml("rules/T01.yaml", Rule.class);
    }

    private BadKnowledge refusal(String yaml) {
        return bad(() -> read(yaml));
    }

    private BadKnowledge badCsv(String name) {
        return bad(() -> new Knowledge(jobs).csv(name, "code", "since"));
    }

    private static BadKnowledge bad(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        BadKnowledge refusal = catchThrowableOfType(BadKnowledge.class, reading);
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal;
    }

    private void write(String name, String text) throws IOException {
        Path file = jobs.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text, StandardCharsets.UTF_8);
    }
}
