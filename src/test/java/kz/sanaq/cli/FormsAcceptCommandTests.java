package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line of {@code forms accept} takes. */
class FormsAcceptCommandTests {

    @Test
    void severalHeadingsAndRowsEachWithOrWithoutItsLabel() {
        assertThatCode(() -> Sanaq.commandLine()
                        .parseArgs(
                                "forms",
                                "accept",
                                "17",
                                "--heading",
                                "1",
                                "--heading",
                                "Койки",
                                "--as",
                                "Мощность",
                                "--stub",
                                "Детдома",
                                "--as",
                                "Детские дома",
                                "--because",
                                "letter",
                                "--yes"))
                .doesNotThrowAnyException();
    }

    @Test
    void aLabelWithoutWhatItIsOfIsWrongUsage() {
        assertThatThrownBy(() -> Sanaq.commandLine().parseArgs("forms", "accept", "17", "--as", "Мощность"))
                .isInstanceOf(CommandLine.ParameterException.class);
    }
}
