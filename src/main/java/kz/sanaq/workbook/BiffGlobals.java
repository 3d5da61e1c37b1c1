package kz.sanaq.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.ExternSheetRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.NameRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.SSTRecord;
import org.apache.poi.hssf.record.SupBookRecord;
import org.jspecify.annotations.Nullable;

/** What stands before the sheets of a BIFF stream: their names and places, shared texts, styles, the date system. */
final class BiffGlobals {

    private static final Set<Integer> WANTED = Set.of(
            (int) BoundSheetRecord.sid,
            (int) DateWindow1904Record.sid,
            (int) ExtendedFormatRecord.sid,
            (int) ExternSheetRecord.sid,
            (int) FilePassRecord.sid,
            (int) FontRecord.sid,
            (int) FormatRecord.sid,
            (int) NameRecord.sid,
            (int) SSTRecord.sid,
            (int) SupBookRecord.sid);

    private static final int WORKSHEET = 0x0010;
    private static final int CHART = 0x0020;
    private static final int MACROS = 0x0040;

    /** No workbook has a font of this number; those behind it are counted one too high. */
    private static final int MISSING_FONT = 4;

    private static final int WHITE = 9;

    final List<BoundSheetRecord> all = new ArrayList<>();

    final List<SheetInfo> sheets = new ArrayList<>();

    /** Where each of the worksheets begins in the stream. */
    final List<Integer> places = new ArrayList<>();

    final List<UnreadSheet> unread = new ArrayList<>();

    final CellStyles styles = new CellStyles();

    final List<NameRecord> names = new ArrayList<>();

    @Nullable
    ExternSheetRecord references;

    final List<SupBookRecord> books = new ArrayList<>();

    boolean since1904;

    private @Nullable SSTRecord texts;

    private final Map<Integer, String> formats = new HashMap<>();

    private final List<FontRecord> fonts = new ArrayList<>();

    private final List<ExtendedFormatRecord> formatted = new ArrayList<>();

    static BiffGlobals read(byte[] stream, Limits limits) throws IOException, UnreadableWorkbook {
        BiffGlobals globals = new BiffGlobals();
        RecordFactoryInputStream records = new RecordFactoryInputStream(new BiffFeed(stream, 0, WANTED), false);
        for (Record found = records.nextRecord(); found != null; found = records.nextRecord()) {
            globals.take(found);
        }
        globals.formatted.forEach(globals::addStyle);
        globals.findWorksheets(stream, limits);
        limits.check(Limit.SHARED_STRINGS, globals.texts());
        return globals;
    }

    private void take(Record found) throws UnreadableWorkbook {
        if (found instanceof FilePassRecord) {
            throw UnreadableWorkbook.because("encrypted");
        } else if (found instanceof BoundSheetRecord sheet) {
            all.add(sheet);
        } else if (found instanceof DateWindow1904Record window) {
            since1904 = window.getWindowing() == 1;
        } else if (found instanceof ExtendedFormatRecord style) {
            formatted.add(style);
        } else if (found instanceof FontRecord font) {
            fonts.add(font);
        } else if (found instanceof FormatRecord format) {
            formats.put(format.getIndexCode(), format.getFormatString());
        } else if (found instanceof NameRecord name) {
            names.add(name);
        } else if (found instanceof ExternSheetRecord extern) {
            references = extern;
        } else if (found instanceof SupBookRecord book) {
            books.add(book);
        } else if (found instanceof SSTRecord table) {
            texts = table;
        }
    }

    private void addStyle(ExtendedFormatRecord style) {
        int index = style.getFontIndex();
        int place = index > MISSING_FONT ? index - 1 : index;
        FontRecord font = place >= 0 && place < fonts.size() ? fonts.get(place) : null;
        boolean ground = style.getAdtlFillPattern() != 0 && style.getFillForeground() != WHITE;
        int format = style.getFormatIndex();
        styles.add(
                format,
                formats.get(format),
                font != null && font.isStruckout(),
                font != null && font.getColorPaletteIndex() == WHITE && !ground);
    }

    private void findWorksheets(byte[] stream, Limits limits) throws IOException, UnreadableWorkbook {
        for (BoundSheetRecord sheet : all) {
            int place = sheet.getPositionOfBof();
            if (place < 0 || place > stream.length - 8) {
                throw UnreadableWorkbook.damagedSheet(sheet.getSheetname(), null);
            }
            BiffRecords records = new BiffRecords(stream, place);
            if (!records.next() || records.sid() != BiffRecords.BOF) {
                throw UnreadableWorkbook.damagedSheet(sheet.getSheetname(), null);
            }
            if (records.shortAt(2) == WORKSHEET) {
                sheets.add(new SheetInfo(sheets.size(), sheet.getSheetname(), visibility(sheet)));
                places.add(place);
                limits.check(Limit.SHEETS, sheets.size());
            } else {
                unread.add(new UnreadSheet(sheet.getSheetname(), kind(records.shortAt(2))));
            }
        }
    }

    private static UnreadSheet.Kind kind(int substream) {
        return switch (substream) {
            case CHART -> UnreadSheet.Kind.CHART;
            case MACROS -> UnreadSheet.Kind.MACROS;
            default -> UnreadSheet.Kind.OTHER;
        };
    }

    private static SheetInfo.Visibility visibility(BoundSheetRecord sheet) {
        if (sheet.isVeryHidden()) {
            return SheetInfo.Visibility.VERY_HIDDEN;
        }
        return sheet.isHidden() ? SheetInfo.Visibility.HIDDEN : SheetInfo.Visibility.VISIBLE;
    }

    int texts() {
        return texts == null ? 0 : texts.getNumUniqueStrings();
    }

    String text(int index) {
        if (texts == null) {
            throw new IndexOutOfBoundsException(index);
        }
        return texts.getString(index).getString();
    }
}
