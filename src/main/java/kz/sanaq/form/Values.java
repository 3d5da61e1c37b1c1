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

    private final Map<String, Value> markers = new HashMap<>();

    Values(Markers form) {
        put(form.noData(), Value.of(CellState.NO_DATA));
        put(form.unclear() == null ? List.of() : form.unclear(), new Value(CellState.NO_DATA, null, false, true, null));
        put(form.notApplicable(), Value.of(CellState.NOT_APPLICABLE));
        put(form.suppressed(), Value.of(CellState.SUPPRESSED));
        put(form.dash(), dash(form.dashCountsAs()));
    }

    private static Value dash(Markers.@Nullable DashPolicy policy) {
        BigDecimal number = policy == Markers.DashPolicy.ZERO ? BigDecimal.ZERO : null;
        return new Value(CellState.DASH, number, false, policy == null, null);
    }

    private void put(List<String> spellings, Value value) {
        spellings.forEach(spelling -> markers.put(key(spelling), value));
    }

    Value read(@Nullable Cell cell) {
        if (cell == null) {
            return Value.EMPTY;
        }
        return switch (cell.type()) {
            case NUMBER -> Value.reported(Written.plain(cell.decimal()));
            case TEXT -> text(cell.text());
            case BOOLEAN -> Value.unreadable(Message.of("form.not-a-number"));
            case ERROR -> Value.unreadable(Message.of("form.error-value"));
            case FORMULA_WITHOUT_VALUE -> Value.unreadable(Message.of("form.formula-without-value"));
        };
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
        BigDecimal number = NumberText.read(written).number();
        return number == null ? Value.unreadable(Message.of("form.not-a-number")) : Value.parsed(number);
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
