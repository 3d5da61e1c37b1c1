package kz.sanaq.knowledge;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.sanaq.language.Message;

/** Comma-separated files with exactly the columns that are expected. */
final class StrictCsv {

    private StrictCsv() {}

    static List<CsvRow> read(Path path, String file, List<String> columns) {
        List<CsvRow> rows = new ArrayList<>();
        long line = 1;
        try {
            boolean headed = false;
            for (CsvRecord csv : records(TextFile.read(path, file))) {
                line = csv.getStartingLineNumber();
                if (headed) {
                    rows.add(row(file, csv, columns));
                } else {
                    checkHeader(file, csv, columns);
                    headed = true;
                }
            }
            if (!headed) {
                throw new BadKnowledge(
                        file, 1, 0, Message.of("knowledge.header", "expected", String.join(",", columns), "found", ""));
            }
        } catch (CsvParseException e) {
            throw new BadKnowledge(file, line, 0, Message.of("knowledge.syntax", "problem", problem(e)));
        }
        return List.copyOf(rows);
    }

    private static CsvReader<CsvRecord> records(String text) {
        return CsvReader.builder()
                .commentStrategy(CommentStrategy.NONE)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(false)
                .ofCsvRecord(text);
    }

    private static void checkHeader(String file, CsvRecord csv, List<String> columns) {
        if (!csv.getFields().equals(columns)) {
            throw new BadKnowledge(
                    file,
                    csv.getStartingLineNumber(),
                    0,
                    Message.of(
                            "knowledge.header",
                            "expected",
                            String.join(",", columns),
                            "found",
                            String.join(",", csv.getFields())));
        }
    }

    private static CsvRow row(String file, CsvRecord csv, List<String> columns) {
        if (csv.getFieldCount() != columns.size()) {
            throw new BadKnowledge(
                    file,
                    csv.getStartingLineNumber(),
                    0,
                    Message.of("knowledge.fields", "expected", columns.size(), "found", csv.getFieldCount()));
        }
        Map<String, String> fields = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            fields.put(columns.get(i), csv.getField(i));
        }
        return new CsvRow(file, csv.getStartingLineNumber(), fields);
    }

    private static String problem(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        return String.valueOf(deepest.getMessage());
    }
}
