package kz.sanaq.workbook;

/** A sheet that is no worksheet, so that nothing in it is read: a chart, a dialog, a sheet of macros. */
public record UnreadSheet(String name, Kind kind) {

    public UnreadSheet {
        name = SheetInfo.storable(name);
    }

    /** What such a sheet is. */
    public enum Kind {
        CHART,
        DIALOG,
        /** Programs of Excel 4, which never run here. */
        MACROS,
        OTHER;

        static Kind ofRelation(String type) {
            String last = type.substring(type.lastIndexOf('/') + 1);
            return switch (last) {
                case "chartsheet" -> CHART;
                case "dialogsheet" -> DIALOG;
                case "xlMacrosheet", "xlIntlMacrosheet" -> MACROS;
                default -> OTHER;
            };
        }
    }
}
