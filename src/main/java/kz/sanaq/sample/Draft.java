package kz.sanaq.sample;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** A workbook before it is written, with its sender and the time it came. */
final class Draft {

    /** What kind of file a sender makes. */
    enum Format {
        XLS(".xls"),
        XLSX(".xlsx"),
        XLSM(".xlsm"),
        /** Semicolons, windows-1251. */
        CSV_1251(".csv"),
        /** Semicolons, UTF-8 with a byte order mark. */
        CSV_UTF8(".csv"),
        /** A web page saved under the name of a workbook. */
        HTML(".xls");

        final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        boolean hasFormulas() {
            return this == XLS || this == XLSX || this == XLSM;
        }
    }

    /** Which return a workbook is. */
    enum Form {
        LIST,
        MOVEMENT,
        DISTRICTS,
        JOURNAL,
        PASSPORT,
        SUMMARY,
        OTHER
    }

    /** What a workbook reports on: a stock's date is a period of one day; no institution where it is of a region. */
    record About(Form form, Area area, Period period, String institution) {

        static final About NOTHING = new About(Form.OTHER, Area.COUNTRY, Period.FIRST_HALF, "");
    }

    String file;
    final String sender;
    OffsetDateTime received;
    final Format format;
    final About about;
    /** The first sheet, which is the only one of most workbooks. */
    final Sheet sheet;

    final List<Sheet> sheets;

    Draft(String file, String sender, OffsetDateTime received, Format format, Sheet sheet) {
        this(file, sender, received, format, About.NOTHING, List.of(sheet));
    }

    Draft(String file, String sender, OffsetDateTime received, Format format, About about, List<Sheet> sheets) {
        this.file = file;
        this.sender = sender;
        this.received = received;
        this.format = format;
        this.about = about;
        this.sheet = sheets.get(0);
        this.sheets = new ArrayList<>(sheets);
    }

    static Draft copyOf(Draft original) {
        return new Draft(
                original.file,
                original.sender,
                original.received,
                original.format,
                original.about,
                original.sheets.stream().map(Sheet::copyOf).toList());
    }
}
