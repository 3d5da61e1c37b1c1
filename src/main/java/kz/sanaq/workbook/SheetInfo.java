package kz.sanaq.workbook;

/** A worksheet by its place among the worksheets of its workbook (charts are not counted), from zero. */
public record SheetInfo(int index, String name, Visibility visibility) {

    /** Whether people see the sheet; a very hidden one they cannot even ask for. */
    public enum Visibility {
        VISIBLE,
        HIDDEN,
        VERY_HIDDEN
    }

    public SheetInfo {
        name = storable(name);
    }

    /** Without the one character that no database keeps; an xls may have it in a name. */
    static String storable(String name) {
        return name.replace('\u0000', '\uFFFD');
    }

    public boolean hidden() {
        return visibility != Visibility.VISIBLE;
    }
}
