package kz.sanaq.workbook;

/** How a workbook is stored, told by its content: Office Open XML (also with macros), or BIFF8 in an OLE2 file. */
public enum Format {
    XLSX,
    XLS
}
