package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;

class TableFormatTests {

    @Test
    void whatASenderWroteIsNoFormulaInASpreadsheet() {
        Table table = new Table(
                List.of("text", "value"),
                List.of(
                        List.of("=HYPERLINK(\"http://x\")", "-5"),
                        List.of("@SUM(A1)", "1"),
                        List.of("-5", "2"),
                        List.of("Детские дома", "3")),
                List.of(false, true));

        assertThat(TableFormat.CSV.write(table, Language.EN).lines())
                .containsExactly(
                        "text,value", "\"'=HYPERLINK(\"\"http://x\"\")\",-5", "'@SUM(A1),1", "-5,2", "Детские дома,3");
    }
}
