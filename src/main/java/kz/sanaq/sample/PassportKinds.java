package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.on;

import java.util.List;
import kz.sanaq.sample.Draft.Form;

/** Passports that say what cannot be, or what the register says otherwise. */
final class PassportKinds {

    static final List<Fault> ALL = List.of(
            new Fault(
                    "percent-as-fraction",
                    "C06",
                    on(Form.PASSPORT),
                    spot -> share(spot, 0.01, "a fraction, not a percentage")),
            new Fault(
                    "percent-out-of-range", "C06", on(Form.PASSPORT), spot -> share(spot, 10, "more than all of them")),
            new Fault("type-changed", "G05", on(Form.PASSPORT), PassportKinds::type),
            new Fault("locality-differs", "G08", on(Form.PASSPORT), PassportKinds::locality));

    private PassportKinds() {}

    private static boolean share(Spot spot, double factor, String note) {
        var right = spot.sheet.content(spot.sheet.marked("value/share")).value();
        if (!(right instanceof Double share) || share < 11) {
            return false;
        }
        spot.set("value/share", Math.round(share * factor * 1000) / 1000.0, note);
        return true;
    }

    private static boolean type(Spot spot) {
        var institution = spot.post.country.register.all().stream()
                .filter(other -> other.code.equals(spot.draft.about.institution()))
                .findFirst();
        if (institution.isEmpty()) {
            return false;
        }
        var setting = institution.get().at(Post.end(spot.draft)).setting();
        var other = setting == Setting.CPDTZS ? Setting.DD : Setting.CPDTZS;
        spot.set("value/type", PassportPage.type(other), "no event says that it has been converted");
        return true;
    }

    private static boolean locality(Spot spot) {
        String right = spot.sheet.shown(spot.sheet.marked("value/actual-kato"));
        String own = spot.sheet.shown(spot.sheet.marked("value/legal-kato"));
        if (right.length() < 2 || own.length() < 2 || !right.substring(0, 2).equals(own.substring(0, 2))) {
            return false;
        }
        return spot.one(
                        Area.at(Post.end(spot.draft)).stream()
                                .filter(area -> !own.startsWith(area.code()))
                                .flatMap(area -> Locality.in(area.code()).stream())
                                .toList(),
                        locality -> true)
                .then(locality -> {
                    spot.set("value/actual-kato", locality.kato(), "in another region than the legal address");
                    spot.set("value/actual-address", locality.ru() + ", ул. Абая, 1", "goes with the code");
                })
                .isMade();
    }
}
