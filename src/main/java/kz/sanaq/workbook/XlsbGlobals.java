package kz.sanaq.workbook;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The main part of a binary workbook: its sheets, and its date system; and its shared texts, read when they are needed. */
final class XlsbGlobals {

    private static final int PROPERTIES = 153;
    private static final int SHEET = 156;
    private static final int SHARED_TEXT = 19;
    private static final int NAME = 39;

    /** Where a defined name begins in its record. */
    private static final int NAME_TEXT = 9;

    private final PackageParts parts;

    private final Limits limits;

    private final String part;

    final List<SheetInfo> sheets = new ArrayList<>();

    /** Their names. */
    final List<String> sheetParts = new ArrayList<>();

    final List<UnreadSheet> unread = new ArrayList<>();

    /** Names that somebody gave to cells or formulas. */
    final List<String> names = new ArrayList<>();

    boolean since1904;

    private @Nullable List<String> texts;

    private @Nullable CellStyles styles;

    private XlsbGlobals(PackageParts parts, String part, Limits limits) {
        this.parts = parts;
        this.part = part;
        this.limits = limits;
    }

    static XlsbGlobals read(PackageParts parts, String part, Limits limits) throws Exception {
        XlsbGlobals globals = new XlsbGlobals(parts, part, limits);
        try (XlsbRecords records = new XlsbRecords(parts.content(part))) {
            while (records.next()) {
                if (records.type() == PROPERTIES) {
                    globals.since1904 = (records.byteAt(0) & 1) != 0;
                } else if (records.type() == SHEET) {
                    globals.addSheet(records);
                    limits.check(Limit.SHEETS, globals.sheets.size());
                } else if (records.type() == NAME) {
                    globals.names.add(records.textAt(NAME_TEXT));
                }
            }
        }
        return globals;
    }

    private void addSheet(XlsbRecords records) throws Exception {
        String id = records.textAt(8);
        String name = records.textAt(12 + records.charactersAt(8) * 2);
        PackageParts.Relation relation = parts.relations(part).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElse(null);
        if (relation == null || !parts.contains(relation.target())) {
            throw UnreadableWorkbook.damagedSheet(name, null);
        }
        if (!relation.leadsTo("worksheet")) {
            unread.add(new UnreadSheet(name, UnreadSheet.Kind.ofRelation(relation.type())));
            return;
        }
        SheetInfo.Visibility visibility = switch (records.intAt(0)) {
            case 1 -> SheetInfo.Visibility.HIDDEN;
            case 2 -> SheetInfo.Visibility.VERY_HIDDEN;
            default -> SheetInfo.Visibility.VISIBLE;
        };
        sheets.add(new SheetInfo(sheets.size(), name, visibility));
        sheetParts.add(relation.target());
    }

    List<String> texts() throws Exception {
        if (texts == null) {
            String shared = parts.related(part, "sharedStrings");
            texts = shared == null ? List.of() : Guard.part(shared, () -> readTexts(parts.content(shared)));
        }
        return texts;
    }

    private List<String> readTexts(InputStream shared) throws Exception {
        List<String> read = new ArrayList<>();
        long characters = 0;
        try (XlsbRecords records = new XlsbRecords(shared)) {
            while (records.next()) {
                if (records.type() == SHARED_TEXT) {
                    limits.check(Limit.TEXT_CHARACTERS, records.charactersAt(1));
                    characters += records.charactersAt(1);
                    read.add(records.textAt(1));
                    limits.check(Limit.SHARED_STRINGS, read.size());
                    limits.check(Limit.SHARED_CHARACTERS, characters);
                }
            }
        }
        return read;
    }

    CellStyles styles() throws Exception {
        if (styles == null) {
            InputStream related = related("styles");
            styles = related == null ? new CellStyles() : XlsbStyles.read(related);
        }
        return styles;
    }

    private @Nullable InputStream related(String kind) throws Exception {
        String other = parts.related(part, kind);
        return other == null ? null : parts.content(other);
    }
}
