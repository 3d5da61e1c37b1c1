package kz.sanaq.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.sanaq.form.Oddity;
import kz.sanaq.form.ReaderFinding;
import kz.sanaq.language.Language;
import org.jspecify.annotations.Nullable;

/** What is odd in a submission as a table, numbered as {@code forms hazards} is told it. */
final class OddityTable {

    private static final int NAMED = 5;

    private OddityTable() {}

    static Table of(List<Oddity> oddities, Language language) {
        List<List<@Nullable String>> rows = new ArrayList<>();
        for (Oddity one : oddities) {
            List<@Nullable String> row = new ArrayList<>();
            row.add(String.valueOf(rows.size() + 1));
            row.add(one.hazard().code());
            row.add(one.hazard().rule());
            row.add(one.policy().code());
            row.add(String.valueOf(one.places().size()));
            row.add(cells(one.places()));
            row.add(one.places().get(0).message().in(language));
            rows.add(row);
        }
        return new Table(
                List.of("number", "hazard", "rule", "policy", "places", "cells", "said"),
                rows,
                List.of(true, false, false, false, true, false, false));
    }

    /** The first of them; empty for what is said of the workbook as a whole. */
    private static @Nullable String cells(List<ReaderFinding> places) {
        String cells = places.stream()
                .filter(place -> place.sheet() != null)
                .limit(NAMED)
                .map(place -> place.cell() == null ? place.sheet() : place.sheet() + "!" + place.cell())
                .collect(Collectors.joining(", "));
        return cells.isEmpty() ? null : places.size() > NAMED ? cells + " …" : cells;
    }
}
