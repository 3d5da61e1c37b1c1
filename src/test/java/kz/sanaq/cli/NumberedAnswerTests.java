package kz.sanaq.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.knowledge.Knowledge;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reference.AnswerFiles;
import kz.sanaq.reference.ReferenceBook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** Numbers are those of a list, which is another after each answer: one that it has no more is told as that. */
class NumberedAnswerTests {

    private static final Path JOBS = Path.of("jobs");

    @ParameterizedTest
    @ValueSource(
            strings = {"--heading 6 --as Мощность", "--heading 6", "--stub 6 --as Детдома", "--stub 142 --as Детдома"})
    void aHeadingOrRowThatTheListHasNot(String typed) {
        assertThat(said(new FormsAcceptCommand(), typed)).contains("has no number " + typed.split(" ")[1] + " for --");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--hazard 6 --count", "--hazard 142 --ask"})
    void aHazardThatTheListHasNot(String typed) {
        assertThat(said(new FormsHazardsCommand(), typed))
                .contains("has no number " + typed.split(" ")[1] + " for --hazard");
    }

    private static String said(AnswerCommand command, String typed) {
        new CommandLine(command).setCaseInsensitiveEnumValuesAllowed(true).parseArgs(("17 " + typed).split(" "));
        List<Message> problems = new ArrayList<>();
        assertThat(command.answered(given(), AnswerScope.of("", null, null), problems))
                .isEmpty();
        return Failures.said(problems.get(0), Language.EN);
    }

    private static AnswerCommand.Given given() {
        Knowledge knowledge = new Knowledge(JOBS);
        return new AnswerCommand.Given(
                Forms.from(knowledge, ReferenceBook.read(knowledge)),
                new Reading("organisation-list", "1", List.of(), List.of(), List.of(), List.of(), List.of()),
                "organisation-list",
                "1",
                "edu-11",
                new AnswerFiles(JOBS),
                new AnswerFiles.Author("a", LocalDate.of(2026, 1, 1), "b"));
    }
}
