package kz.sanaq.form;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Cell;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;

/** The rules on what stands above a page's tables: its period (F03) and its area (F04). */
final class TitleRules {

    /** Days that a report may be sent before the day it speaks of; what lies further off is a slip. */
    private static final int AHEAD = 31;

    private final FormFile form;
    private final PageReader.PageReading reading;
    private final World.Sender sender;
    private final LocalDate received;
    private final World world;
    private final PageResults.Result result;
    private final Tally period = new Tally("F03");
    private final Tally area = new Tally("F04");

    TitleRules(
            FormFile form,
            PageReader.PageReading reading,
            World.Sender sender,
            LocalDate received,
            World world,
            PageResults.Result result) {
        this.form = form;
        this.reading = reading;
        this.sender = sender;
        this.received = received;
        this.world = world;
        this.result = result;
    }

    void check() {
        period();
        area();
    }

    List<Tally> tallies() {
        return List.of(period, area);
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
        } else if (reading.period().end().isAfter(received.plusDays(AHEAD))) {
            Message message = Message.of(
                    "form.period-to-come",
                    "sheet",
                    reading.page().name(),
                    "period",
                    reading.period().end().toString(),
                    "received",
                    received.toString());
            period.broken(reading.page(), stated(), message);
            refuse("F03", message);
        } else if (ends.size() > 1) {
            period.broken(
                    reading.page(),
                    stated(),
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

    private @Nullable CellAddress stated() {
        return reading.statedAt() == null ? title(true) : reading.statedAt();
    }

    private void noPeriod() {
        Message message = Message.of("form.no-period", "sheet", reading.page().name());
        period.broken(reading.page(), null, message);
        refuse("F03", message);
    }

    private void area() {
        TitleArea said = reading.area();
        if (said.codes().isEmpty()) {
            area.notAssessed();
        } else if (said.isOf(sender.area())) {
            area.holds();
        } else {
            LocalDate date = reading.period() == null
                    ? LocalDate.EPOCH
                    : reading.period().end();
            Message message = Message.of(
                    said.isNamed() ? "form.other-area" : "form.strange-area",
                    "sheet",
                    reading.page().name(),
                    "sender",
                    sender.code(),
                    "expected",
                    world.areaName(sender.area(), date, Language.RU),
                    "found",
                    said.codes().stream()
                            .map(code -> world.areaName(code, date, Language.RU))
                            .collect(Collectors.joining(", ")));
            area.broken(reading.page(), title(false), message);
            refuse("F04", message);
        }
    }

    /** The first text above the tables, if one has a digit and that is asked for, then that. */
    private @Nullable CellAddress title(boolean withDigit) {
        int top = reading.tables().stream()
                .mapToInt(table -> table.heading().top())
                .min()
                .orElse(0);
        CellAddress first = null;
        for (Cell cell : reading.page().cells()) {
            if (cell.row() >= top) {
                break;
            }
            if (reading.page().isUsed(cell)) {
                boolean digit = Written.of(cell).chars().anyMatch(Character::isDigit);
                if (digit == withDigit) {
                    return cell.address();
                }
                first = first == null ? cell.address() : first;
            }
        }
        return first;
    }

    private void refuse(String rule, Message message) {
        result.refuse(rule, message, reading.page().name());
    }
}
