package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.sanaq.sample.Draft.Form;

/** Two offices that report on the same, or one that was not asked. */
final class ReporterKinds {

    /** Child-rights departments and the day from which they report. */
    private static final Map<String, LocalDate> MANDATES =
            Map.of("15", LocalDate.of(2022, 1, 1), "71", LocalDate.of(2022, 10, 1));

    static final List<Fault> ALL = List.of(
            new Fault("two-reporters-differ", "G06 Q05", on(Form.LIST), ReporterKinds::differ).rare(),
            new Fault("both-reporters", "Q05 G06", on(Form.MOVEMENT, Form.DISTRICTS), ReporterKinds::both).rare(),
            new Fault(
                            "unplanned-reporter",
                            "Q04",
                            on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS),
                            ReporterKinds::unplanned)
                    .rare());

    private ReporterKinds() {}

    private static boolean differ(Spot spot) {
        var twin = spot.post.twin(spot.draft);
        if (twin.isEmpty() || !spot.post.isFree(twin.get()) || !FileKinds.err(spot)) {
            return false;
        }
        spot.post.touch(twin.get());
        return true;
    }

    /** An education department sends what the newer office reports by now, and the two differ. */
    private static boolean both(Spot spot) {
        String area = spot.draft.about.area().code();
        var mandate = MANDATES.get(area);
        if (!Post.kind(spot.draft).equals("edu")
                || mandate == null
                || Post.end(spot.draft).isBefore(mandate)) {
            return false;
        }
        var sent = byRights(spot.draft);
        if (!FileKinds.err(spot.inCopy(sent))) {
            return false;
        }
        spot.post.send(sent);
        return true;
    }

    private static Draft byRights(Draft draft) {
        var copy = Draft.copyOf(draft);
        var sent = new Draft(
                "УЗПД " + copy.file,
                "rights-" + draft.about.area().code(),
                copy.received.plusDays(1),
                copy.format,
                copy.about,
                copy.sheets);
        sent.sheet.put(sent.sheet.lastRow() + 1, 1, "Исп.: управление по защите прав детей", Style.PLAIN);
        return sent;
    }

    /** What an education department sends comes once more from an office that has no mandate yet. */
    private static boolean unplanned(Spot spot) {
        String area = spot.draft.about.area().code();
        var mandate = MANDATES.get(area);
        if (!Post.kind(spot.draft).equals("edu")
                || mandate == null
                || !Post.end(spot.draft).isBefore(mandate)) {
            return false;
        }
        var sent = byRights(spot.draft);
        spot.post.send(sent);
        spot.ofFile(sent.file, "", sent.sender, "an office that is not in the plan for this period");
        return true;
    }
}
