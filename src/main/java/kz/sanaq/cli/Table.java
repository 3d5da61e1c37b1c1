package kz.sanaq.cli;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
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

    private static Class<?> type(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            return Object.class;
        }
    }
}
