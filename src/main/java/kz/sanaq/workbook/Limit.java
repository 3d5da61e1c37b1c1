package kz.sanaq.workbook;

import java.util.Locale;

/** What a workbook may not exceed, with the default: generous to honest files, an end for the others. */
public enum Limit {
    FILE_BYTES(64L << 20, "Bytes of the file."),
    ENTRIES(10_000, "Parts of a package."),
    ENTRY_BYTES(1L << 30, "Bytes of one part, inflated; of an xls, of its workbook stream."),
    TOTAL_BYTES(3L << 29, "Bytes of all parts, inflated."),
    RATIO(400, "Inflated to deflated bytes of a part that is larger than `ratio-floor`; honest files reach 121."),
    RATIO_FLOOR(32L << 20, "Inflated bytes of a part up to which its ratio does not matter."),
    ZIPPED_FILES(1_000, "Files in a zip of workbooks."),
    SHEETS(512, "Sheets of a workbook."),
    SHEET_CELLS(
            20_000_000, "Non-empty cells of a sheet that is read as a stream, as when personal data are looked for."),
    GRID_CELLS(2_000_000, "Non-empty cells of a sheet that is read as a whole, as when it is loaded."),
    REPEATED_CELLS(
            1_000_000,
            "Filled cells of a sheet beyond the first of each that the file writes once and repeats; only OpenDocument does."),
    MERGED_AREAS(100_000, "Merged areas of a sheet."),
    TEXT_CHARACTERS(100_000, "Characters of one text; Excel itself allows 32,767."),
    SHARED_STRINGS(2_000_000, "Texts in the shared table."),
    SHARED_CHARACTERS(20_000_000, "Characters of all shared texts together."),
    FORMULAS(500_000, "Formulas of a sheet."),
    FORMULA_CHARACTERS(32_767, "Characters of one formula; Excel itself allows 8,192."),
    SHEET_FORMULA_CHARACTERS(
            20_000_000,
            "Characters of all formulas of a sheet; one that is written once for a block counts in each of its cells."),
    SUMMED_CELLS(
            50_000_000,
            "Rows and cells that sums of a workbook are recomputed over, counted for each sum that they are part of."),
    COMPARISONS(
            500_000,
            "Spellings that headings of a workbook which no form has are compared with, to suggest what was meant."),
    SECONDS(
            60,
            "Seconds of the processor's time to look at a workbook, or to read it; by the clock it may take ten times as"
                    + " many.");

    private final long byDefault;

    private final String meaning;

    Limit(long byDefault, String meaning) {
        this.byDefault = byDefault;
        this.meaning = meaning;
    }

    /** What holds where nothing else is said. */
    public long byDefault() {
        return byDefault;
    }

    /** What is counted, for those who set it. */
    public String meaning() {
        return meaning;
    }

    /** Its name where it is set, and in the keys of texts. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
