package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.function.BiConsumer;
import kz.sanaq.sample.Draft.Form;

/** National summaries that do not agree with themselves or with what the regions sent. */
final class NationalKinds {

    static final List<Fault> ALL = List.of(
            new Fault("repeated-numeral", "C07 P11", on(Form.SUMMARY), NationalKinds::repeated),
            new Fault(
                    "copied-total",
                    "S05 P11",
                    on(Form.SUMMARY),
                    spot -> atFigure(spot, "children", NationalKinds::copied)),
            new Fault(
                    "plain-over-missing",
                    "Q03 P11",
                    on(Form.SUMMARY),
                    spot -> atFigure(spot, "children", (of, mark) -> {
                        of.set(mark, "", "nothing where the region should be");
                        of.say(of.sheet.marked(country(mark)), "the total does not say that a region is missing");
                    })),
            new Fault(
                    "closures-census",
                    "P06",
                    on(Form.SUMMARY),
                    spot -> atFigure(
                            spot,
                            "organisations",
                            (of, mark) -> of.add(mark, 2, "two more than were left by closings and openings"))),
            new Fault(
                    "published-roll-up",
                    "P11",
                    on(Form.SUMMARY),
                    spot -> atFigure(
                            spot,
                            "children",
                            (of, mark) -> of.add(
                                    mark, -1 - of.number(mark) / 7, "not what the region's institutions add up to"))));

    private NationalKinds() {}

    /** Regions' figures of a year of which the regions' own lists are known, and that no other fault has. */
    private static List<String> figures(Spot spot, String measure) {
        return spot.sheet.rowsWith("/" + measure).stream()
                .filter(row -> !row.startsWith("РК") && Integer.parseInt(row.substring(3)) >= 2017)
                .map(row -> row + "/" + measure)
                .filter(mark -> spot.number(mark) > 3 && spot.post.isUnclaimed(spot.draft, mark))
                .toList();
    }

    private static boolean atFigure(Spot spot, String measure, BiConsumer<Spot, String> planting) {
        return spot.one(figures(spot, measure), mark -> true)
                .then(mark -> planting.accept(spot, mark))
                .then(mark -> spot.post.claim(spot.draft, mark))
                .isMade();
    }

    private static void copied(Spot spot, String mark) {
        spot.keepSums(mark);
        spot.add(mark, 18, "copied from a wrong total; the country's figure is right");
    }

    private static boolean repeated(Spot spot) {
        var large = figures(spot, "children").stream()
                .filter(mark -> spot.number(mark) > 99)
                .toList();
        return spot.one(large, mark -> large.stream().anyMatch(other -> isOther(spot, mark, other)))
                .then(mark -> spot.one(large, other -> isOther(spot, mark, other))
                        .then(other -> {
                            spot.set(mark, spot.number(other), "the same numeral as elsewhere");
                            spot.say(spot.sheet.marked(other), "the same numeral; this one is right");
                            spot.post.claim(spot.draft, mark);
                            spot.post.claim(spot.draft, other);
                        }))
                .isMade();
    }

    private static boolean isOther(Spot spot, String mark, String other) {
        return !other.substring(0, 2).equals(mark.substring(0, 2))
                && other.substring(2).equals(mark.substring(2))
                && spot.number(other) != spot.number(mark);
    }

    private static String country(String mark) {
        return "РК" + mark.substring(2);
    }
}
