package kz.sanaq.reference;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import kz.sanaq.knowledge.CsvRow;
import kz.sanaq.language.Message;

/** A list of things with codes, each code once, in the order of their file. */
public final class Catalogue<T extends Coded> {

    private final String file;
    private final Map<String, T> byCode;

    private Catalogue(String file, Map<String, T> byCode) {
        this.file = file;
        this.byCode = Collections.unmodifiableMap(byCode);
    }

    static <T extends Coded> Catalogue<T> read(String file, List<CsvRow> rows, Function<CsvRow, T> reading) {
        return read(file, "code", rows, reading);
    }

    /** @param column where the code stands */
    static <T extends Coded> Catalogue<T> read(
            String file, String column, List<CsvRow> rows, Function<CsvRow, T> reading) {
        Map<String, T> byCode = new LinkedHashMap<>();
        for (CsvRow row : rows) {
            T thing = reading.apply(row);
            if (byCode.put(thing.code(), thing) != null) {
                throw row.bad(column, Message.of("reference.twice", "code", thing.code()));
            }
        }
        return new Catalogue<>(file, byCode);
    }

    public Optional<T> byCode(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    public boolean has(String code) {
        return byCode.containsKey(code);
    }

    public Collection<T> all() {
        return byCode.values();
    }

    /** The file below {@code jobs/} that it is read from. */
    public String file() {
        return file;
    }

    /** The code in a row's column, which must be one of this list. */
    String code(CsvRow row, String column) {
        return known(row, column, row.text(column));
    }

    /** The codes in a row's column, each of this list; none where the field is empty. */
    List<String> codes(CsvRow row, String column) {
        return row.list(column).stream().map(code -> known(row, column, code)).toList();
    }

    String known(CsvRow row, String column, String code) {
        if (!has(code)) {
            throw row.bad(column, Message.of("reference.unknown-code", "code", code, "file", file));
        }
        return code;
    }
}
