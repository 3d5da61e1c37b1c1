package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** What the command line of {@code forms hazards} takes. */
class FormsHazardsCommandTests {

    @Test
    void severalHazardsEachWithWhatBecomesOfIt() {
        assertThatCode(() -> Sanaq.commandLine()
                        .parseArgs(
                                "forms",
                                "hazards",
                                "17",
                                "--hazard",
                                "1",
                                "--count",
                                "--hazard",
                                "text-number",
                                "--refuse",
                                "--this-sender",
                                "--because",
                                "letter"))
                .doesNotThrowAnyException();
    }

    @Test
    void aHazardToBeTakenBackNeedsNothingElse() {
        assertThatCode(() -> Sanaq.commandLine()
                        .parseArgs("forms", "hazards", "17", "--hazard", "hidden-row", "--take-back"))
                .doesNotThrowAnyException();
    }

    @Test
    void whatBecomesOfAHazardIsOneThing() {
        assertThatThrownBy(() ->
                        Sanaq.commandLine().parseArgs("forms", "hazards", "17", "--hazard", "1", "--count", "--refuse"))
                .isInstanceOf(CommandLine.ParameterException.class);
        assertThatThrownBy(() -> Sanaq.commandLine().parseArgs("forms", "hazards", "17", "--count"))
                .isInstanceOf(CommandLine.ParameterException.class);
    }
}
