package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Asks the warehouse, as a reader, for what the selections of a comparison give: for the country, or area by area. */
final class Sources {

    static final String COUNTRY = "000000000";

    private static final String CELLS = """
            select o.area_code, o.submission_id, o.sheet, o.cell_row, o.cell_column, o.institution_id, o.value
            from warehouse.counting_observation o
            where o.value is not null and %s
            order by o.area_code, o.submission_id, o.sheet, o.cell_row, o.cell_column
            """;

    private static final String SUBMITTED = """
            select distinct area.code
            from warehouse.counting_observation o
            join ref.reporter on reporter.code = o.reporter
            join ref.area on area.area_id = reporter.area_id
            where %s
            """;

    private final JdbcClient reading;
    private final Map<String, PublishedFigure> figures;

    Sources(JdbcClient reading, Map<String, PublishedFigure> figures) {
        this.reading = reading;
        this.figures = figures;
    }

    /** For each selection by name, its amounts by area; a selection that has no slot for an area has no entry. */
    Map<String, Map<String, Amount>> of(ComparisonFile file) {
        Map<String, Map<String, Amount>> amounts = new LinkedHashMap<>();
        file.selections().forEach((name, selection) -> amounts.put(name, of(file, selection)));
        file.selections().forEach((name, selection) -> {
            if (selection.absentFrom() != null) {
                Set<Integer> present = institutions(amounts.getOrDefault(selection.absentFrom(), Map.of()));
                amounts.computeIfPresent(name, (same, byArea) -> without(byArea, present));
            }
        });
        return amounts;
    }

    private Map<String, Amount> of(ComparisonFile file, SourceSelection selection) {
        String figure = selection.figure();
        if (figure != null) {
            PublishedFigure published = figures.get(figure);
            return published == null || !published.isOneValue()
                    ? Map.of()
                    : Map.of(COUNTRY, new Amount(List.of(Amount.Evidence.of(figure, published.low())), null));
        }
        boolean byArea = file.forEach() == ComparisonFile.ForEach.AREA;
        Map<String, List<Amount.Evidence>> evidence = new TreeMap<>();
        Bindings bindings = new Bindings();
        reading.sql(CELLS.formatted(selection.cells(bindings)))
                .params(bindings.values())
                .query(Cell.class)
                .list()
                .forEach(cell -> evidence.computeIfAbsent(byArea ? cell.areaCode() : COUNTRY, any -> new ArrayList<>())
                        .add(cell.evidence(selection.countsRows())));
        Map<String, Amount> amounts = new HashMap<>();
        evidence.forEach((area, cells) -> amounts.put(area, new Amount(cells, null)));
        submitted(selection, byArea).forEach(area -> amounts.putIfAbsent(area, new Amount(List.of(), null)));
        return amounts;
    }

    /** Areas whose reporters submitted the source, so that no cell means none, not unknown. */
    private Set<String> submitted(SourceSelection selection, boolean byArea) {
        Bindings bindings = new Bindings();
        List<String> areas = reading.sql(SUBMITTED.formatted(selection.slots(bindings)))
                .params(bindings.values())
                .query(String.class)
                .list();
        if (byArea) {
            return new TreeSet<>(
                    areas.stream().filter(area -> !area.equals(COUNTRY)).toList());
        }
        return areas.isEmpty() ? Set.of() : Set.of(COUNTRY);
    }

    private static Set<Integer> institutions(Map<String, Amount> amounts) {
        Set<Integer> institutions = new HashSet<>();
        amounts.values()
                .forEach(amount -> amount.evidence().forEach(one -> {
                    if (one.institution() != null) {
                        institutions.add(one.institution());
                    }
                }));
        return institutions;
    }

    private static Map<String, Amount> without(Map<String, Amount> byArea, Set<Integer> present) {
        Map<String, Amount> rest = new HashMap<>();
        byArea.forEach((area, amount) -> rest.put(
                area,
                new Amount(
                        amount.evidence().stream()
                                .filter(one -> one.institution() != null && !present.contains(one.institution()))
                                .toList(),
                        null)));
        return rest;
    }

    /** A cell of a selection. */
    record Cell(
            String areaCode,
            int submissionId,
            int sheet,
            int cellRow,
            int cellColumn,
            @Nullable Integer institutionId,
            BigDecimal value) {

        Amount.Evidence evidence(boolean counted) {
            return new Amount.Evidence(
                    submissionId, sheet, cellRow, cellColumn, institutionId, null, counted ? BigDecimal.ONE : value);
        }
    }
}
