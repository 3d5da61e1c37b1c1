package kz.sanaq.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import kz.sanaq.publication.Wording;
import kz.sanaq.reconciliation.Rules;
import kz.sanaq.workbook.Annotations;
import kz.sanaq.workbook.CellNote;
import kz.sanaq.workbook.ListSheet;

/** What is written into a workbook that goes back: the list of findings, a line for each cause, and notes on the cells. */
final class FindingsList {

    /** So many cells of a side are named. */
    private static final int CELLS_NAMED = 6;

    private final Rules rules;
    private final Labels labels;
    private final Language language;

    FindingsList(Rules rules, Labels labels, Language language) {
        this.rules = rules;
        this.labels = labels;
        this.language = language;
    }

    Annotations of(Sent sent, List<Asked> findings) {
        List<Line> lines = Line.of(findings);
        List<ListSheet.Row> rows = new ArrayList<>();
        List<CellNote> notes = new ArrayList<>();
        for (Line line : lines) {
            rows.add(row(rows.size() + 1, line));
            notes(line, notes);
        }
        return new Annotations(
                new ListSheet(text("list.sheet"), title(sent, lines), columns(), rows, Identity.of(sent)), notes);
    }

    private List<String> title(Sent sent, List<Line> lines) {
        return List.of(
                text("list.title", "file", sent.name()),
                text(
                        "list.received",
                        "when",
                        Wording.moment(sent.receivedAt(), language),
                        "status",
                        Receipt.Status.of(sent.status(), language).words()),
                text(
                        "list.counts",
                        "fix",
                        lines.stream()
                                .filter(line -> line.lead().weight().compareTo(Weight.ERROR) <= 0)
                                .count(),
                        "explain",
                        lines.stream()
                                .filter(line -> line.lead().weight() == Weight.QUERY)
                                .count()),
                text("list.how"));
    }

    private List<ListSheet.Column> columns() {
        return List.of(
                column("number", 5, ListSheet.Use.TEXT),
                column("weight", 13, ListSheet.Use.TEXT),
                column("where", 22, ListSheet.Use.CELL),
                column("what", 48, ListSheet.Use.TEXT),
                column("expected", 34, ListSheet.Use.TEXT),
                column("advice", 48, ListSheet.Use.TEXT),
                column("explanation", 44, ListSheet.Use.ANSWER),
                column("rule", 10, ListSheet.Use.TEXT));
    }

    private ListSheet.Column column(String name, int width, ListSheet.Use use) {
        return new ListSheet.Column(text("list.column." + name), width, use);
    }

    private ListSheet.Row row(int number, Line line) {
        Asked lead = line.lead();
        List<Place> places = lead.first();
        return new ListSheet.Row(
                lead.weight().mark(),
                lead.key(),
                List.of(
                        String.valueOf(number),
                        lead.weight().in(language),
                        places.isEmpty() ? text("list.whole") : places.get(0).written(),
                        what(line),
                        expected(lead),
                        advice(lead),
                        lead.explanation() == null ? "" : lead.explanation().text(),
                        lead.rule()),
                places.isEmpty()
                        ? null
                        : new ListSheet.Link(
                                places.get(0).sheet(), places.get(0).cell()));
    }

    /** What is wrong, whom it is about, and what else follows from it. */
    private String what(Line line) {
        Asked lead = line.lead();
        List<String> parts = new ArrayList<>();
        parts.add(lead.title().in(language) + ".");
        if (lead.hasSides()) {
            parts.add(about(lead));
        } else {
            parts.add(lead.message().in(language));
        }
        if (!line.others().isEmpty()) {
            parts.add(text(
                    "list.others",
                    "rules",
                    line.others().stream().map(Asked::rule).collect(Collectors.toCollection(TreeSet::new)).stream()
                            .collect(Collectors.joining(", "))));
        }
        return joined(parts);
    }

    /** Of the subject what the codes mean, and what the rule adds in words. */
    private String about(Asked asked) {
        Object detail = asked.message().arguments().get("detail");
        return Stream.of(labels.in(language, asked.about()), detail == null ? "" : detail.toString())
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining("; "));
    }

    /** The arithmetic: both sides with their cells, and what lies between. */
    private String expected(Asked asked) {
        if (!asked.hasSides()) {
            return "";
        }
        return joined(List.of(
                side(asked.left()),
                side(asked.right()),
                text("list.residual", "residual", Wording.signed(Objects.requireNonNull(asked.residual()), language))));
    }

    private String side(Asked.Side side) {
        List<String> cells = side.cells().stream()
                .limit(CELLS_NAMED)
                .map(place -> place.cell().toString())
                .toList();
        String value = side.value() == null ? "–" : Wording.number(side.value(), language);
        if (cells.isEmpty()) {
            return text("list.side-elsewhere", "value", value);
        }
        int more = side.cells().size() - cells.size();
        return more == 0
                ? text("list.side", "cells", String.join(", ", cells), "value", value)
                : text("list.side-and-more", "cells", String.join(", ", cells), "more", more, "value", value);
    }

    private String advice(Asked asked) {
        List<String> parts = new ArrayList<>();
        String remedy = asked.message().remedyIn(language);
        parts.add(
                remedy.isEmpty()
                        ? rules.advice(asked.rule(), asked.returnCode())
                                .map(words -> words.in(language))
                                .orElse("")
                        : remedy);
        parts.add(standing(asked));
        return joined(parts);
    }

    private String standing(Asked asked) {
        Asked.Explained explained = asked.explanation();
        if (explained == null) {
            return "";
        }
        if (asked.weight().compareTo(Weight.ERROR) <= 0) {
            return text("explained.error");
        }
        return switch (explained.state()) {
            case "GIVEN" -> text("explained.given");
            case "REJECTED" -> text("explained.rejected", "why", Objects.requireNonNullElse(explained.why(), ""));
            case "EXPIRED" -> text("explained.expired");
            default -> text("explained.outgrown");
        };
    }

    private void notes(Line line, List<CellNote> notes) {
        for (Asked asked :
                Stream.concat(Stream.of(line.lead()), line.others().stream()).toList()) {
            String words = joined(List.of(
                    "%s (%s): %s."
                            .formatted(
                                    asked.weight().in(language),
                                    asked.rule(),
                                    asked.title().in(language)),
                    asked.hasSides() ? expected(asked) : asked.message().in(language),
                    asked == line.lead()
                            ? advice(asked)
                            : text("list.follows", "rule", line.lead().rule())));
            Stream.concat(asked.left().cells().stream(), asked.right().cells().stream())
                    .distinct()
                    .forEach(place -> notes.add(new CellNote(
                            place.sheet(), place.cell(), asked.weight().mark(), words)));
        }
    }

    private String text(String key, Object... arguments) {
        return Message.of("answer." + key, arguments).in(language);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(part -> !part.isBlank()).collect(Collectors.joining("\n"));
    }
}
