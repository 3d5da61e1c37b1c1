package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.sanaq.form.IgnoredRegion;
import kz.sanaq.form.ReportedCell;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.UnreadRegion;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** The account of a sheet in words: the sums, what each rule ignores and where, and the cells that nothing claims. */
record LedgerText(Language language) {

    /** So many places are named; the rest is counted. */
    private static final int MOST = 10;

    List<String> of(SheetLedger sheet) {
        List<String> lines = new ArrayList<>();
        lines.add("  " + sums(sheet));
        Map<String, List<IgnoredRegion>> byRule = sheet.ignored().stream()
                .collect(Collectors.groupingBy(IgnoredRegion::rule, LinkedHashMap::new, Collectors.toList()));
        byRule.forEach((rule, regions) -> lines.add("    " + ignored(rule, regions)));
        Map<Message, List<ReportedCell>> byReason = sheet.reported().stream()
                .collect(Collectors.groupingBy(ReportedCell::message, LinkedHashMap::new, Collectors.toList()));
        byReason.forEach((reason, cells) -> {
            lines.add("    " + reported(reason, cells));
            if (reason.hasRemedy()) {
                lines.add("      " + reason.remedyIn(language));
            }
        });
        UnreadRegion unread = sheet.unread();
        if (unread != null) {
            lines.add(
                    "    " + said("cli.check.unread", "region", unread.region().toString(), "cells", unread.cells()));
        }
        return lines;
    }

    private String sums(SheetLedger sheet) {
        return said(
                "cli.check.ledger",
                "sheet",
                sheet.name(),
                "cells",
                sheet.nonEmpty(),
                "used",
                sheet.used(),
                "ignored",
                sheet.ignoredCells(),
                "reported",
                sheet.reportedCells());
    }

    private String ignored(String rule, List<IgnoredRegion> regions) {
        int cells = regions.stream().mapToInt(IgnoredRegion::cells).sum();
        List<String> places = regions.stream().map(region -> place(region)).toList();
        return said("cli.check.ignored", "rule", rule, "cells", cells, "places", bounded(places));
    }

    private static String place(IgnoredRegion region) {
        return region.cells() == 1
                ? region.region().first().toString()
                : region.region().toString();
    }

    private String reported(Message reason, List<ReportedCell> cells) {
        List<String> places = cells.stream().map(cell -> cell.cell().toString()).toList();
        return said("cli.check.reported", "places", bounded(places), "reason", reason.in(language));
    }

    private String bounded(List<String> places) {
        String named = places.stream().limit(MOST).collect(Collectors.joining(", "));
        return places.size() <= MOST ? named : named + " " + said("cli.check.more", "count", places.size() - MOST);
    }

    private String said(String key, Object... arguments) {
        return Message.of(key, arguments).in(language);
    }
}
