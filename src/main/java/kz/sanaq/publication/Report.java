package kz.sanaq.publication;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** What the morning report says, free of language: texts are {@link Words}, {@link Message} or {@link Wordable}. */
record Report(
        Run run,
        boolean isSynthetic,
        Intake intake,
        List<Tile> tiles,
        List<Tile> elsewhere,
        Owed owed,
        List<NotRead> notRead,
        List<Refusal> refusals,
        List<Refusal> partly,
        List<SeverityCount> severities,
        List<Finding> findings,
        List<Gap> gaps,
        List<NotCompared> notCompared,
        List<Verdict> verdicts,
        List<Conflict> conflicts,
        List<AreaGap> areaGaps) {

    /** The run that the report is of, and how far the audit of deeds was; empty before the first deed. */
    record Run(
            long id,
            Instant startedAt,
            @Nullable Instant endedAt,
            String codeVersion,
            String knowledgeHash,
            String auditHead) {}

    /** What came in during the run, and what there is altogether. */
    record Intake(
            int files,
            int duplicates,
            int accepted,
            int withQueries,
            int partly,
            int refused,
            int pending,
            int setAside,
            int total) {

        int loaded() {
            return accepted + withQueries + partly;
        }
    }

    /** One area of the map (or one national sender) with the state of what it sent; row and column count from 1. */
    record Tile(Words name, Words letters, int row, int column, String status, int cameIn, int total, int refused) {

        Wordable statusText() {
            return new Wordable("status-" + status);
        }

        boolean hasRefused() {
            return refused > 0;
        }
    }

    /** A file that could not be read and why, and what to do. */
    record NotRead(Message reason, Remedy remedy) {}

    /** Why a workbook, or a part of it, was not loaded, and what its sender can do. */
    record Refusal(
            String file,
            Words sender,
            String sheet,
            String cell,
            @Nullable Message reason,
            String status) {

        @Nullable
        Remedy remedy() {
            return reason == null || !reason.hasRemedy() ? null : new Remedy(reason);
        }
    }

    /** How many findings of one severity are open, and how many of them this run saw first. */
    record SeverityCount(String severity, int open, int fresh) {

        /** Refusals stand above as workbooks; counted again beside them they would read as others. */
        boolean isRefusal() {
            return severity.equals("refuse");
        }

        Wordable name() {
            return new Wordable("severity-" + severity);
        }

        boolean hasFresh() {
            return fresh > 0;
        }

        Wordable meaning() {
            return new Wordable("severity-" + severity + "-meaning");
        }
    }

    /** A broken rule: both sides, their difference and where the figures stand. */
    record Finding(
            String rule,
            Words title,
            String severity,
            @Nullable Words area,
            @Nullable LocalDate date,
            String subject,
            @Nullable Message what,
            @Nullable BigDecimal left,
            @Nullable BigDecimal right,
            @Nullable BigDecimal residual,
            List<String> cells,
            int moreCells,
            List<Consequence> also) {

        boolean hasMoreCells() {
            return moreCells > 0;
        }

        Wordable severityText() {
            return new Wordable("severity-" + severity + "-one");
        }

        @Nullable
        Signed difference() {
            return residual == null ? null : new Signed(residual);
        }
    }

    /** Another rule that the same wrong cell breaks. */
    record Consequence(String rule, Words title) {}

    /** A waterfall from one source to another. */
    record Gap(
            Words title,
            Words from,
            Words to,
            String unit,
            long start,
            long end,
            List<GapComponent> components,
            boolean isScenario,
            @Nullable Words condition,
            @Nullable Words caution) {

        Signed size() {
            return new Signed(end - start);
        }

        boolean isClosed() {
            return components.stream().noneMatch(component -> component.basis() == Basis.UNEXPLAINED);
        }

        Picture picture() {
            return new Picture(this);
        }
    }

    /** A named part of a gap. */
    record GapComponent(
            Words name, long amount, Basis basis, @Nullable Words condition, int cells) {

        Signed signed() {
            return new Signed(amount);
        }

        Wordable basisText() {
            return new Wordable("basis-" + basis.word());
        }

        boolean hasCells() {
            return cells > 0;
        }
    }

    /** What became of a published statement that can be computed. */
    record Verdict(
            Words claim,
            BigDecimal stated,
            @Nullable BigDecimal computed,
            String unit,
            String verdict,
            @Nullable BigDecimal at,
            @Nullable BigDecimal falseAt,
            String source) {

        Wordable verdictText() {
            return new Wordable("verdict-" + verdict);
        }
    }

    /** Two published statements of the same thing that do not agree. */
    record Conflict(Words what, Statement left, Statement right) {}

    /** A published figure between two bounds, which are one where it is a number, and the source that states it. */
    record Statement(
            Words name,
            @Nullable BigDecimal low,
            @Nullable BigDecimal high,
            String unit,
            String qualifier,
            String source) {

        boolean isRange() {
            return low != null && high != null && low.compareTo(high) != 0;
        }

        boolean isShare() {
            return unit.equals("%");
        }

        boolean isInexact() {
            return !qualifier.equals("exact");
        }

        @Nullable
        BigDecimal value() {
            return low == null ? high : low;
        }

        Wordable qualifierText() {
            return new Wordable("qualifier-" + qualifier);
        }
    }

    /** A comparison that could not be made, and what it lacks. */
    record NotCompared(Words title, String missing) {}

    /** The difference between two submitted sources in one area. */
    record AreaGap(
            Words area, Words comparison, BigDecimal left, BigDecimal right, Signed difference, Signed unexplained) {

        boolean isExplained() {
            return unexplained.isZero();
        }
    }
}
