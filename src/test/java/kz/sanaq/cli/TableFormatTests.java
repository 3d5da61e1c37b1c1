package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TableFormatTests {

    private static final Table GAPS = new Table(
            List.of("comparison", "difference"),
            List.of(List.of("children, all", "6048"), Arrays.asList(null, "53")),
            List.of(false, true));

    @Test
    void aTableAlignsItsColumnsAndCountsItsRows() {
        assertThat(TableFormat.TABLE.write(GAPS)).isEqualTo("""
                        comparison     difference
                        ----------     ----------
                        children, all        6048
                                               53
                        2 rows
                        """);
    }

    @Test
    void csvHasEveryRowToTheLast() {
        assertThat(TableFormat.CSV.write(GAPS))
                .isEqualToNormalizingNewlines("comparison,difference\n\"children, all\",6048\n,53\n");
    }

    @Test
    void jsonKeepsNumbersAsNumbersAndNothingAsNull() {
        assertThat(TableFormat.JSON.write(GAPS).replaceAll("\\s", ""))
                .isEqualTo(
                        "[{\"comparison\":\"children,all\",\"difference\":6048},{\"comparison\":null,\"difference\":53}]");
    }
}
