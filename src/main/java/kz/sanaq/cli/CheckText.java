package kz.sanaq.cli;

import java.util.Locale;
import kz.sanaq.form.Reading;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.SlotReading;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;

/** The answer of {@code check} for people: a paragraph a workbook. */
record CheckText(Rules rules, Language language) {

    String of(CheckedFile file) {
        StringBuilder out = new StringBuilder();
        Reading reading = file.checked().reading();
        line(out, file.checked().file().name() + ": " + said("cli.check." + file.verdict()));
        for (SlotReading slot : reading.slots()) {
            line(out, "  " + slot.slot().text() + ": " + slot.observations().size());
        }
        for (SheetLedger sheet : reading.ledger()) {
            new LedgerText(language).of(sheet).forEach(told -> line(out, told));
        }
        file.lines().forEach(finding -> add(out, finding));
        if (!file.verdict().equals("would-load")) {
            line(out, "  " + said("cli.check.not-loaded"));
        }
        if (!file.verdict().equals("set-aside")) {
            addRules(out, file);
        }
        return out.toString();
    }

    private void add(StringBuilder out, CheckLine finding) {
        line(
                out,
                "  %s %s %s %s"
                        .formatted(
                                said("publication.severity-" + finding.severity() + "-one")
                                        .toUpperCase(Locale.ROOT),
                                finding.rule(),
                                finding.place(),
                                finding.title() == null ? finding.text() : finding.title())
                        .replaceAll(" +", " ")
                        .replaceFirst("^ ", "  "));
        if (finding.title() != null) {
            line(out, "      " + finding.text());
        }
        if (finding.cells() != null) {
            line(out, "      " + finding.cells());
        }
        if (!finding.also().isEmpty()) {
            line(out, "      " + said("cli.check.also", "rules", String.join(", ", finding.also())));
        }
        if (!finding.advice().isEmpty()) {
            line(out, "      " + finding.advice());
        }
    }

    private void addRules(StringBuilder out, CheckedFile file) {
        if (!file.holding().isEmpty()) {
            line(out, "  " + said("cli.check.holds", "rules", String.join(", ", file.holding())));
        }
        file.failed()
                .forEach((rule, reason) -> line(out, "  " + said("cli.check.failed", "rule", rule, "reason", reason)));
        file.open().forEach((rule, missing) -> line(out, "  " + open(rule, missing)));
        rules.beyondOneSubmission(file.checked().reading().returnCode())
                .forEach((needed, codes) -> line(
                        out,
                        "  "
                                + said(
                                        "cli.check.needs",
                                        "needed",
                                        said("cli.check.needs-" + needed),
                                        "rules",
                                        String.join(", ", codes))));
    }

    private String open(String rule, String missing) {
        return missing.isEmpty()
                ? said("cli.check.unreadable", "rule", rule)
                : said("cli.check.missing", "rule", rule, "missing", missing);
    }

    private String said(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }

    private static void line(StringBuilder out, String line) {
        out.append(line).append('\n');
    }
}
