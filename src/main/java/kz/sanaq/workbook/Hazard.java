package kz.sanaq.workbook;

/** What a workbook brings along that is not read, and never run or followed. */
public enum Hazard {
    /** Programs in the workbook. */
    MACROS,
    /** References to other workbooks. */
    EXTERNAL_LINKS
}
