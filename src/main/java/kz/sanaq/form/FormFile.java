package kz.sanaq.form;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a return's table shape: {@code jobs/returns/<code>/forms/<edition>.yaml}.
 *
 * @param period where the period is stated
 * @param area where the area is stated
 * @param titleUnit how a title names the one organisation that the sheet speaks of
 * @param knownHeadings least share of headings, in per cent, that must be known; below it the workbook is refused (F05)
 * @param totalIncludes18plus whether a total counts the residents of 18 and over
 * @param ignoreText rules for texts outside the tables
 * @param ignoreSheets rules for whole sheets
 * @param hazards what becomes of hazards, where it is not what {@code returns/hazards.yaml} says
 */
record FormFile(
        String form,
        String edition,
        Words title,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Recognise recognise,
        PeriodSource period,
        AreaSource area,
        @Nullable List<TitleUnit> titleUnit,
        int knownHeadings,
        @JsonProperty("total-includes-18plus") @Nullable Boolean totalIncludes18plus,
        Markers markers,
        List<TableFile> tables,
        @Nullable List<Ignored> ignoreText,
        @Nullable List<Ignored> ignoreSheets,
        @Nullable Map<HazardKind, HazardPolicy> hazards) {

    /** Where a period is stated. */
    enum PeriodSource {
        /** The title states a date. */
        TITLE_AS_OF,
        /** The title states a period. */
        TITLE_PERIOD,
        /** Headings state one each. */
        HEADING,
        /** Each sheet is a month: the title states the year, the sheet's name or the title the month. */
        SHEET_MONTH
    }

    /**
     * A kind of organisation that a title names.
     *
     * @param has words of the name, by which the text in the title is found
     * @param means what the figures of such an organisation mean
     */
    record TitleUnit(List<String> has, Meaning means) {

        TitleUnit {
            has = List.copyOf(has);
        }
    }

    /** Where the area is stated. */
    enum AreaSource {
        /** In the title; where it is silent, it is the sender's. */
        TITLE,
        /** It is the sender's. */
        SENDER
    }

    /** Kinds of organisations that a title names; empty where titles name none. */
    List<TitleUnit> titleUnits() {
        return titleUnit == null ? List.of() : titleUnit;
    }

    /** What becomes of hazards, where the form says so. */
    Map<HazardKind, HazardPolicy> policies() {
        return hazards == null ? Map.of() : hazards;
    }

    /** Whether every sheet is a slot of its own, which loads or is refused beside the others. */
    boolean isOneSheetASlot() {
        return period == PeriodSource.SHEET_MONTH;
    }

    /** The same form, recognised and read otherwise. */
    FormFile with(Recognise recognisedBy, List<TableFile> having) {
        return new FormFile(
                form,
                edition,
                title,
                validFrom,
                validTo,
                recognisedBy,
                period,
                area,
                titleUnit,
                knownHeadings,
                totalIncludes18plus,
                markers,
                having,
                ignoreText,
                ignoreSheets,
                hazards);
    }

    FormFile {
        tables = List.copyOf(tables);
        titleUnit = titleUnit == null ? List.of() : List.copyOf(titleUnit);
        ignoreText = ignoreText == null ? List.of() : List.copyOf(ignoreText);
        ignoreSheets = ignoreSheets == null ? List.of() : List.copyOf(ignoreSheets);
        hazards = hazards == null ? Map.of() : Map.copyOf(hazards);
        HazardPolicies.check(hazards);
        if (tables.isEmpty()) {
            throw new IllegalArgumentException("a form has at least one table");
        }
    }
}
