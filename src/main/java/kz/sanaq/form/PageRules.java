package kz.sanaq.form;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.observation.SlotKey;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.CellType;

/** The rules on a page as a whole: its period (F03), its area (F04), its headings and what nothing claims (F05). */
final class PageRules {

    private final FormFile form;
    private final PageReader.PageReading reading;
    private final World.Sender sender;
    private final World world;
    private final PageResults.Result result;
    private final Tally period = new Tally("F03");
    private final Tally area = new Tally("F04");
    private final Tally headings = new Tally("F05");

    PageRules(
            FormFile form,
            PageReader.PageReading reading,
            World.Sender sender,
            World world,
            PageResults.Result result) {
        this.form = form;
        this.reading = reading;
        this.sender = sender;
        this.world = world;
        this.result = result;
    }

    void check() {
        period();
        area();
        headings();
        unclaimed();
    }

    /** Counts the outcomes for each slot of the page; for the workbook as a whole where it has none. */
    void conclude(Set<SlotKey> slots) {
        for (Tally tally : List.of(period, area, headings)) {
            if (slots.isEmpty()) {
                result.outcome(tally.outcome(null));
            }
            slots.forEach(slot -> result.outcome(tally.outcome(slot)));
        }
        if (slots.isEmpty() && result.refusals().isEmpty()) {
            refuse("F05", Message.of("form.no-figures", "sheet", reading.page().name()));
        }
    }

    private void period() {
        List<LocalDate> ends = reading.periods().ends();
        if (form.period() == FormFile.PeriodSource.HEADING) {
            boolean stated = reading.tables().stream()
                    .flatMap(table -> table.heading().figures().stream())
                    .allMatch(column -> column.period() != null);
            if (stated) {
                period.holds();
            } else {
                noPeriod();
            }
        } else if (reading.period() == null) {
            noPeriod();
        } else if (ends.size() > 1) {
            period.broken(
                    reading.page(),
                    null,
                    Message.of(
                            "form.period-conflict",
                            "sheet",
                            reading.page().name(),
                            "periods",
                            ends.stream().map(LocalDate::toString).collect(Collectors.joining(", "))));
        } else {
            period.holds();
        }
    }

    private void noPeriod() {
        Message message = Message.of("form.no-period", "sheet", reading.page().name());
        period.broken(reading.page(), null, message);
        refuse("F03", message);
    }

    private void area() {
        if (reading.areas().isEmpty()) {
            area.notAssessed();
        } else if (reading.areas().contains(sender.area())) {
            area.holds();
        } else {
            LocalDate date = reading.period() == null
                    ? LocalDate.EPOCH
                    : reading.period().end();
            Message message = Message.of(
                    "form.other-area",
                    "sender",
                    sender.code(),
                    "expected",
                    world.areaName(sender.area(), date, Language.RU),
                    "found",
                    reading.areas().stream()
                            .map(code -> world.areaName(code, date, Language.RU))
                            .collect(Collectors.joining(", ")));
            area.broken(reading.page(), null, message);
            refuse("F04", message);
        }
    }

    private void headings() {
        Page page = reading.page();
        if (reading.tables().isEmpty()) {
            refuse("F05", Message.of("form.no-table", "sheet", page.name()));
        }
        for (TableReader.Found table : reading.tables()) {
            Heading heading = table.heading();
            heading.columns().forEach(column -> headings.holds());
            heading.unknown().forEach(column -> {
                CellAddress address = new CellAddress(heading.bottom(), column);
                headings.broken(page, address, Message.of("form.unknown-column", "column", Page.column(column)));
            });
            table.missing()
                    .forEach(label -> headings.broken(
                            page,
                            null,
                            Message.of(
                                    "form.missing-label",
                                    "label",
                                    label.spellings().get(0))));
            if (heading.knownPercent() < form.knownHeadings()
                    || heading.column(table.table().labelsIn()).isEmpty()) {
                refuse(
                        "F05",
                        Message.of(
                                "form.strange-headings",
                                "sheet",
                                page.name(),
                                "known",
                                heading.knownPercent(),
                                "wanted",
                                form.knownHeadings()));
            }
        }
    }

    /** Each row with numbers that nothing claims is one finding, at its first number. */
    private void unclaimed() {
        Page page = reading.page();
        Set<Integer> rows = new HashSet<>();
        Set<Integer> unknown = new HashSet<>();
        reading.tables().forEach(table -> unknown.addAll(table.heading().unknown()));
        for (Cell cell : page.cells()) {
            Message reason = page.reported(cell);
            if (reason != null
                    && cell.type() == CellType.NUMBER
                    && !unknown.contains(cell.column())
                    && rows.add(cell.row())) {
                headings.broken(page, cell.address(), reason);
            }
        }
    }

    private void refuse(String rule, Message message) {
        result.refuse(rule, message, reading.page().name());
    }
}
