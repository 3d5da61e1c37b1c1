package kz.sanaq.sample;

import java.util.List;

/** Workbooks that come twice: the same bytes again, other figures, or a correction of what was refused. */
final class Resubmissions {

    private final Country country;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final FaultLog log;

    Resubmissions(Country country, Deliveries deliveries, Outbox outbox, FaultLog log) {
        this.country = country;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.log = log;
    }

    void plant() {
        sameBytes();
        otherDestinations();
        otherCount();
        withoutDate();
        anotherRegion();
    }

    private void sameBytes() {
        var draft = deliveries.movement("edu-39", Period.FIRST_HALF);
        String copy = "копия " + draft.file;
        outbox.add(copy, draft.sender, draft.received.plusDays(2), Writing.bytes(draft));
        log.file(copy, "same-bytes", "F01", draft.file, copy, "the same bytes under another name");
    }

    private void otherDestinations() {
        var corrected = deliveries.movement("edu-71", Period.SECOND_HALF);
        var first = Draft.copyOf(corrected);
        correct(corrected, first);
        String note = "corrected by " + corrected.file + "; the balance holds in both";
        log.add(first, "09/CPDTZS", 2, "restated", "F02", note);
        log.add(first, "11/CPDTZS", -2, "restated", "F02", note);
        outbox.add(first);
    }

    private void otherCount() {
        var corrected = deliveries.list("edu-11", Country.END_JUNE);
        var first = Draft.copyOf(corrected);
        correct(corrected, first);
        var data = country.list(
                Area.of("11"),
                Country.END_JUNE,
                List.of(Setting.DD),
                deliveries.habit("edu-11", "list", Country.END_JUNE));
        String home = data.section(Setting.DD).entries().get(0).code();
        for (String figure : List.of("/total", "/boys", "/7-17")) {
            log.add(first, home + figure, 2, "restated", "F02", "corrected by " + corrected.file);
        }
        outbox.add(first);
    }

    private void correct(Draft corrected, Draft first) {
        corrected.file = "испр_" + first.file;
        corrected.received = first.received.plusDays(3);
        log.file(corrected.file, "restatement", "F02", "", corrected.file, "a few cells differ from " + first.file);
    }

    private void withoutDate() {
        var right = deliveries.movement("edu-27", Period.JUNE);
        var first = Draft.copyOf(right);
        String period = Spelling.period(Period.JUNE, deliveries.habit("edu-27", "movement", Period.JUNE));
        var at = first.sheet.cells.entrySet().stream()
                .filter(cell -> cell.getValue().value().toString().contains(period))
                .findFirst()
                .orElseThrow();
        first.file = "Движение ЗКО." + right.file.substring(right.file.lastIndexOf('.') + 1);
        first.received = right.received.minusDays(1);
        String title = at.getValue().value().toString().replace(period, "").strip();
        log.plant(
                first,
                at.getKey(),
                title.isEmpty() ? "Форма" : title,
                "no-date",
                "F03",
                "no period anywhere; followed by " + right.file);
        outbox.add(first);
    }

    private void anotherRegion() {
        var right = deliveries.list("edu-43", Country.END_2018);
        var habit = deliveries.habit("edu-43", "list", Country.END_2018);
        var data = country.list(Area.of("47"), Country.END_2018, Setting.EDUCATION, habit);
        var wrong = new Draft(
                "вложение " + right.file,
                right.sender,
                right.received.minusDays(1),
                habit.format(),
                ListPage.of(data, habit, right.sheet.name));
        var title = wrong.sheet.cells.entrySet().stream()
                .filter(cell -> cell.getValue()
                        .value()
                        .toString()
                        .contains(Area.of("47").kk()))
                .findFirst()
                .orElseThrow();
        log.seen(
                wrong,
                title.getKey(),
                "another-region",
                "F04",
                "",
                "edu-43 attaches the list of region 47; followed by " + right.file);
        outbox.add(wrong);
    }
}
