package kz.sanaq.reconciliation;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.knowledge.Knowledge;

/** The published figures, claims and conflicts, as far as arithmetic needs them. */
record Published(Map<String, PublishedFigure> figures, List<Claim> claims, List<FigureConflict> conflicts) {

    private static final String FOLDER = "reference/published/";

    static Published from(Knowledge knowledge) {
        return new Published(
                knowledge
                        .csv(
                                FOLDER + "figures.csv",
                                "code,source,value_low,value_high,kind,unit,qualifier,as_of,period_start,period_end,area,category,settings,ministries,locator,name_en,name_ru,name_kk,note"
                                        .split(","))
                        .stream()
                        .map(Published::figure)
                        .collect(Collectors.toMap(PublishedFigure::code, Function.identity())),
                knowledge
                        .csv(
                                FOLDER + "claims.csv",
                                "code,kind,operands,stated,rounding,unit,sense,source,stated_figure,name_en,name_ru,name_kk,note"
                                        .split(","))
                        .stream()
                        .map(Published::claim)
                        .toList(),
                knowledge
                        .csv(
                                FOLDER + "conflicts.csv",
                                "code,kind,figure_a,figure_b,status,name_en,name_ru,name_kk,note".split(","))
                        .stream()
                        .map(row -> new FigureConflict(
                                row.text("code"),
                                row.text("kind"),
                                row.text("figure_a"),
                                row.text("figure_b"),
                                row.text("status")))
                        .toList());
    }

    Map<String, MeasureKind> kinds() {
        return figures.values().stream().collect(Collectors.toMap(PublishedFigure::code, PublishedFigure::kind));
    }

    private static PublishedFigure figure(CsvRow row) {
        return new PublishedFigure(
                row.text("code"),
                new BigDecimal(row.optional("value_low").orElse("0")),
                new BigDecimal(row.optional("value_high").orElse("999999999")),
                MeasureKind.of(row.text("kind")));
    }

    private static Claim claim(CsvRow row) {
        return new Claim(
                row.text("code"),
                Claim.Kind.valueOf(row.text("kind")),
                Arrays.asList(row.text("operands").split(" ")),
                new BigDecimal(row.text("stated")),
                new BigDecimal(row.text("rounding")),
                row.text("unit"),
                Claim.Sense.valueOf(row.text("sense")));
    }
}
