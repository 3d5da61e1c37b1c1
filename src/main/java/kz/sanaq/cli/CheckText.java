package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.form.HazardPolicy;
import kz.sanaq.form.ReaderFinding;
import kz.sanaq.form.ReaderOutcome;
import kz.sanaq.form.Refusal;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.SlotReading;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** The answer of {@code check} in words. */
record CheckText(Rules rules, Language language) {

    /** Neither refused nor, by the severity that the rules' files give, in error. */
    boolean isClean(Checked checked) {
        return checked.personalData().isEmpty()
                && refusals(checked).isEmpty()
                && checked.reading().outcomes().stream()
                        .filter(outcome ->
                                outcome.broken().stream().anyMatch(finding -> finding.policy() != HazardPolicy.COUNT))
                        .noneMatch(outcome -> rules.isErrorOrWorse(outcome.rule()));
    }

    String of(Checked checked) {
        StringBuilder out = new StringBuilder();
        LedgerText ledger = new LedgerText(language);
        line(out, checked.file().name() + ": " + said("cli.check." + verdict(checked)));
        checked.personalData()
                .forEach(place -> problem(out, "F08", place.sheet(), place.cell(), Message.of("intake.personal-data")));
        refusals(checked)
                .forEach(refusal -> problem(out, refusal.rule(), refusal.sheet(), refusal.cell(), refusal.message()));
        for (SlotReading slot : checked.reading().slots()) {
            line(out, "  " + slot.slot().text() + ": " + slot.observations().size());
        }
        for (SheetLedger sheet : checked.reading().ledger()) {
            ledger.of(sheet).forEach(line -> line(out, line));
        }
        for (ReaderOutcome outcome : checked.reading().outcomes()) {
            for (ReaderFinding finding : outcome.broken()) {
                problem(out, outcome.rule(), finding.sheet(), finding.cell(), finding.message());
            }
        }
        return out.toString();
    }

    private String verdict(Checked checked) {
        if (!checked.personalData().isEmpty()) {
            return "set-aside";
        }
        if (checked.reading().waits()) {
            return "waits";
        }
        return refusals(checked).isEmpty() ? "would-load" : "refused";
    }

    private static List<Refusal> refusals(Checked checked) {
        List<Refusal> refusals = new ArrayList<>(checked.reading().refusals());
        checked.reading().slots().forEach(slot -> refusals.addAll(slot.refusals()));
        return refusals;
    }

    private void problem(
            StringBuilder out, String rule, @Nullable String sheet, @Nullable CellAddress cell, Message message) {
        String place = (sheet == null ? "" : sheet) + (cell == null ? "" : "!" + cell);
        line(
                out,
                "  %s %s %s"
                        .formatted(rule, place, message.in(language))
                        .replaceAll(" +", " ")
                        .replaceFirst("^ ", "  "));
        if (message.hasRemedy()) {
            line(out, "      " + message.remedyIn(language));
        }
    }

    private String said(String key) {
        return Message.of(key).in(language);
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
