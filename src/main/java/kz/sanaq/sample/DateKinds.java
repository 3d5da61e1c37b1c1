package kz.sanaq.sample;

import static kz.sanaq.sample.Fault.inWorkbook;
import static kz.sanaq.sample.Fault.on;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.sanaq.sample.Draft.Form;

/** Workbooks that name the wrong date, two dates or none, or that are the last ones sent again. */
final class DateKinds {

    static final List<Fault> ALL = List.of(
            new Fault("sheet-name-date", "F03", inWorkbook(Form.LIST, Form.DISTRICTS), DateKinds::sheetName),
            new Fault("file-name-date", "F03", on(Form.LIST, Form.DISTRICTS), DateKinds::fileName).rare(),
            new Fault("no-date", "F03", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), DateKinds::noDate),
            new Fault("old-template", "F03", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), DateKinds::oldTemplate),
            new Fault("copied-period", "F09", on(Form.LIST, Form.MOVEMENT, Form.DISTRICTS), DateKinds::copied).rare());

    private static final Pattern DATE = Pattern.compile("\\d\\d\\.\\d\\d\\.\\d{4}");
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private DateKinds() {}

    private static boolean sheetName(Spot spot) {
        String right = DOTS.format(Post.end(spot.draft).plusDays(1));
        String wrong = DOTS.format(Post.end(spot.draft).plusDays(1).minusYears(1));
        spot.sheet.name = wrong;
        spot.ofFile(spot.draft.file, right, wrong, "the sheet's name says another date than the title");
        return true;
    }

    private static boolean fileName(Spot spot) {
        String right = spot.draft.file;
        var matcher = DATE.matcher(right);
        if (!matcher.find()) {
            return false;
        }
        var date = LocalDate.parse(matcher.group(), DOTS).minusMonths(1);
        String wrong = right.replace(matcher.group(), DOTS.format(date));
        if (spot.post.isTaken(wrong)) {
            return false;
        }
        spot.post.rename(spot.draft, wrong);
        spot.ofFile(wrong, right, wrong, "the file's name says another date than the title");
        return true;
    }

    /** A first version without any date; refused, and followed by the right one. */
    private static boolean noDate(Spot spot) {
        var title = title(spot.sheet);
        if (title.isEmpty()) {
            return false;
        }
        var first = Draft.copyOf(spot.draft);
        var copy = spot.inCopy(first);
        String rest =
                first.sheet.shown(title.get()).replace(first.sheet.dated, "").strip();
        first.sheet.replace(title.get(), rest.isEmpty() ? "Форма" : rest);
        first.sheet.name = "Лист1";
        first.received = first.received.minusDays(1);
        first.file = "Форма " + spot.draft.about.area().slug() + first.format.extension;
        spot.post.send(first);
        copy.say(title.get(), "no date anywhere; followed by " + spot.draft.file);
        return true;
    }

    /** The title still says the date of the last one. */
    private static boolean oldTemplate(Spot spot) {
        var title = title(spot.sheet);
        var before = spot.post.before(spot.draft);
        if (title.isEmpty()
                || before.isEmpty()
                || before.get().sheet.dated.isEmpty()
                || before.get().sheet.dated.equals(spot.sheet.dated)) {
            return false;
        }
        String text = spot.sheet.shown(title.get()).replace(spot.sheet.dated, before.get().sheet.dated);
        spot.sheet.replace(title.get(), text);
        spot.say(title.get(), "the title of the last workbook, the figures of this one");
        return true;
    }

    private static Optional<Sheet.At> title(Sheet sheet) {
        return sheet.dated.isEmpty()
                ? Optional.empty()
                : sheet.cells.entrySet().stream()
                        .filter(cell -> cell.getValue().value().toString().contains(sheet.dated))
                        .map(java.util.Map.Entry::getKey)
                        .findFirst();
    }

    /** The figures of the last one under the date of this one. */
    private static boolean copied(Spot spot) {
        var before = spot.post.before(spot.draft);
        if (before.isEmpty()) {
            return false;
        }
        var old = before.get().sheet;
        int same = 0;
        int others = 0;
        for (var mark : spot.sheet.marks().entrySet()) {
            boolean isFigure = spot.sheet.content(mark.getValue()).style() == Style.NUMBER
                    && spot.sheet.content(mark.getValue()).value() instanceof Number;
            if (!isFigure || mark.getKey().endsWith("/capacity")) {
                continue;
            }
            if (!old.isMarked(mark.getKey())) {
                others++;
                continue;
            }
            int last = old.number(old.marked(mark.getKey()));
            same++;
            if (last != spot.number(mark.getKey())) {
                spot.set(mark.getKey(), last, "the figure of the last one");
            }
        }
        return same >= 40 && others * 20 <= same;
    }
}
