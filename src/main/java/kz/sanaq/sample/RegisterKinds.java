package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import kz.sanaq.sample.Draft.Form;

/** Lists of organisations that do not agree with the register. */
final class RegisterKinds {

    static final List<Fault> ALL = List.of(
            new Fault("unknown-institution", "G01", on(Form.LIST), RegisterKinds::unknown),
            new Fault("closed-reporting", "G02", on(Form.LIST), RegisterKinds::closed).rare(),
            new Fault("overcrowded", "G04", on(Form.LIST, Form.PASSPORT), RegisterKinds::overcrowded),
            new Fault("bad-bin", "G07", on(Form.LIST, Form.PASSPORT), RegisterKinds::bin),
            new Fault("split-sum", "G11", on(Form.LIST), RegisterKinds::split).rare(),
            new Fault("renamed", "G12", on(Form.LIST, Form.PASSPORT), RegisterKinds::renamed),
            new Fault("branches", "G13", on(Form.LIST), RegisterKinds::branch));

    private static final String QUOTED = "[«\"“]+[^«»\"“”]+[»\"”]+";
    private static final String[] NAMES = {"Үміт шырағы", "Жарқын жүз", "Ай нұры", "Тұлпар", "Мөлдір бұлақ", "Алтын дән"
    };

    private RegisterKinds() {}

    private static boolean unknown(Spot spot) {
        String name = "Детский дом семейного типа «" + NAMES[spot.chance.nextInt(NAMES.length)] + "»";
        return spot.one(organisations(spot, "DDST"), row -> true)
                .then(row -> NewRows.small(
                        spot,
                        row,
                        name,
                        Bin.of(2009, spot.chance),
                        spot.sheet.shown(spot.sheet.marked(row + "/locality")),
                        "a home that no register knows"))
                .isMade();
    }

    private static List<String> organisations(Spot spot, String section) {
        return Rows.blocks(spot.sheet).stream()
                .filter(block -> block.section().equals(section))
                .flatMap(block -> block.organisations().stream())
                .toList();
    }

    private static boolean closed(Spot spot) {
        var start = spot.draft.about.period().start();
        String area = spot.draft.about.area().code();
        var closed = spot.post.country.register.all().stream()
                .filter(institution -> institution.closed() != null
                        && Objects.requireNonNull(institution.closed()).isBefore(start.minusDays(100))
                        && institution.areaAt(start).equals(area)
                        && !organisations(spot, institution.at(start).setting().name())
                                .isEmpty())
                .toList();
        return spot.one(closed, institution -> true)
                .then(institution -> {
                    var state = institution.at(start);
                    var rows = organisations(spot, state.setting().name());
                    NewRows.small(
                            spot,
                            rows.get(rows.size() - 1),
                            state.nameRu(),
                            institution.bin,
                            state.locality().ru(),
                            "closed on " + institution.closed());
                })
                .isMade();
    }

    private static boolean overcrowded(Spot spot) {
        if (spot.draft.about.form() == Form.PASSPORT) {
            int children = Integer.parseInt(
                    spot.sheet.shown(spot.sheet.marked("value/children")).replaceAll("\\D.*", ""));
            if (children < 20) {
                return false;
            }
            spot.set("value/capacity", children * 10 / 14, "fewer places than children");
            return true;
        }
        return spot.one(Rows.organisations(spot.sheet), row -> spot.number(row + "/total") > 20)
                .then(row -> spot.set(
                        row + "/capacity", spot.number(row + "/total") * 10 / 14, "fewer places than children"))
                .isMade();
    }

    private static boolean bin(Spot spot) {
        var marks = spot.draft.about.form() == Form.PASSPORT ? List.of("value/bin") : binMarks(spot);
        return spot.one(marks, mark -> true)
                .then(mark -> {
                    String right = "%012d".formatted(Long.parseLong(spot.sheet.shown(spot.sheet.marked(mark))));
                    int check = (right.charAt(11) - '0' + spot.between(1, 9)) % 10;
                    spot.set(mark, right.substring(0, 11) + check, "the last digit does not follow from the others");
                })
                .isMade();
    }

    private static List<String> binMarks(Spot spot) {
        return spot.sheet.rowsWith("/bin").stream().map(row -> row + "/bin").toList();
    }

    /** One of the successors of a divided home counts more children than it has taken over. */
    private static boolean split(Spot spot) {
        var end = Post.end(spot.draft);
        var last = spot.post.before(spot.draft).map(Post::end).orElse(end.minusYears(1));
        Optional<String> successor = spot.post.country.register.events().stream()
                .filter(event -> !event.successor().isEmpty()
                        && event.date().isAfter(last)
                        && !event.date().isAfter(end))
                .flatMap(event -> List.of(event.successor(), event.institution().code).stream())
                .filter(code -> spot.has(code + "/total"))
                .findFirst();
        successor.ifPresent(code -> {
            int more = spot.between(9, 15);
            for (String column : List.of("total", "boys", "7-17", "without-care")) {
                if (spot.has(code + "/" + column)) {
                    spot.add(code + "/" + column, more, "more than were there to be taken over");
                }
            }
        });
        return successor.isPresent();
    }

    private static boolean renamed(Spot spot) {
        String name = "«" + NAMES[spot.chance.nextInt(NAMES.length)] + "»";
        var marks = spot.draft.about.form() == Form.PASSPORT
                ? List.of("value/name")
                : Rows.isOf2021(spot)
                        ? Rows.organisations(spot.sheet).stream()
                                .map(row -> row + "/name")
                                .toList()
                        : List.<String>of();
        return spot.one(marks, mark -> !renamed(spot, mark, name).equals(spot.sheet.shown(spot.sheet.marked(mark))))
                .then(mark -> spot.set(mark, renamed(spot, mark, name), "a new name with the old number"))
                .isMade();
    }

    private static String renamed(Spot spot, String mark, String name) {
        return spot.sheet.shown(spot.sheet.marked(mark)).replaceFirst(QUOTED, name);
    }

    private static boolean branch(Spot spot) {
        if (!Rows.isOf2021(spot)) {
            return false;
        }
        return spot.one(Rows.organisations(spot.sheet), row -> spot.number(row + "/total") > 20)
                .then(row -> spot.one(
                                spot.sheet.rowsWith("/locality"),
                                other -> !locality(spot, other).equals(locality(spot, row)))
                        .then(other -> NewRows.branch(
                                spot, row, locality(spot, other), "a branch in another town under the same number")))
                .isMade();
    }

    private static String locality(Spot spot, String row) {
        return spot.sheet.shown(spot.sheet.marked(row + "/locality"));
    }
}
