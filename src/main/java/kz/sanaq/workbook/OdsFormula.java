package kz.sanaq.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formulas of OpenDocument in the words of Excel: {@code of:=SUM([.B2:.B5];1)} is {@code SUM(B2:B5,1)}. */
final class OdsFormula {

    /** The language a formula is written in, and its equals sign. */
    private static final Pattern LANGUAGE = Pattern.compile("\\A(?:(\\w+):)?=?");

    /** One corner of a reference: file, sheet, cell. */
    private static final Pattern CORNER = Pattern.compile(
            "(?:'((?:[^']|'')*)'#)?(?:\\$?('(?:[^']|'')*'|[^'.:#\\[\\]]+))?\\.(#REF!|\\$?[A-Za-z]{0,3}\\$?\\d{0,7})");

    private final String formula;

    private final StringBuilder translated = new StringBuilder();

    private int at;

    private OdsFormula(String formula) {
        this.formula = formula;
    }

    static String translated(String written) {
        Matcher language = LANGUAGE.matcher(written);
        String formula = language.find() ? written.substring(language.end()) : written;
        return "msoxl".equals(language.group(1)) ? formula : new OdsFormula(formula).translate();
    }

    private String translate() {
        boolean inBraces = false;
        while (at < formula.length()) {
            char sign = formula.charAt(at);
            switch (sign) {
                case '"' -> copyThrough('"');
                case '\'' -> copyThrough('\'');
                case '[' -> reference();
                default -> {
                    inBraces = sign == '{' || inBraces && sign != '}';
                    translated.append(
                            switch (sign) {
                                case ';', '~' -> ',';
                                case '|' -> inBraces ? ';' : '|';
                                default -> sign;
                            });
                    at++;
                }
            }
        }
        return translated.toString();
    }

    private void copyThrough(char quote) {
        int end = formula.indexOf(quote, at + 1);
        int next = end < 0 ? formula.length() : end + 1;
        translated.append(formula, at, next);
        at = next;
    }

    private void reference() {
        Matcher corner = CORNER.matcher(formula).region(at + 1, formula.length());
        if (!corner.lookingAt()) {
            int end = formula.indexOf(']', at);
            translated.append(formula, at + 1, end < 0 ? formula.length() : end);
            at = end < 0 ? formula.length() : end + 1;
            return;
        }
        append(corner);
        at = corner.end();
        if (at < formula.length() && formula.charAt(at) == ':') {
            translated.append(':');
            corner.region(at + 1, formula.length());
            if (corner.lookingAt()) {
                append(corner);
                at = corner.end();
            }
        }
        int end = formula.indexOf(']', at);
        at = end < 0 ? formula.length() : end + 1;
    }

    private void append(Matcher corner) {
        String file = corner.group(1);
        String sheet = corner.group(2);
        if (file != null) {
            String bare = sheet == null ? "" : sheet.startsWith("'") ? sheet.substring(1, sheet.length() - 1) : sheet;
            translated.append("'[").append(file).append(']').append(bare).append("'!");
        } else if (sheet != null) {
            translated.append(sheet).append('!');
        }
        translated.append(corner.group(3));
    }
}
