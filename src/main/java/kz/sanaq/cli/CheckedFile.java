package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.sanaq.form.ReaderOutcome;
import kz.sanaq.form.Refusal;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.language.Language;
import kz.sanaq.pipeline.DeskAnswer;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reconciliation.SubmissionRules.Outcome;
import kz.sanaq.reconciliation.SubmissionRules.Told;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/**
 * What {@code check} says of a workbook.
 *
 * @param verdict would-load, waits (for a steward), refused or set-aside
 * @param lines one a cause, worst first
 * @param holding rules that were asked and hold wherever they could be
 * @param open rules that could not be asked of all they concern, with what was missing; empty for what cannot be read
 * @param failed rules that failed, with the reason
 */
record CheckedFile(
        Checked checked,
        String verdict,
        List<CheckLine> lines,
        Collection<String> holding,
        Map<String, String> open,
        Map<String, String> failed) {

    static CheckedFile of(DeskAnswer answer, Rules rules, Language language) {
        Checked checked = answer.checked();
        List<CheckLine> lines = new ArrayList<>();
        List<Refusal> refusals = Stream.concat(
                        checked.reading().refusals().stream(),
                        checked.reading().slots().stream().flatMap(slot -> slot.refusals().stream()))
                .distinct()
                .toList();
        refusals.forEach(refusal -> lines.add(CheckLine.said(
                "refuse",
                refusal.rule(),
                place(refusal.sheet(), refusal.cell()),
                refusal.message().in(language),
                refusal.message().remedyIn(language))));
        FindingWords words = new FindingWords(checked, answer.findings(), rules, language);
        answer.findings().stream()
                .filter(finding -> finding.root() == null)
                .filter(finding -> refusals.stream().noneMatch(refusal -> isSame(refusal, finding, language)))
                .map(words::line)
                .forEach(lines::add);
        lines.sort(CheckLine.WORST_FIRST);
        return new CheckedFile(
                checked,
                checked.isSetAside()
                        ? "set-aside"
                        : refusals.isEmpty() ? "would-load" : checked.reading().waits() ? "waits" : "refused",
                lines,
                holding(answer),
                open(answer),
                failed(answer));
    }

    /** Neither refused nor in error, and no rule failed. */
    boolean isClean() {
        return verdict.equals("would-load")
                && failed.isEmpty()
                && lines.stream().noneMatch(CheckLine::isErrorOrWorse);
    }

    static String place(@Nullable String sheet, @Nullable CellAddress cell) {
        return (sheet == null ? "" : sheet) + (cell == null ? "" : "!" + cell);
    }

    /** Kept in the database, the arguments of a message come back in another order. */
    private static boolean isSame(Refusal refusal, Told finding, Language language) {
        return refusal.rule().equals(finding.rule())
                && refusal.message().in(language).equals(finding.message().in(language));
    }

    private static Collection<String> holding(DeskAnswer answer) {
        Collection<String> holding = new TreeSet<>();
        Collection<String> broken = new TreeSet<>();
        for (Outcome outcome : answer.outcomes()) {
            (outcome.broken() + outcome.notAssessed() + outcome.crashed() > 0 ? broken : holding).add(outcome.rule());
        }
        for (ReaderOutcome outcome : answer.checked().reading().outcomes()) {
            (outcome.broken().isEmpty() && outcome.notAssessed() == 0 ? holding : broken).add(outcome.rule());
        }
        holding.removeAll(broken);
        return holding;
    }

    private static Map<String, String> open(DeskAnswer answer) {
        Map<String, String> open = new TreeMap<>();
        for (Outcome outcome : answer.outcomes()) {
            if (outcome.notAssessed() > 0) {
                open.merge(
                        outcome.rule(),
                        String.valueOf(outcome.missing()),
                        (one, other) -> one.contains(other) ? one : one + "; " + other);
            }
        }
        for (ReaderOutcome outcome : answer.checked().reading().outcomes()) {
            if (outcome.notAssessed() > 0) {
                open.putIfAbsent(outcome.rule(), "");
            }
        }
        return open;
    }

    private static Map<String, String> failed(DeskAnswer answer) {
        Map<String, String> failed = new TreeMap<>();
        answer.outcomes().stream()
                .filter(outcome -> outcome.crashed() > 0)
                .forEach(outcome -> failed.put(outcome.rule(), String.valueOf(outcome.missing())));
        return failed;
    }
}
