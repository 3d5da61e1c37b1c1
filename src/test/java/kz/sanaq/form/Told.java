package kz.sanaq.form;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Basis;
import kz.sanaq.observation.Dimensions;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.workbook.CellAddress;

/** A reading as people can check it beside the workbook: slot, unit, what is counted, value and cell; then what is left. */
final class Told {

    private Told() {}

    static String of(Reading reading) {
        StringBuilder told = new StringBuilder("%s %s\n".formatted(reading.returnCode(), reading.edition()));
        reading.refusals().forEach(refusal -> told.append("refused ").append(said(refusal)));
        for (SlotReading slot : reading.slots()) {
            told.append('\n').append(slot.slot().text()).append('\n');
            slot.refusals().forEach(refusal -> told.append("  refused ").append(said(refusal)));
            String unit = "";
            for (Observation figure : slot.observations()) {
                unit = unit(figure.unit(), unit, told);
                told.append("    %s %s%s: %s%n"
                        .formatted(
                                place(figure.sheet(), figure.row(), figure.column()),
                                meaning(figure),
                                figure.statedTotal() ? " (stated total)" : "",
                                figure.value() == null
                                        ? figure.state()
                                        : figure.value().toPlainString()));
            }
            for (Attribute attribute : slot.attributes()) {
                unit = unit(attribute.unit(), unit, told);
                told.append("    %s %s: %s%n"
                        .formatted(
                                place(attribute.sheet(), attribute.row(), attribute.column()),
                                attribute.code(),
                                attribute.value()));
            }
        }
        told.append('\n');
        for (SheetLedger sheet : reading.ledger()) {
            told.append("%s: %d cells, %d used%n".formatted(sheet.name(), sheet.nonEmpty(), sheet.used()));
            sheet.ignored().forEach(region -> told.append("  %s: %s%n".formatted(region.region(), region.rule())));
            sheet.reported()
                    .forEach(cell -> told.append("  %s reported: %s%n"
                            .formatted(cell.cell(), cell.message().in(Language.EN))));
        }
        reading.outcomes()
                .forEach(outcome -> outcome.broken()
                        .forEach(broken -> told.append("%s %s!%s %s%n"
                                .formatted(
                                        outcome.rule(),
                                        broken.sheet(),
                                        broken.cell(),
                                        broken.message().in(Language.EN)))));
        return told.toString().replace("\r\n", "\n");
    }

    private static String said(Refusal refusal) {
        return refusal.rule() + " " + refusal.message().in(Language.EN) + "\n";
    }

    private static String unit(ReportedUnit unit, String before, StringBuilder told) {
        String text = Stream.of(unit.label(), unit.bin(), unit.locality(), unit.scopeArea())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        if (!text.equals(before)) {
            told.append("  ").append(text).append('\n');
        }
        return text;
    }

    private static String place(int sheet, int row, int column) {
        String cell = new CellAddress(row, column).toString();
        return sheet == 0 ? cell : (sheet + 1) + "!" + cell;
    }

    private static String meaning(Observation figure) {
        Dimensions of = figure.dimensions();
        String split =
                List.of(of.setting(), of.category(), of.sex(), of.age(), of.disability(), of.residence()).stream()
                        .filter(code -> !code.equals(Dimensions.ALL))
                        .collect(Collectors.joining(" "));
        String period = figure.periodStart().equals(figure.periodEnd())
                ? figure.periodEnd().toString()
                : figure.periodStart() + ".." + figure.periodEnd();
        return Stream.of(of.measure(), split, period, figure.basis() == Basis.PERIOD ? "" : "to date")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
    }
}
