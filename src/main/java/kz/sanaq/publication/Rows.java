package kz.sanaq.publication;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import kz.sanaq.language.Words;
import org.jspecify.annotations.Nullable;

/** Reads the columns of marts that come in three languages. */
final class Rows {

    private static final String UNKNOWN = "–";

    private Rows() {}

    /** The words in {@code name_en}, {@code name_ru}, {@code name_kk}; a dash where there are none. */
    static Words words(ResultSet row, String name) throws SQLException {
        var words = wordsOrNull(row, name);
        return words == null ? new Words(UNKNOWN, UNKNOWN, UNKNOWN) : words;
    }

    /** The words in {@code name_en}, {@code name_ru}, {@code name_kk}; null where there are none. */
    static @Nullable Words wordsOrNull(ResultSet row, String name) throws SQLException {
        var en = row.getString(name + "_en");
        var ru = row.getString(name + "_ru");
        var kk = row.getString(name + "_kk");
        return en == null || ru == null || kk == null ? null : new Words(en, ru, kk);
    }

    /** A code such as {@code BOUND_HOLDS} as style sheets and keys of texts write it. */
    static String word(ResultSet row, String name) throws SQLException {
        return row.getString(name).toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String text(ResultSet row, String name) throws SQLException {
        var text = row.getString(name);
        return text == null ? "" : text;
    }

    /** A count that is known to be whole; anything else is a fault of what computed it. */
    static long whole(ResultSet row, String name) throws SQLException {
        BigDecimal number = row.getBigDecimal(name);
        return number == null ? 0 : number.longValueExact();
    }
}
