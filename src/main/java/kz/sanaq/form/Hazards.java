package kz.sanaq.form;

import java.util.List;
import java.util.Set;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Hazard;

/** Rule F10: a workbook brings figures and nothing that wants to be run or followed; what it does is not done. */
final class Hazards {

    private Hazards() {}

    static ReaderOutcome outcome(Set<Hazard> hazards) {
        List<ReaderFinding> found = hazards.stream()
                .sorted()
                .map(hazard -> new ReaderFinding(null, null, Message.of(key(hazard))))
                .toList();
        return new ReaderOutcome("F10", null, found.isEmpty() ? 1 : 0, 0, found);
    }

    private static String key(Hazard hazard) {
        return switch (hazard) {
            case MACROS -> "form.macros";
            case EXTERNAL_LINKS -> "form.links";
        };
    }
}
