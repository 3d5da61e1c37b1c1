package kz.sanaq.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.form.Acceptance;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.Direction;
import kz.sanaq.form.Reading;
import kz.sanaq.form.SynonymAnswers;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reference.AnswerFiles.Edit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What strange headings and rows of a submission mean: asks, records, takes back. */
@Command(
        name = "accept",
        mixinStandardHelpOptions = true,
        description = {
            "Lists the headings and rows of a submission that its form does not know, with what was probably meant;",
            "records what they mean. Shows the effect first; --yes writes it, under jobs/returns. The next night uses it.",
            "  sanaq forms accept 17",
            "  sanaq forms accept 17 --heading 1 --heading 2 --as \"Проектная мощность\" --because \"letter of 12 March\" --yes",
            "  sanaq forms accept 17 --heading \"Койки\" --take-back --because \"misheard\" --yes"
        })
final class FormsAcceptCommand extends AnswerCommand {

    /** A heading or row, and what it means. */
    static final class Meant {

        @ArgGroup(multiplicity = "1")
        private Which which = new Which();

        @Option(
                names = "--as",
                paramLabel = "LABEL",
                description = "the form's label that is meant (default: the one suggested)")
        private @Nullable String label;

        static final class Which {

            @Option(
                    names = "--heading",
                    paramLabel = "NUMBER|TEXT",
                    description = "a heading, by its number or as written")
            private @Nullable String heading;

            @Option(
                    names = "--stub",
                    paramLabel = "NUMBER|TEXT",
                    description = "a row's label, by its number or as written")
            private @Nullable String stub;
        }

        private String asked() {
            return Objects.requireNonNullElse(which.heading, Objects.requireNonNullElse(which.stub, ""));
        }

        private Direction axis() {
            return which.heading == null ? Direction.DOWN : Direction.ACROSS;
        }
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Meant> meant = new ArrayList<>();

    @Option(names = "--all", description = "accept every suggestion that names a label")
    private boolean isAll;

    @Override
    boolean isAnswer() {
        return !meant.isEmpty() || isAll;
    }

    @Override
    Table questions(Reading reading, Language language) {
        return SuggestionTable.of(reading.suggestions());
    }

    @Override
    Optional<Edit> answered(Given given, AnswerScope scope, List<Message> problems) {
        Accepting accepting = new Accepting(given.forms(), given.reading());
        List<Acceptance> acceptances = new ArrayList<>(isAll ? accepting.suggested() : List.of());
        for (Meant one : meant) {
            accepting.accepted(one.axis(), one.asked(), one.label, problems).ifPresent(acceptances::add);
        }
        if (acceptances.isEmpty() && problems.isEmpty()) {
            problems.add(Message.of("cli.forms.nothing-suggested"));
        }
        return problems.isEmpty()
                ? Optional.of(new SynonymAnswers(given.files()).accepted(acceptances, scope, given.author()))
                : Optional.empty();
    }

    @Override
    Optional<Edit> takenBack(Given given, @Nullable LocalDate lastDay, List<Message> problems) {
        String written = meant.size() == 1 ? meant.get(0).asked() : "";
        Optional<Edit> edit = new SynonymAnswers(given.files())
                .takenBack(given.returnCode(), written, given.sender(), lastDay, given.author());
        if (edit.isEmpty()) {
            problems.add(Message.of("cli.forms.no-answer", "asked", written));
        }
        return edit;
    }

    @Override
    String deed() {
        return "accept";
    }
}
