package kz.sanaq.form;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;
import kz.sanaq.observation.CellState;
import kz.sanaq.workbook.Cell;
import org.jspecify.annotations.Nullable;

/** Reads figures as a form's markers say; a stored number is taken as it is stored. */
final class Values {

    /** Words that nobody may write behind a count unless the form expects it. */
    private static final List<String> THOUSANDS = List.of("тыс", "тысяч", "тысячи", "тысячах", "мың", "мын");

    private final Map<String, Value> markers = new HashMap<>();

    private final List<String> thousands;
    private final boolean scalesThousands;
    private final boolean lettersCount;

    Values(Markers form, HazardPolicies policies) {
        lettersCount = policies.count(HazardKind.LETTER_FOR_DIGIT);
        List<String> words = form.thousands() == null ? THOUSANDS : form.thousands();
        thousands = words.stream().map(Folding::fold).toList();
        scalesThousands = form.thousands() != null;
        put(form.noData(), Value.of(CellState.NO_DATA));
        put(
                form.unclear() == null ? List.of() : form.unclear(),
                new Value(CellState.NO_DATA, null, null, false, true, null));
        put(form.notApplicable(), Value.of(CellState.NOT_APPLICABLE));
        put(form.suppressed(), Value.of(CellState.SUPPRESSED));
        put(form.dash(), dash(form.dashCountsAs()));
    }

    private static Value dash(Markers.@Nullable DashPolicy policy) {
        BigDecimal number = policy == Markers.DashPolicy.ZERO ? BigDecimal.ZERO : null;
        return new Value(CellState.DASH, number, null, false, policy == null, null);
    }

    private void put(List<String> spellings, Value value) {
        spellings.forEach(spelling -> markers.put(key(spelling), value));
    }

    Value read(@Nullable Cell cell) {
        if (cell == null) {
            return Value.EMPTY;
        }
        return switch (cell.type()) {
            case NUMBER -> stored(cell);
            case TEXT -> text(cell.text());
            case BOOLEAN -> Value.unreadable(Message.of("form.not-a-number"));
            case ERROR -> Value.unreadable(Message.of("form.error-value"));
            case FORMULA_WITHOUT_VALUE -> Value.unreadable(Message.of("form.formula-without-value"));
        };
    }

    /** A percentage is stored as a fraction, and meant as it is seen. */
    private static Value stored(Cell cell) {
        BigDecimal number = cell.decimal();
        return Value.reported(Written.plain(cell.isPercent() ? number.movePointRight(2) : number), cell.isPercent());
    }

    private Value text(String written) {
        String key = key(written);
        if (key.isEmpty()) {
            return Value.EMPTY;
        }
        Value marker = markers.get(key);
        if (marker != null) {
            return marker;
        }
        if (isDash(key)) {
            return dash(null); // a dash of a kind that the form does not declare
        }
        return number(written);
    }

    private Value number(String written) {
        NumberText text = NumberText.read(written);
        boolean lettered = text.number() == null && NumberText.hasLetterForDigit(written);
        if (lettered && lettersCount) {
            text = NumberText.readLetters(written);
        }
        BigDecimal number = text.number();
        if (number == null) {
            return Value.unreadable(Message.of(lettered ? NumberText.LETTER_FOR_DIGIT : "form.not-a-number"));
        }
        boolean thousands = thousand(text.words());
        if (thousands && !scalesThousands) {
            return Value.unreadable(Message.of("form.thousands-not-declared"));
        }
        return Value.typed(text, thousands ? Written.plain(number.movePointRight(3)) : number);
    }

    /** Whether a heading or title says that figures are given in thousands. */
    boolean sayThousands(String written) {
        List<String> words = List.of(Folding.fold(written).split(" "));
        return thousands.stream().anyMatch(words::contains);
    }

    /** A figure whose heading says that it is given in thousands: scaled where the form provides for that. */
    Value readThousands(@Nullable Cell cell) {
        Value value = read(cell);
        BigDecimal number = value.number();
        if (value.state() != CellState.REPORTED || number == null) {
            return value;
        }
        if (!scalesThousands) {
            return Value.unreadable(Message.of("form.thousands-not-declared"));
        }
        boolean scaled = value.text() != null && thousand(value.text().words());
        return scaled ? value : value.with(Written.plain(number.movePointRight(3)));
    }

    private boolean thousand(String words) {
        String folded = Folding.fold(words);
        return thousands.stream().anyMatch(word -> folded.equals(word) || folded.startsWith(word + " "));
    }

    private static boolean isDash(String text) {
        return text.chars().allMatch(c -> Character.getType(c) == Character.DASH_PUNCTUATION);
    }

    /** Markers are short: blanks around them and their case do not matter, their signs do. */
    private static String key(String written) {
        String stripped = written.replace('\u00A0', ' ').strip();
        if (stripped.length() > 40) {
            return stripped;
        }
        String folded = Folding.fold(stripped);
        return folded.isEmpty() || stripped.startsWith("<") ? stripped : folded;
    }
}
