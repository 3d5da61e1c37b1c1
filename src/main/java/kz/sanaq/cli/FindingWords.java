package kz.sanaq.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.SlotReading;
import kz.sanaq.intake.Checking.Checked;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.observation.Observation;
import kz.sanaq.reconciliation.EvidenceCell;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.reconciliation.SubmissionRules.Told;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** Findings in a workbook as lines: with the cells of both sides, what they say, and what to do. */
final class FindingWords {

    private static final int CELLS_A_SIDE = 12;

    private final Rules rules;
    private final Language language;
    private final Map<Integer, String> sheets = new HashMap<>();
    private final Map<Spot, String> values = new HashMap<>();
    private final Map<Long, List<Told>> consequences;

    /** Where a figure stands. */
    private record Spot(
            @Nullable Integer sheet,
            @Nullable Integer row,
            @Nullable Integer column) {}

    FindingWords(Checked checked, List<Told> findings, Rules rules, Language language) {
        this.rules = rules;
        this.language = language;
        for (SheetLedger sheet : checked.reading().ledger()) {
            sheets.put(sheet.sheet(), sheet.name());
        }
        this.consequences = findings.stream()
                .filter(finding -> finding.root() != null)
                .collect(Collectors.groupingBy(finding -> Objects.requireNonNull(finding.root())));
        if (findings.stream().anyMatch(finding -> finding.left() != null)) {
            checked.reading().slots().stream().map(SlotReading::observations).forEach(this::read);
        }
    }

    private void read(List<Observation> observations) {
        for (Observation one : observations) {
            values.put(
                    new Spot(one.sheet(), one.row(), one.column()),
                    one.value() == null
                            ? one.state().name()
                            : one.value().stripTrailingZeros().toPlainString());
        }
    }

    CheckLine line(Told finding) {
        boolean speaksForItself = finding.left() == null;
        List<String> also = consequences.getOrDefault(finding.number(), List.of()).stream()
                .map(Told::rule)
                .distinct()
                .sorted()
                .toList();
        return new CheckLine(
                finding.severity(),
                finding.rule(),
                place(finding.cells()),
                speaksForItself ? null : rules.title(finding.rule()).in(language),
                finding.message().in(language),
                finding.left(),
                finding.right(),
                finding.residual(),
                speaksForItself ? null : sides(finding.cells()),
                also,
                finding.message().hasRemedy()
                        ? finding.message().remedyIn(language)
                        : rules.advice(finding.rule(), finding.subject().split("/", 2)[0])
                                .orElseThrow()
                                .in(language));
    }

    /** The first cell of the side that has fewest: where one sum stands against its parts, the sum. */
    private String place(List<EvidenceCell> cells) {
        return sided(cells).values().stream()
                .min(Comparator.comparingInt(List::size))
                .map(side -> address(side.get(0), null))
                .orElse("");
    }

    private @Nullable String sides(List<EvidenceCell> cells) {
        String sides = sided(cells).entrySet().stream()
                .map(side -> Message.of("cli.check." + side.getKey(), "cells", listed(side.getValue()))
                        .in(language))
                .collect(Collectors.joining("; "));
        return sides.isEmpty() ? null : sides;
    }

    private static Map<String, List<EvidenceCell>> sided(List<EvidenceCell> cells) {
        return cells.stream().collect(Collectors.groupingBy(EvidenceCell::role, TreeMap::new, Collectors.toList()));
    }

    private String listed(List<EvidenceCell> side) {
        String sheet = null;
        StringBuilder listed = new StringBuilder();
        for (EvidenceCell cell : side.subList(0, Math.min(side.size(), CELLS_A_SIDE))) {
            listed.append(listed.isEmpty() ? "" : ", ").append(address(cell, sheet));
            String value = values.get(new Spot(cell.sheet(), cell.row(), cell.column()));
            listed.append(value == null ? "" : " = " + value);
            sheet = name(cell);
        }
        if (side.size() > CELLS_A_SIDE) {
            listed.append(", ")
                    .append(Message.of("cli.check.more-cells", "cells", side.size() - CELLS_A_SIDE)
                            .in(language));
        }
        return listed.toString();
    }

    private String address(EvidenceCell cell, @Nullable String sheetBefore) {
        String sheet = name(cell);
        return CheckedFile.place(
                        sheet == null || sheet.equals(sheetBefore) ? null : sheet,
                        cell.row() == null || cell.column() == null ? null : new CellAddress(cell.row(), cell.column()))
                .replaceFirst("^!", "");
    }

    private @Nullable String name(EvidenceCell cell) {
        return cell.sheet() == null ? null : sheets.get(cell.sheet());
    }
}
