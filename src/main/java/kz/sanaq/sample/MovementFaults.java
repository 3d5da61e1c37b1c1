package kz.sanaq.sample;

import java.util.List;

/** Faults within movements. */
final class MovementFaults {

    private MovementFaults() {}

    static void plant(Deliveries deliveries, FaultLog log) {
        log.add(
                deliveries.movement("edu-55", Period.SECOND_HALF),
                "17/total",
                27,
                "wrong-total",
                "S01",
                "the columns of this line are right");
        log.add(
                deliveries.movement("edu-15", Period.MAY),
                "02/DD",
                3,
                "unbalanced",
                "T01",
                "the details of this line and the closing count are right; the stated total follows");
        discontinuity(deliveries.movement("edu-31", Period.JUNE), log);
        var negative = deliveries.movement("edu-55", Period.JUNE);
        log.plant(
                negative,
                negative.sheet.marked("21/DD"),
                -1,
                "negative",
                "C01",
                "the line's total follows; the sum of the outflow does not");
        var text = deliveries.movement("edu-23", Period.JUNE);
        var closing = text.sheet.marked("22/DD");
        log.plant(
                text,
                closing,
                Integer.toString(text.sheet.number(closing)),
                "number-as-text",
                "C02",
                "a number typed as text; the line's total is right");
        var word = deliveries.movement("edu-59", Period.JUNE);
        log.plant(word, word.sheet.marked("20/DD"), "жоқ", "word-for-number", "C03", "a word where a zero belongs");
        var missing = deliveries.movement("edu-47", Period.MAY);
        deliveries.remove(missing);
        log.file("", "missing", "", missing.file, "", "edu-47 never sends its movement of May 2022");
    }

    /** Five children less at the beginning than at the end before, and five more admitted. */
    private static void discontinuity(Draft draft, FaultLog log) {
        for (String line : List.of("02/DD", "09/DD")) {
            var at = draft.sheet.marked(line);
            draft.sheet.replace(at, draft.sheet.number(at) + 5);
        }
        log.add(
                draft,
                "01/DD",
                -5,
                "opening-differs",
                "T02",
                "May's closing count is five higher; the five stand in lines 02 and 09, so the balance holds");
    }
}
