package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import kz.sanaq.language.Language;
import org.junit.jupiter.api.Test;

class TableFormatTests {

    private static final Table GAPS = new Table(
            List.of("comparison", "difference"),
            List.of(List.of("children, all", "6048"), Arrays.asList(null, "53")),
            List.of(false, true));

    @Test
    void aTableAlignsItsColumnsAndCountsItsRows() {
        assertThat(TableFormat.TABLE.write(GAPS, Language.EN)).isEqualTo("""
                        comparison     difference
                        ----------     ----------
                        children, all        6048
                                               53
                        Rows: 2
                        """);
    }

    @Test
    void headingsAreInThePersonsLanguageAndThoseOfProgramsAreNot() {
        assertThat(TableFormat.TABLE.write(GAPS, Language.RU))
                .startsWith("сопоставление  разность")
                .endsWith("Строк: 2\n");
        assertThat(TableFormat.TABLE.write(GAPS, Language.KK))
                .startsWith("салыстыру")
                .endsWith("Жол: 2\n");
        assertThat(TableFormat.TABLE.write(GAPS, null))
                .startsWith("comparison     difference")
                .endsWith("Rows: 2\n");
        assertThat(TableFormat.CSV.write(GAPS, Language.RU)).startsWith("comparison,difference");
    }

    @Test
    void csvHasEveryRowToTheLast() {
        assertThat(TableFormat.CSV.write(GAPS, Language.EN))
                .isEqualToNormalizingNewlines("comparison,difference\n\"children, all\",6048\n,53\n");
    }

    @Test
    void jsonKeepsNumbersAsNumbersAndNothingAsNull() {
        assertThat(TableFormat.JSON.write(GAPS, Language.EN).replaceAll("\\s", ""))
                .isEqualTo(
                        "[{\"comparison\":\"children,all\",\"difference\":6048},{\"comparison\":null,\"difference\":53}]");
    }
}
