package kz.sanaq.sample;

/** How one sender makes one kind of workbook: language first, format, spelling of names and dates. */
record Habit(Tongue tongue, Draft.Format format, int dates, int names, int layout, boolean formulas) {

    enum Tongue {
        RUSSIAN,
        KAZAKH_FIRST,
        RUSSIAN_FIRST
    }

    static Habit of(Draw draw, String sender, String kind, Object time) {
        int tongue = draw.below(3, sender, "tongue");
        return new Habit(
                Tongue.values()[tongue],
                format(kind, draw.below(10, sender, kind, "format")),
                draw.below(5, sender, kind, time, "dates"),
                draw.below(5, sender, kind, "names"),
                draw.below(6, sender, kind, "layout"),
                draw.below(4, sender, kind, time, "formulas") > 0);
    }

    private static Draft.Format format(String kind, int drawn) {
        return switch (kind) {
            case "movement" -> drawn < 7 ? Draft.Format.XLS : Draft.Format.XLSX;
            case "passport" ->
                switch (drawn) {
                    case 6 -> Draft.Format.CSV_UTF8;
                    case 7 -> Draft.Format.HTML;
                    case 8, 9 -> Draft.Format.XLSX;
                    default -> Draft.Format.XLS;
                };
            case "districts" ->
                switch (drawn) {
                    case 0, 1 -> Draft.Format.XLS;
                    case 2 -> Draft.Format.CSV_1251;
                    case 3 -> Draft.Format.CSV_UTF8;
                    case 4 -> Draft.Format.HTML;
                    case 5 -> Draft.Format.XLSM;
                    default -> Draft.Format.XLSX;
                };
            case "journal" -> drawn < 2 ? Draft.Format.XLSM : Draft.Format.XLSX;
            default -> drawn < 2 ? Draft.Format.XLS : Draft.Format.XLSX;
        };
    }

    /** The habit of a sender whose program saves lists and movements with macros, or as a web page. */
    Habit ofAnotherProgram(Draw draw, String sender) {
        return switch (draw.below(8, sender, "program")) {
            case 0 -> as(Draft.Format.XLSM);
            case 1 -> as(Draft.Format.HTML);
            default -> this;
        };
    }

    Habit as(Draft.Format other) {
        return new Habit(tongue, other, dates, names, layout, formulas);
    }

    /** A bilingual label in the order of this sender, or the Russian one alone. */
    String both(String ru, String kk) {
        return switch (tongue) {
            case RUSSIAN -> ru;
            case KAZAKH_FIRST -> kk + " / " + ru;
            case RUSSIAN_FIRST -> ru + " / " + kk;
        };
    }

    boolean namesInKazakh() {
        return tongue == Tongue.KAZAKH_FIRST;
    }
}
