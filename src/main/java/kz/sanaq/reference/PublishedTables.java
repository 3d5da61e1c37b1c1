package kz.sanaq.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been published, as rows of {@code ref.published_source}, {@code published_figure} and their neighbours. */
final class PublishedTables {

    private final Published published;

    PublishedTables(Published published) {
        this.published = published;
    }

    List<Map<String, @Nullable Object>> sources() {
        return ReferenceTables.rows(
                published.sources().all(),
                source -> ReferenceTables.row(
                        "code", source.code(),
                        "title", source.title(),
                        "publisher", source.publisher(),
                        "issued", source.issued(),
                        "quoted_in", source.quotedIn(),
                        "is_primary", source.isPrimary()));
    }

    List<Map<String, @Nullable Object>> figures() {
        return ReferenceTables.rows(published.figures().all(), figure -> {
            Map<String, @Nullable Object> row = ReferenceTables.row(
                    "code", figure.code(),
                    "source", figure.source(),
                    "value_low", figure.low(),
                    "value_high", figure.high(),
                    "kind", figure.kind().name(),
                    "unit", figure.unit(),
                    "qualifier", figure.qualifier().name(),
                    "as_of", date(figure.asOf()),
                    "period_start", date(figure.periodStart()),
                    "period_end", date(figure.periodEnd()),
                    "area", figure.area(),
                    "category", figure.category(),
                    "settings", figure.settings(),
                    "ministries", figure.ministries(),
                    "locator", figure.locator(),
                    "note", figure.note());
            ReferenceTables.words(row, figure.name());
            return row;
        });
    }

    List<Map<String, @Nullable Object>> claims() {
        return ReferenceTables.rows(published.claims().all(), claim -> {
            Map<String, @Nullable Object> row = ReferenceTables.row(
                    "code", claim.code(),
                    "kind", claim.kind().name(),
                    "operands", claim.operands(),
                    "stated", claim.stated(),
                    "rounding", claim.rounding(),
                    "unit", claim.unit(),
                    "sense", claim.sense().name(),
                    "source", claim.source(),
                    "stated_figure", claim.statedFigure(),
                    "note", claim.note());
            ReferenceTables.words(row, claim.name());
            return row;
        });
    }

    List<Map<String, @Nullable Object>> conflicts() {
        return ReferenceTables.rows(published.conflicts().all(), conflict -> {
            Map<String, @Nullable Object> row = ReferenceTables.row(
                    "code", conflict.code(),
                    "kind", conflict.kind(),
                    "figure_a", conflict.figureA(),
                    "figure_b", conflict.figureB(),
                    "status", conflict.status(),
                    "note", conflict.note());
            ReferenceTables.words(row, conflict.name());
            return row;
        });
    }

    List<Map<String, @Nullable Object>> parts() {
        return ReferenceTables.rows(published.parts().all(), parts -> {
            Map<String, @Nullable Object> row = ReferenceTables.row(
                    "code", parts.code(), "whole", parts.whole(), "parts", parts.parts(), "note", parts.note());
            ReferenceTables.words(row, parts.name());
            return row;
        });
    }

    List<Map<String, @Nullable Object>> restatements() {
        return ReferenceTables.rows(
                published.restatements().all(),
                restatement -> ReferenceTables.row(
                        "figure", restatement.code(),
                        "restates", restatement.restates(),
                        "basis", restatement.isStated() ? "STATED" : "INFERRED",
                        "note", restatement.note()));
    }

    private static @Nullable String date(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
