package kz.sanaq.workbook;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises by its content what is no workbook that Sanaq reads, so that the refusal can name it. */
final class OtherContent {

    private static final int LOCK_FILE = 165;

    private static final Pattern WORKBOOK = Pattern.compile("\\.xls[xm]?$", Pattern.CASE_INSENSITIVE);

    private OtherContent() {}

    /** Opens bytes that are neither a zip nor an OLE2 file: a web page or separated text, if they are that. */
    static Workbook open(byte[] bytes, Limits limits) throws Exception {
        if (bytes.length == LOCK_FILE && bytes[0] > 0 && bytes[0] < 55) {
            throw UnreadableWorkbook.because("lock-file");
        }
        String start = new String(bytes, 0, Math.min(bytes.length, 1024), StandardCharsets.ISO_8859_1);
        String biff = oldFormat(start);
        if (biff != null) {
            throw UnreadableWorkbook.because("old-format", "version", biff);
        }
        String kind = kind(start.replace("\u0000", ""), start);
        String text = kind.equals("html") || kind.equals("text") || kind.equals("unknown-content")
                ? TextBytes.decoded(bytes)
                : null;
        if (text == null) {
            throw UnreadableWorkbook.because(kind);
        }
        return kind.equals("html") ? HtmlWorkbook.open(text, limits) : CsvWorkbook.open(text, limits);
    }

    /** The version of a workbook from before 1995, which is a bare stream of records. */
    static @Nullable String oldFormat(String start) {
        return switch (start.length() < 2 ? "" : start.substring(0, 2)) {
            case "\u0009\u0000" -> "BIFF2";
            case "\u0009\u0002" -> "BIFF3";
            case "\u0009\u0004" -> "BIFF4";
            case "\u0009\u0008" -> "BIFF5";
            default -> null;
        };
    }

    /** @param narrow the same without zeros, so that text in UTF-16 can be told */
    private static String kind(String narrow, String start) {
        String text = narrow.replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .strip()
                .toLowerCase(Locale.ROOT);
        if (start.contains("%PDF-")) {
            return "pdf";
        }
        if (start.startsWith("\u0089PNG")
                || start.startsWith("\u00FF\u00D8\u00FF")
                || start.startsWith("GIF8")
                || start.startsWith("II*\u0000")
                || start.startsWith("MM\u0000*")
                || start.startsWith("BM") && start.indexOf('\u0000') > 0) {
            return "image";
        }
        if (text.startsWith("<!doctype html") || text.contains("<html") || text.contains("<table")) {
            return "html";
        }
        if (text.startsWith("<?xml") || text.startsWith("<")) {
            return "xml";
        }
        return start.chars().noneMatch(c -> c < 9) ? "text" : "unknown-content";
    }

    /** A zip that is no package: of workbooks, perhaps. */
    static UnreadableWorkbook zip(PackageEntries entries, Limits limits) throws UnreadableWorkbook {
        limits.check(Limit.ZIPPED_FILES, entries.names().size());
        boolean hasWorkbook =
                entries.names().stream().anyMatch(name -> WORKBOOK.matcher(name).find());
        return UnreadableWorkbook.because(hasWorkbook ? "zip-of-workbooks" : "zip");
    }

    /** A package that is no workbook, by the type of its main part. */
    static void refuse(String mainType) throws UnreadableWorkbook {
        if (mainType.contains("word") || mainType.contains("presentation") || mainType.contains("powerpoint")) {
            throw UnreadableWorkbook.because("other-document");
        }
        if (!mainType.contains("spreadsheetml") && !mainType.contains("ms-excel") && !mainType.endsWith("/xml")) {
            throw UnreadableWorkbook.because("zip");
        }
    }
}
