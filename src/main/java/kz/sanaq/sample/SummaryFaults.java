package kz.sanaq.sample;

/** The Committee copies a region's wrong total, and sends its summary twice. */
final class SummaryFaults {

    private SummaryFaults() {}

    static void plant(Deliveries deliveries, Outbox outbox, FaultLog log) {
        var corrected = deliveries.summaryOf("committee");
        var first = Draft.copyOf(corrected);
        corrected.file = "Свод_РК_организации_2015-2018_уточненный.xlsx";
        corrected.received = first.received.plusDays(51);
        copied(first, log);
        copied(corrected, log);
        log.add(first, "55/2018/children", -12, "restated", "F02", "corrected by " + corrected.file);
        log.file(
                corrected.file,
                "restatement",
                "F02",
                "",
                corrected.file,
                "one cell of 2018 differs from " + first.file);
        outbox.add(first);
    }

    private static void copied(Draft draft, FaultLog log) {
        var country = draft.sheet.marked("РК/2018/children");
        draft.sheet.replace(country, draft.sheet.number(country));
        log.add(
                draft,
                "39/2018/children",
                18,
                "copied-total",
                "S05",
                "copied from the region's wrong total; the country's figure is right, so the regions are 18 too many");
    }
}
