package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import kz.sanaq.form.Direction;
import kz.sanaq.form.Suggestion;
import org.jspecify.annotations.Nullable;

/** Suggestions as a table, numbered as {@code forms accept} is told them. */
final class SuggestionTable {

    private SuggestionTable() {}

    static Table of(List<Suggestion> suggestions) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (int i = 0; i < suggestions.size(); i++) {
            Suggestion one = suggestions.get(i);
            List<@Nullable String> row = new ArrayList<>();
            row.add(String.valueOf(i + 1));
            row.add(one.axis() == Direction.ACROSS ? "--heading" : "--stub");
            row.add(one.sheet() + "!" + one.cell());
            row.add(String.join(" / ", one.path()).replaceAll("\\R", " "));
            row.add(one.label());
            row.add(one.isFound() ? String.valueOf(one.likeness()) : null);
            rows.add(row);
        }
        return new Table(
                List.of("number", "option", "cell", "written", "suggested", "likeness"),
                rows,
                List.of(true, false, false, false, false, true));
    }
}
