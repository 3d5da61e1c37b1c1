package kz.sanaq.workbook;

/** How a workbook is stored, told by its content. */
public enum Format {
    /** Office Open XML, also with macros, which never run. */
    XLSX,
    /** The same with records instead of elements; its formulas are known to be there, not what they say. */
    XLSB,
    /** BIFF8 in an OLE2 file. */
    XLS,
    /** An OpenDocument spreadsheet. */
    ODS,
    /** Text with a separator between its fields. */
    CSV,
    /** A web page, as programs export it under the name of a workbook. */
    HTML
}
