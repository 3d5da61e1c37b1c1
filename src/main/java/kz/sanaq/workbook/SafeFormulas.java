package kz.sanaq.workbook;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Formulas of another format that can be written into an xlsx as they are: arithmetic on cells of this workbook with
 * functions that every program has. One that a program cannot read would make the workbook need repair.
 */
final class SafeFormulas {

    private static final Pattern TOKEN = Pattern.compile("(?<text>\"[^\"]*\")"
            + "|(?<sheet>'(?:[^'\\[\\]]|'')+'!|[\\p{L}_][\\p{L}\\p{N}_]*!)"
            + "|(?<name>[A-Z][A-Z0-9]*)\\("
            + "|(?<cell>\\$?[A-Z]{1,3}\\$?[0-9]{1,7})(?![\\p{L}\\p{N}_(!])"
            + "|(?<rest>[0-9]+(?:\\.[0-9]+)?|[-+*/^&=<>(),:% ])");

    private static final Set<String> FUNCTIONS = Set.of(
            "ABS",
            "AND",
            "AVERAGE",
            "COUNT",
            "COUNTA",
            "COUNTIF",
            "IF",
            "INT",
            "ISBLANK",
            "ISNUMBER",
            "MAX",
            "MIN",
            "MOD",
            "NOT",
            "OR",
            "PRODUCT",
            "ROUND",
            "ROUNDDOWN",
            "ROUNDUP",
            "SUM",
            "SUMIF",
            "TRUNC",
            "VLOOKUP");

    private final Set<String> sheets;

    SafeFormulas(List<SheetInfo> sheets) {
        this.sheets = sheets.stream().map(sheet -> folded(sheet.name())).collect(Collectors.toSet());
    }

    boolean isSafe(@Nullable String formula) {
        if (formula == null || formula.isBlank() || formula.length() > 8000) {
            return false;
        }
        int at = 0;
        int open = 0;
        for (Matcher token = TOKEN.matcher(formula); at < formula.length(); at = token.end()) {
            if (!token.find(at) || token.start() != at || !isKnown(token)) {
                return false;
            }
            open += token.group().endsWith("(") ? 1 : token.group().equals(")") ? -1 : 0;
            if (open < 0) {
                return false;
            }
        }
        return open == 0;
    }

    private boolean isKnown(Matcher token) {
        if (token.group("name") != null) {
            return FUNCTIONS.contains(token.group("name"));
        }
        if (token.group("cell") != null) {
            return References.parse(token.group("cell")) >= 0;
        }
        String sheet = token.group("sheet");
        if (sheet == null) {
            return true;
        }
        String name = sheet.substring(0, sheet.length() - 1);
        return sheets.contains(folded(
                name.startsWith("'") ? name.substring(1, name.length() - 1).replace("''", "'") : name));
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
