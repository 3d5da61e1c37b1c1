package kz.sanaq.cli;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.reconciliation.Rules;
import org.jspecify.annotations.Nullable;

/** The answer of {@code check} for programs: a row for each workbook, sheet, finding and rule that was not assessed. */
final class CheckTable {

    private static final List<String> COLUMNS = List.of(
            "file", "kind", "severity", "rule", "cell", "text", "left", "right", "residual", "cells", "also", "advice");
    private static final List<String> NUMERIC = List.of("left", "right", "residual");

    private final Rules rules;
    private final Language language;
    private final List<List<@Nullable String>> rows = new ArrayList<>();

    private CheckTable(Rules rules, Language language) {
        this.rules = rules;
        this.language = language;
    }

    static Table of(List<CheckedFile> files, Rules rules, Language language) {
        CheckTable table = new CheckTable(rules, language);
        files.forEach(table::add);
        return new Table(
                COLUMNS, table.rows, COLUMNS.stream().map(NUMERIC::contains).toList());
    }

    private void add(CheckedFile file) {
        String name = file.checked().file().name();
        row(name, "workbook", null, null, null, said("cli.check." + file.verdict()));
        file.checked()
                .reading()
                .slots()
                .forEach(slot -> row(
                        name,
                        "slot",
                        null,
                        null,
                        null,
                        slot.slot().text() + ": " + slot.observations().size()));
        file.checked()
                .reading()
                .ledger()
                .forEach(sheet -> new LedgerText(language)
                        .of(sheet)
                        .forEach(told -> row(name, "sheet", null, null, sheet.name(), told.strip())));
        for (CheckLine line : file.lines()) {
            row(
                    name,
                    "finding",
                    line.severity(),
                    line.rule(),
                    line.place(),
                    line.title() == null ? line.text() : line.title() + ". " + line.text(),
                    number(line.left()),
                    number(line.right()),
                    number(line.residual()),
                    line.cells(),
                    String.join(", ", line.also()),
                    line.advice());
        }
        if (!file.verdict().equals("would-load")) {
            row(name, "not-assessed", null, null, null, said("cli.check.not-loaded"));
        }
        if (!file.verdict().equals("set-aside")) {
            file.failed().forEach((rule, reason) -> row(name, "failed", null, rule, null, reason));
            file.open().forEach((rule, missing) -> row(name, "not-assessed", null, rule, null, missing));
            rules.beyondOneSubmission(file.checked().reading().returnCode())
                    .forEach((needed, codes) -> codes.forEach(
                            code -> row(name, "not-assessed", null, code, null, said("cli.check.needs-" + needed))));
        }
    }

    private void row(@Nullable String... values) {
        rows.add(Arrays.asList(Arrays.copyOf(values, COLUMNS.size())));
    }

    private static @Nullable String number(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private String said(String key) {
        return Message.of(key).in(language);
    }
}
