package kz.sanaq.form;

import kz.sanaq.language.Message;
import kz.sanaq.workbook.CellAddress;

/** A cell that nothing claims, and why; never what it contains. */
public record ReportedCell(CellAddress cell, Message message) {}
