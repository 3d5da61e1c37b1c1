package kz.sanaq.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Hazard;
import kz.sanaq.workbook.UnreadSheet;
import kz.sanaq.workbook.Workbook;

/** Rule F10: a workbook brings figures and nothing that wants to be run or followed; what it does is not done. */
final class Hazards {

    private static final int NAMED = 5;

    private Hazards() {}

    static ReaderOutcome outcome(Workbook workbook, HazardPolicies policies) {
        List<ReaderFinding> found = Stream.concat(
                        workbook.hazards().stream()
                                .sorted()
                                .map(hazard -> finding(kind(hazard), workbook.bringing(hazard), policies)),
                        workbook.unreadSheets().stream()
                                .map(sheet -> Message.of(key(sheet.kind()), "sheet", sheet.name()))
                                .map(message -> new ReaderFinding(null, null, message)))
                .toList();
        return new ReaderOutcome("F10", null, found.isEmpty() ? 1 : 0, 0, found);
    }

    private static String key(UnreadSheet.Kind kind) {
        return switch (kind) {
            case CHART -> "form.chart-sheet";
            case DIALOG -> "form.dialog-sheet";
            case MACROS -> "form.macro-sheet";
            case OTHER -> "form.other-sheet";
        };
    }

    private static ReaderFinding finding(HazardKind kind, Set<String> parts, HazardPolicies policies) {
        return policies.finding(kind, null, null, Message.of("form." + kind.code(), "parts", named(parts)));
    }

    private static String named(Set<String> parts) {
        String named = parts.stream().limit(NAMED).collect(Collectors.joining(", "));
        return parts.isEmpty() ? "?" : parts.size() > NAMED ? named + " … " + parts.size() : named;
    }

    private static HazardKind kind(Hazard hazard) {
        return switch (hazard) {
            case MACROS -> HazardKind.MACROS;
            case EXTERNAL_LINKS -> HazardKind.LINKS;
            case EMBEDDED_OBJECTS -> HazardKind.EMBEDDED_OBJECTS;
        };
    }
}
