package kz.sanaq.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.sanaq.form.AnswerScope;
import kz.sanaq.form.HazardAnswers;
import kz.sanaq.form.HazardKind;
import kz.sanaq.form.HazardPolicy;
import kz.sanaq.form.Oddity;
import kz.sanaq.form.Reading;
import kz.sanaq.form.Treatment;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reference.AnswerFiles.Edit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What becomes of odd figures of a submission, and of those like it: asks, records, takes back. */
@Command(
        name = "hazards",
        mixinStandardHelpOptions = true,
        description = {
            "Lists what is odd in a submission; records whether such figures count, are asked about or refuse their report,",
            "whatever the form says: hidden rows, numbers typed as text, old values of formulas.",
            "Shows the effect first; --yes writes it, under jobs/returns. The next night uses it.",
            "  sanaq forms hazards 17",
            "  sanaq forms hazards 17 --hazard 2 --count --this-sender --because \"letter of 12 March\" --yes",
            "  sanaq forms hazards 17 --hazard hidden-row --take-back --because \"misheard\" --yes"
        })
final class FormsHazardsCommand extends AnswerCommand {

    /** A hazard, and what becomes of it. */
    static final class Decided {

        @Option(names = "--hazard", required = true, paramLabel = "NUMBER|HAZARD", description = "by number or name")
        private String hazard = "";

        @ArgGroup
        private @Nullable What what;

        static final class What {

            @Option(names = "--count", description = "its figures count, and a note says where they stand")
            private boolean isCounted;

            @Option(names = "--ask", description = "somebody is asked, as the rule's file says")
            private boolean isAsked;

            @Option(names = "--refuse", description = "nothing of its report is loaded")
            private boolean isRefused;

            private HazardPolicy policy() {
                return isCounted ? HazardPolicy.COUNT : isRefused ? HazardPolicy.REFUSE : HazardPolicy.ASK;
            }
        }
    }

    @ArgGroup(exclusive = false, multiplicity = "0..*")
    private List<Decided> decided = new ArrayList<>();

    @Override
    boolean isAnswer() {
        return !decided.isEmpty();
    }

    @Override
    Table questions(Reading reading, Language language) {
        return OddityTable.of(reading.oddities(), language);
    }

    @Override
    Optional<Edit> answered(Given given, AnswerScope scope, List<Message> problems) {
        List<Treatment> answers = new ArrayList<>();
        for (Decided one : decided) {
            Optional<HazardKind> kind = kind(given.reading(), one.hazard, problems);
            Decided.What what = one.what;
            if (what == null) {
                problems.add(Message.of("cli.forms.no-policy", "asked", one.hazard));
            } else {
                kind.map(hazard -> new Treatment(hazard, what.policy())).ifPresent(answers::add);
            }
        }
        return problems.isEmpty()
                ? Optional.of(new HazardAnswers(given.files())
                        .decided(given.returnCode(), given.edition(), answers, scope, given.author()))
                : Optional.empty();
    }

    @Override
    Optional<Edit> takenBack(Given given, @Nullable LocalDate lastDay, List<Message> problems) {
        Decided one = decided.get(0);
        if (decided.size() > 1) {
            problems.add(Message.of("cli.forms.one-at-a-time"));
            return Optional.empty();
        }
        Optional<Edit> edit = kind(given.reading(), one.hazard, problems)
                .flatMap(hazard -> new HazardAnswers(given.files())
                        .takenBack(
                                given.returnCode(), given.edition(), hazard, given.sender(), lastDay, given.author()));
        if (edit.isEmpty()) {
            problems.add(Message.of("cli.forms.no-hazard-answer", "asked", one.hazard));
        }
        return edit;
    }

    @Override
    String deed() {
        return "decide";
    }

    private static Optional<HazardKind> kind(Reading reading, String asked, List<Message> problems) {
        List<Oddity> all = reading.oddities();
        Optional<HazardKind> kind = asked.matches("[1-9][0-9]?") && Integer.parseInt(asked) <= all.size()
                ? Optional.of(all.get(Integer.parseInt(asked) - 1).hazard())
                : HazardKind.of(asked);
        if (kind.isEmpty()) {
            problems.add(
                    Accepting.isNumber(asked)
                            ? Accepting.noNumber("--hazard", asked)
                            : Message.of("cli.forms.unknown-hazard", "asked", asked, "all", HazardKind.codes()));
        }
        return kind;
    }
}
