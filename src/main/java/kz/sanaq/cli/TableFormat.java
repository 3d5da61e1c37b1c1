package kz.sanaq.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.sanaq.language.Language;
import kz.sanaq.language.Message;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** How a table is written to standard output. */
enum TableFormat {
    TABLE {
        @Override
        String write(Table given, @Nullable Language language) {
            Table table = given.in(language);
            int[] widths = new int[table.headings().size()];
            grow(widths, table.headings());
            table.rows().forEach(row -> grow(widths, row));
            StringBuilder out = new StringBuilder();
            line(out, widths, table.headings(), table.numeric());
            line(
                    out,
                    widths,
                    table.headings().stream()
                            .map(heading -> "-".repeat(heading.length()))
                            .toList(),
                    table.numeric());
            table.rows().forEach(row -> line(out, widths, row, table.numeric()));
            return out.append(Message.of("cli.rows", "count", table.rows().size())
                            .in(language == null ? Language.EN : language))
                    .append('\n')
                    .toString();
        }
    },
    CSV {
        @Override
        String write(Table table, @Nullable Language language) {
            StringWriter out = new StringWriter();
            try (CsvWriter csv = CsvWriter.builder().build(out)) {
                csv.writeRecord(table.headings());
                table.rows()
                        .forEach(row -> csv.writeRecord(IntStream.range(0, row.size())
                                .mapToObj(i -> table.numeric().get(i) ? row.get(i) : plain(row.get(i)))
                                .toArray(String[]::new)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return out.toString();
        }
    },
    JSON {
        @Override
        String write(Table table, @Nullable Language language) {
            ObjectMapper json = new ObjectMapper();
            ArrayNode rows = json.createArrayNode();
            for (List<@Nullable String> row : table.rows()) {
                ObjectNode object = rows.addObject();
                for (int i = 0; i < row.size(); i++) {
                    put(
                            object,
                            table.headings().get(i),
                            row.get(i),
                            table.numeric().get(i));
                }
            }
            return json.writerWithDefaultPrettyPrinter().writeValueAsString(rows) + "\n";
        }
    };

    private static final int WIDEST = 60;

    private static final Pattern LIKE_A_FORMULA = Pattern.compile("[=+@\\t\\r-](?!\\d*([.,]\\d+)?$).*", Pattern.DOTALL);

    /** What a sender wrote must not become a formula where the table is opened in a spreadsheet. */
    private static @Nullable String plain(@Nullable String text) {
        return text != null && LIKE_A_FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Headings are in this language where people read; programs find the columns by their own names. */
    abstract String write(Table table, @Nullable Language language);

    private static void put(ObjectNode object, String name, @Nullable String value, boolean numeric) {
        if (numeric && value != null) {
            object.put(name, new BigDecimal(value));
        } else {
            object.put(name, value);
        }
    }

    private static void grow(int[] widths, List<? extends @Nullable String> row) {
        for (int i = 0; i < widths.length; i++) {
            widths[i] = Math.max(widths[i], cut(row.get(i)).length());
        }
    }

    private static void line(
            StringBuilder out, int[] widths, List<? extends @Nullable String> row, List<Boolean> numeric) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String cell = cut(row.get(i));
            String padding = " ".repeat(widths[i] - cell.length());
            line.append(numeric.get(i) ? padding + cell : cell + padding).append("  ");
        }
        out.append(line.toString().stripTrailing()).append('\n');
    }

    private static String cut(@Nullable String value) {
        String flat = value == null ? "" : value.replaceAll("\\s+", " ");
        return flat.length() > WIDEST ? flat.substring(0, WIDEST - 1) + "…" : flat;
    }
}
