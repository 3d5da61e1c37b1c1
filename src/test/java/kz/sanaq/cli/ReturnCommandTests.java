package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.sanaq.answer.Sent;
import kz.sanaq.intake.Sha256;
import kz.sanaq.language.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why no workbook goes back, and whether asking for it was wrong. */
class ReturnCommandTests {

    @ParameterizedTest
    @CsvSource({
        "set aside, false, 2, was set aside because of personal data",
        "refused, false, 2, cannot be opened",
        "accepted, true, 0, Nothing was found"
    })
    void whatDoesNotGoBackIsToldWithAStatusOfItsOwn(String status, boolean mayBeOpened, int exit, String said) {
        Sent sent = new Sent(17, Sha256.of(new byte[1]), "edu-11", "a.xlsx", Instant.EPOCH, status, mayBeOpened);

        ReturnCommand.NothingBack nothing = ReturnCommand.NothingBack.of(sent);

        assertThat(Failures.said(nothing.why(), Language.EN)).contains(said);
        assertThat(nothing.exit()).isEqualTo(exit);
    }
}
