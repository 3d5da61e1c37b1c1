package kz.sanaq.publication;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;

/** Numbers, dates and the report's own texts as a reader of one language expects them. */
public final class Wording {

    /** The country has had one time since March 2024. */
    public static final ZoneId KAZAKHSTAN = ZoneId.of("UTC+05:00");

    private static final char NO_BREAK_SPACE = '\u00a0';
    private static final char MINUS = '\u2212';

    private Wording() {}

    static String text(String key, Language language, Object... arguments) {
        return Message.of("publication." + key, arguments).in(language);
    }

    public static String number(Number value, Language language) {
        var symbols = new DecimalFormatSymbols(Locale.ROOT);
        symbols.setGroupingSeparator(language == Language.EN ? ',' : NO_BREAK_SPACE);
        symbols.setDecimalSeparator(language == Language.EN ? '.' : ',');
        symbols.setMinusSign(MINUS);
        var format = new DecimalFormat("#,##0.##", symbols);
        return format.format(value instanceof BigDecimal decimal ? decimal : value.longValue());
    }

    public static String signed(Number value, Language language) {
        var isPositive = value instanceof BigDecimal decimal ? decimal.signum() > 0 : value.longValue() > 0;
        return (isPositive ? "+" : "") + number(value, language);
    }

    public static String date(LocalDate date, Language language) {
        return pattern(language, "d MMMM yyyy", "d MMMM yyyy 'г.'", "yyyy 'ж.' d MMMM")
                .format(date);
    }

    public static String moment(Instant moment, Language language) {
        return pattern(language, "d MMMM yyyy, HH:mm", "d MMMM yyyy 'г.', HH:mm", "yyyy 'ж.' d MMMM, HH:mm")
                .format(moment.atZone(KAZAKHSTAN));
    }

    private static DateTimeFormatter pattern(Language language, String en, String ru, String kk) {
        return switch (language) {
            case EN -> DateTimeFormatter.ofPattern(en, Locale.ENGLISH);
            case RU -> DateTimeFormatter.ofPattern(ru, Locale.forLanguageTag("ru"));
            case KK -> DateTimeFormatter.ofPattern(kk, Locale.forLanguageTag("kk"));
        };
    }
}
