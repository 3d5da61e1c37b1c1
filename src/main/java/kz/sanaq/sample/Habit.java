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
        int format = draw.below(10, sender, kind, "format");
        boolean xls = switch (kind) {
            case "movement" -> format < 7;
            case "passport" -> format < 8;
            case "journal" -> false;
            default -> format < 2;
        };
        return new Habit(
                Tongue.values()[tongue],
                xls ? Draft.Format.XLS : Draft.Format.XLSX,
                draw.below(5, sender, kind, time, "dates"),
                draw.below(5, sender, kind, "names"),
                draw.below(6, sender, kind, "layout"),
                draw.below(4, sender, kind, time, "formulas") > 0);
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
