package kz.sanaq.reference;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** What has been published: sources, figures, claims about figures, and figures that contradict each other. */
public record Published(
        Catalogue<PublishedSource> sources,
        Catalogue<Figure> figures,
        Catalogue<Claim> claims,
        Catalogue<Conflict> conflicts,
        Catalogue<Parts> parts,
        Catalogue<Restatement> restatements,
        Catalogue<Event> events) {

    /** A publication; {@code name} is its title in its own language. */
    public record PublishedSource(
            String code,
            String title,
            String publisher,
            @Nullable String issued,
            @Nullable String quotedIn,
            boolean isPrimary,
            String note)
            implements Coded {

        @Override
        public Words name() {
            return new Words(title, title, title);
        }
    }

    /**
     * A published figure with what its source says of it, and nothing that it does not.
     *
     * @param low lower bound; equal to {@code high} where the figure is one number, absent where unbounded
     * @param asOf date of a stock where stated; else the period within which it lies
     * @param settings codes of care settings that the source names; empty: not stated
     */
    public record Figure(
            String code,
            Words name,
            String source,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            Kind kind,
            String unit,
            Qualifier qualifier,
            @Nullable LocalDate asOf,
            @Nullable LocalDate periodStart,
            @Nullable LocalDate periodEnd,
            @Nullable String area,
            @Nullable String category,
            List<String> settings,
            List<String> ministries,
            String locator,
            String note)
            implements Coded {

        /** Nature of a figure; kinds that differ are never added, UNKNOWN only inside a named scenario. */
        public enum Kind {
            STOCK,
            FLOW,
            SHARE,
            RATE,
            FACTOR,
            COST,
            ORG_COUNT,
            UNKNOWN
        }

        /** How exactly it is meant. */
        public enum Qualifier {
            EXACT,
            APPROX,
            AT_LEAST,
            AT_MOST,
            ROUNDED
        }
    }

    /**
     * A published statement that can be computed from published figures.
     *
     * @param operands codes of figures: from and to of a change, dividend and divisor, or the terms of a sum
     * @param rounding the claim's own unit of rounding: 10 where only tens are meant
     * @param unit {@code %} multiplies a ratio by a hundred
     * @param sense EXACT, or the bound that is meant; a factor is always a bound
     */
    public record Claim(
            String code,
            Words name,
            Kind kind,
            List<String> operands,
            BigDecimal stated,
            BigDecimal rounding,
            String unit,
            Figure.Qualifier sense,
            String source,
            @Nullable String statedFigure,
            String note)
            implements Coded {

        boolean isBound() {
            return sense != Figure.Qualifier.EXACT && sense != Figure.Qualifier.ROUNDED;
        }

        /** What is computed. CHANGE_PCT is the decrease in per cent of the first operand. */
        public enum Kind {
            CHANGE_PCT,
            FACTOR,
            RATIO,
            SUM
        }
    }

    /** Two published figures that do not go together; a record to be asked about, not a finding. */
    public record Conflict(
            String code, Words name, String kind, String figureA, String figureB, String status, String note)
            implements Coded {}

    /**
     * Figures that are parts of another one.
     *
     * @param name what they leave of it
     */
    public record Parts(String code, Words name, String whole, List<String> parts, String note) implements Coded {}

    /**
     * A figure that repeats another one, and so has that one's source; its own code is the row's code.
     *
     * @param isStated whether its text names the source
     */
    public record Restatement(String code, Words name, String restates, boolean isStated, String note)
            implements Coded {}

    /** Something that happened and that series break at. */
    public record Event(String code, String source, Validity happened, String what, String note) implements Coded {

        @Override
        public Words name() {
            return new Words(what, what, what);
        }
    }
}
