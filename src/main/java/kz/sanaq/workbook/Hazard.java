package kz.sanaq.workbook;

/** What a workbook brings along that is not read, and never run or followed. */
public enum Hazard {
    /** Programs in the workbook. */
    MACROS,
    /** References to other workbooks, and to pictures and data elsewhere. */
    EXTERNAL_LINKS,
    /** Documents of other programs within the workbook, and controls. */
    EMBEDDED_OBJECTS
}
