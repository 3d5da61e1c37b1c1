package kz.sanaq.pipeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.database.JdbcBatchItemWriter;
import org.springframework.batch.infrastructure.item.database.builder.JdbcBatchItemWriterBuilder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What most people would write: POI's user model, and Spring Batch's {@code JdbcBatchItemWriter} into a bare table, on a
 * connection that rewrites batches. It is spared everything else: forms, ledgers, vintages, rules.
 */
final class PoiAndBatches {

    private static final int BATCH = 1_000;

    private record Figure(int workbook, int row, int column, double value) {}

    private PoiAndBatches() {}

    /** Loads every {@code each}-th workbook into the table {@code bare}; answers how many cells. */
    static long load(Path folder, int each, DataSource rewriting) throws Exception {
        String marks = String.join(", ", Collections.nCopies(19, "?"));
        LocalDate day = LocalDate.of(2020, 1, 31);
        JdbcBatchItemWriter<Figure> writer = new JdbcBatchItemWriterBuilder<Figure>()
                .dataSource(rewriting)
                .sql("insert into bare values (" + marks + ")")
                .itemPreparedStatementSetter((figure, insert) -> {
                    insert.setObject(1, day);
                    insert.setObject(2, day);
                    int[] keys = {figure.workbook(), figure.workbook(), 1, figure.row()};
                    for (int i = 0; i < keys.length; i++) {
                        insert.setInt(3 + i, keys[i]);
                    }
                    insert.setShort(7, (short) figure.column());
                    for (int i = 8; i <= 15; i++) {
                        insert.setShort(i, (short) 1);
                    }
                    insert.setObject(16, "P", java.sql.Types.OTHER);
                    insert.setObject(17, "R", java.sql.Types.OTHER);
                    insert.setBoolean(18, false);
                    insert.setBigDecimal(19, java.math.BigDecimal.valueOf(figure.value()));
                })
                .build();
        writer.afterPropertiesSet();
        TransactionTemplate transactions = new TransactionTemplate(new JdbcTransactionManager(rewriting));
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        long cells = 0;
        for (int i = 0; i < files.size(); i += each) {
            List<Figure> figures = read(files.get(i), i);
            cells += figures.size();
            transactions.executeWithoutResult(status -> {
                for (int from = 0; from < figures.size(); from += BATCH) {
                    write(writer, figures.subList(from, Math.min(figures.size(), from + BATCH)));
                }
            });
        }
        return cells;
    }

    private static void write(JdbcBatchItemWriter<Figure> writer, List<Figure> figures) {
        try {
            writer.write(new Chunk<>(figures));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Figure> read(Path file, int number) throws Exception {
        List<Figure> figures = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(file))) {
            for (Row row : workbook.getSheetAt(0)) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.NUMERIC) {
                        figures.add(
                                new Figure(number, cell.getRowIndex(), cell.getColumnIndex(), cell.getNumericCellValue()));
                    }
                }
            }
        }
        return figures;
    }
}
