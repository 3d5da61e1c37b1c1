package kz.sanaq.cli;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;

/** A query's answer as text: headings and rows; an empty value is none. */
record Table(List<String> headings, List<List<@Nullable String>> rows, List<Boolean> numeric) {

    static Table of(ResultSet result) throws SQLException {
        ResultSetMetaData meta = result.getMetaData();
        List<String> headings = new ArrayList<>();
        List<Boolean> numeric = new ArrayList<>();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            headings.add(meta.getColumnLabel(column));
            numeric.add(Number.class.isAssignableFrom(type(meta.getColumnClassName(column))));
        }
        List<List<@Nullable String>> rows = new ArrayList<>();
        while (result.next()) {
            List<@Nullable String> row = new ArrayList<>();
            for (int column = 1; column <= headings.size(); column++) {
                row.add(result.getString(column));
            }
            rows.add(row);
        }
        return new Table(headings, rows, numeric);
    }

    /** The same with headings that people read; a column that has none keeps its name. */
    Table in(@Nullable Language language) {
        if (language == null) {
            return this;
        }
        List<String> read = headings.stream()
                .map(name -> {
                    String key = "cli.column." + name.replace('_', '-');
                    String text = Message.of(key).in(language);
                    return text.equals(key) ? name : text;
                })
                .toList();
        return new Table(read, rows, numeric);
    }

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }
}
