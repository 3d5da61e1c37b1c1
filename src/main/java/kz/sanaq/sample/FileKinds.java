package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.inWorkbook;
import static kz.sanaq.sample.Fault.on;

import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import kz.sanaq.sample.Draft.Form;

/** Files that come beside the right one: again, before it, unreadable, or of something else. */
final class FileKinds {

    private static final Form[] ANY = {Form.LIST, Form.MOVEMENT, Form.DISTRICTS, Form.JOURNAL, Form.PASSPORT};

    static final List<Fault> ALL = List.of(
            new Fault("same-bytes", "F01", on(ANY), FileKinds::sameBytes),
            new Fault("restatement", "F02", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), FileKinds::restatement),
            new Fault("another-region", "F04", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), FileKinds::anotherRegion),
            new Fault("personal-data", "F08", on(ANY), FileKinds::personal),
            new Fault("unknown-form", "F05", on(ANY), FileKinds::unknown),
            new Fault(
                    "encrypted",
                    "F00",
                    inWorkbook(ANY),
                    spot -> before(spot, "_пароль", "needs a password", Locked::bytes)),
            new Fault("empty", "F00", on(ANY), spot -> before(spot, "_0", "no byte", bytes -> new byte[0])),
            new Fault(
                    "truncated",
                    "F00",
                    inWorkbook(ANY),
                    spot -> before(
                            spot, "_обрыв", "cut off in the middle", bytes -> Arrays.copyOf(bytes, bytes.length / 2))));

    private FileKinds() {}

    private static boolean sameBytes(Spot spot) {
        var draft = spot.draft;
        String copy = spot.post.send(
                "копия " + draft.file, draft.sender, draft.received.plusDays(2), () -> Writing.bytes(draft));
        spot.ofFile(copy, draft.file, copy, "the same bytes under another name");
        return true;
    }

    /** A first version in which one row errs consistently, and the draft as its correction. */
    private static boolean restatement(Spot spot) {
        var first = Draft.copyOf(spot.draft);
        if (!err(spot.inCopy(first))) {
            return false;
        }
        spot.draft.received = first.received.plusDays(3);
        spot.post.rename(spot.draft, "испр_" + first.file);
        spot.post.send(first);
        spot.ofFile(spot.draft.file, "", spot.draft.file, "a few cells differ from " + first.file);
        return true;
    }

    /** One row errs, and all sums with it. */
    static boolean err(Spot copy) {
        String note = "differs from the other file; all sums hold in both";
        int wrong = copy.between(2, 5);
        return switch (copy.draft.about.form()) {
            case LIST ->
                copy.one(Rows.organisations(copy.sheet), row -> copy.number(row + "/7-17") > 5)
                        .then(row -> {
                            copy.add(row + "/total", wrong, note);
                            copy.add(row + "/boys", wrong, note);
                            copy.add(row + "/7-17", wrong, note);
                            if (Rows.isOf2021(copy)) {
                                copy.add(row + "/without-care", wrong, note);
                            }
                        })
                        .isMade();
            case DISTRICTS ->
                copy.one(copy.sheet.rowsWith("/name"), row -> true)
                        .then(row -> {
                            copy.add(row + "/registered", wrong, note);
                            copy.add(row + "/guardianship", wrong, note);
                        })
                        .isMade();
            default ->
                copy.one(Lines.columns(copy), column -> Lines.number(copy, "outflow-guardianship", column) > wrong)
                        .then(column ->
                                Lines.shift(copy, "outflow-guardianship", "outflow-patronage", column, wrong, note))
                        .isMade();
        };
    }

    private static boolean anotherRegion(Spot spot) {
        var area = spot.draft.about.area();
        return spot.one(
                        spot.post.round(spot.draft),
                        other -> !other.about.area().equals(area)
                                && other != spot.draft
                                && spot.post.isFree(other)
                                && Post.kind(other).equals(Post.kind(spot.draft)))
                .then(other -> {
                    var wrong = new Draft(
                            "вложение " + spot.draft.file.replaceFirst("\\.\\w+$", other.format.extension),
                            spot.draft.sender,
                            spot.draft.received.minusDays(1),
                            other.format,
                            other.about,
                            other.sheets.stream().map(Sheet::copyOf).toList());
                    wrong.sheet.put(wrong.sheet.lastRow() + 1, 1, "Исп.: приложение к письму", Style.PLAIN);
                    spot.post.touch(other);
                    spot.post.send(wrong);
                    var copy = spot.inCopy(wrong);
                    copy.say(
                            title(wrong.sheet, other.about.area()),
                            spot.draft.sender + " attaches what belongs to another region; followed by the right file");
                })
                .isMade();
    }

    private static Sheet.At title(Sheet sheet, Area area) {
        return sheet.cells.entrySet().stream()
                .filter(cell -> {
                    String text = cell.getValue().value().toString();
                    return cell.getValue().style() == Style.TITLE
                            && (text.contains(area.kkAt(java.time.LocalDate.of(2018, 1, 1)))
                                    || text.contains(area.ruDative())
                                    || text.contains("Нур-Султан"));
                })
                .map(java.util.Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> sheet.marked("title0"));
    }

    private static boolean personal(Spot spot) {
        var list = PersonalData.of(spot.draft, spot.chance);
        spot.post.send(list);
        var copy = spot.inCopy(list);
        list.sheet
                .rowsWith("/iin")
                .forEach(
                        row -> copy.hide(list.sheet.marked(row + "/iin"), "an invented child with an invented number"));
        return true;
    }

    private static boolean unknown(Spot spot) {
        var menu = StrayFiles.menu(spot.draft, spot.chance);
        spot.post.send(menu);
        spot.ofFile(menu.file, "", menu.file, "no form knows this workbook");
        return true;
    }

    /** An unreadable file a day before the right one. */
    private static boolean before(Spot spot, String suffix, String note, UnaryOperator<byte[]> spoilt) {
        var right = spot.draft;
        int dot = right.file.lastIndexOf('.');
        String file = spot.post.send(
                right.file.substring(0, dot) + suffix + right.file.substring(dot),
                right.sender,
                right.received.minusDays(1),
                () -> spoilt.apply(Writing.bytes(right)));
        spot.ofFile(file, right.file, file, note + "; followed by " + right.file);
        return true;
    }
}
