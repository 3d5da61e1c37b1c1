package kz.sanaq.workbook;

import java.util.Locale;

/** What a workbook may not exceed, with the default: generous to honest files, an end for the others. */
public enum Limit {
    /** Bytes of the file. */
    FILE_BYTES(64L << 20),
    /** Parts of a package. */
    ENTRIES(10_000),
    /** Bytes of one part, inflated; of an xls, of its workbook stream. */
    ENTRY_BYTES(1L << 30),
    /** Bytes of all parts, inflated. */
    TOTAL_BYTES(3L << 29),
    /** Inflated to deflated bytes of a part, once it is larger than {@link #RATIO_FLOOR}; honest files reach 121. */
    RATIO(400),
    /** Inflated bytes of a part up to which its ratio does not matter. */
    RATIO_FLOOR(32L << 20),
    /** Files in a zip of workbooks. */
    ZIPPED_FILES(1_000),
    /** Sheets of a workbook. */
    SHEETS(512),
    /** Non-empty cells of a sheet that is read as a stream. */
    SHEET_CELLS(20_000_000),
    /** Non-empty cells of a sheet that is read as a grid. */
    GRID_CELLS(2_000_000),
    /** Filled cells of a sheet beyond the first of each that the file writes once and repeats; only OpenDocument does. */
    REPEATED_CELLS(1_000_000),
    /** Merged areas of a sheet. */
    MERGED_AREAS(100_000),
    /** Characters of one text; Excel itself allows 32,767. */
    TEXT_CHARACTERS(100_000),
    /** Texts in the shared table. */
    SHARED_STRINGS(2_000_000),
    /** Characters of all shared texts together. */
    SHARED_CHARACTERS(20_000_000);

    private final long byDefault;

    Limit(long byDefault) {
        this.byDefault = byDefault;
    }

    long byDefault() {
        return byDefault;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
