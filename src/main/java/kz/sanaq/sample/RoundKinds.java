package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Workbooks that never come, or come long after they were due. */
final class RoundKinds {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "missing-slot",
                    "G03 Q01",
                    on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS, Form.JOURNAL, Form.PASSPORT),
                    RoundKinds::missing),
            new Fault(
                    "incomplete-round",
                    "Q01 G03",
                    on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS),
                    RoundKinds::incomplete),
            new Fault("late", "Q02", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), RoundKinds::late));

    private RoundKinds() {}

    private static boolean missing(Spot spot) {
        if (spot.post.round(spot.draft).size() < 5) {
            return false;
        }
        never(spot, spot.draft);
        return true;
    }

    /** More than one in ten of a round never come. */
    private static boolean incomplete(Spot spot) {
        var round = spot.post.round(spot.draft);
        var others = new ArrayList<>(round.stream()
                .filter(other -> other != spot.draft && spot.post.isFree(other))
                .toList());
        int wanted = 1 + round.size() / 8;
        if (round.size() < 10 || others.size() < wanted) {
            return false;
        }
        Collections.shuffle(others, spot.chance);
        never(spot, spot.draft);
        others.subList(0, wanted).forEach(other -> never(spot, other));
        return true;
    }

    private static void never(Spot spot, Draft draft) {
        var about = draft.about;
        spot.post.remove(draft);
        spot.ofFile(
                "",
                draft.file,
                "",
                "%s never sends its %s of %s%s"
                        .formatted(
                                draft.sender,
                                about.form(),
                                about.period().end(),
                                about.institution().isEmpty() ? "" : " for " + about.institution()));
    }

    private static boolean late(Spot spot) {
        var right = spot.draft.received;
        spot.draft.received = right.plusDays(spot.between(45, 70));
        spot.ofFile(
                spot.draft.file,
                right.toLocalDate().toString(),
                spot.draft.received.toLocalDate().toString(),
                "weeks after the day on which it was due");
        return true;
    }
}
