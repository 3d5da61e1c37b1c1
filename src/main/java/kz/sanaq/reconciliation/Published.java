package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/** The published figures and what is said of them, as far as arithmetic and comparisons need it; figures by code, in order. */
record Published(
        Map<String, PublishedFigure> figures,
        List<Claim> claims,
        List<FigureConflict> conflicts,
        List<PublishedParts> parts,
        List<Restatement> restatements) {

    private static final String FOLDER = "reference/published/";

    static Published from(Knowledge knowledge) {
        Map<String, PublishedFigure> figures = new TreeMap<>();
        rows(
                        knowledge,
                        "figures.csv",
                        "code,source,value_low,value_high,kind,unit,qualifier,as_of,period_start,period_end,area,category,settings,ministries,locator,name_en,name_ru,name_kk,note")
                .forEach(row -> figures.put(row.text("code"), figure(row)));
        return new Published(
                figures,
                rows(
                                knowledge,
                                "claims.csv",
                                "code,kind,operands,stated,rounding,unit,sense,source,stated_figure,name_en,name_ru,name_kk,note")
                        .stream()
                        .map(Published::claim)
                        .toList(),
                rows(knowledge, "conflicts.csv", "code,kind,figure_a,figure_b,status,name_en,name_ru,name_kk,note")
                        .stream()
                        .map(row -> new FigureConflict(
                                row.text("code"),
                                row.text("kind"),
                                row.text("figure_a"),
                                row.text("figure_b"),
                                row.text("status")))
                        .toList(),
                rows(knowledge, "parts.csv", "code,whole,parts,name_en,name_ru,name_kk,note").stream()
                        .map(row -> new PublishedParts(row.text("code"), row.text("whole"), row.list("parts")))
                        .toList(),
                rows(knowledge, "restatements.csv", "figure,restates,basis,note").stream()
                        .map(row -> new Restatement(row.text("figure"), row.text("restates")))
                        .toList());
    }

    Map<String, MeasureKind> kinds() {
        Map<String, MeasureKind> kinds = new TreeMap<>();
        figures.forEach((code, figure) -> kinds.put(code, figure.kind()));
        return kinds;
    }

    /** The figure of a code that the reference data have checked. */
    PublishedFigure figure(String code) {
        PublishedFigure figure = figures.get(code);
        if (figure == null) {
            throw new IllegalStateException("no published figure " + code);
        }
        return figure;
    }

    private static List<CsvRow> rows(Knowledge knowledge, String file, String columns) {
        return knowledge.csv(FOLDER + file, columns.split(","));
    }

    private static PublishedFigure figure(CsvRow row) {
        return new PublishedFigure(
                row.text("code"),
                new BigDecimal(row.optional("value_low").orElse("0")),
                new BigDecimal(row.optional("value_high").orElse("999999999")),
                MeasureKind.of(row.text("kind")),
                asOf(row),
                row.optional("category").orElse(null),
                new LinkedHashSet<>(row.list("settings")),
                new LinkedHashSet<>(row.list("ministries")));
    }

    private static @Nullable AsOf asOf(CsvRow row) {
        return row.optionalDate("as_of")
                .map(AsOf::day)
                .or(() -> row.optionalDate("period_start")
                        .flatMap(from -> row.optionalDate("period_end").map(to -> new AsOf(from, to))))
                .orElse(null);
    }

    private static Claim claim(CsvRow row) {
        return new Claim(
                row.text("code"),
                Claim.Kind.valueOf(row.text("kind")),
                Arrays.asList(row.text("operands").split(" ")),
                new BigDecimal(row.text("stated")),
                new BigDecimal(row.text("rounding")),
                row.text("unit"),
                row.oneOf("sense", Claim.Sense.class));
    }
}
