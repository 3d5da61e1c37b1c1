package kz.sanaq.intake;

import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.form.IgnoredRegion;
import kz.sanaq.form.ReportedCell;
import kz.sanaq.form.SheetLedger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.sheet_ledger}, {@code ignored_region} and {@code reported_cell}: the account of every cell. */
final class Ledgers {

    private static final String SHEET = """
            insert into intake.sheet_ledger (submission_id, sheet, sheet_name, non_empty, used, ignored, reported)
            values (:submission, :sheet, :name, :nonEmpty, :used, :ignored, :reported)
            """;

    private static final String REGION = """
            insert into intake.ignored_region (submission_id, sheet, rule, region, cells)
            values (:submission, :sheet, :rule, :region, :cells)
            """;

    private static final String CELL = """
            insert into intake.reported_cell (submission_id, sheet, cell_row, cell_column, message)
            values (:submission, :sheet, :row, :column, :message::jsonb)
            """;

    private final JdbcClient jdbc;

    Ledgers(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    void add(int submission, List<SheetLedger> sheets) {
        for (SheetLedger sheet : sheets) {
            jdbc.sql(SHEET)
                    .param("submission", submission)
                    .param("sheet", sheet.sheet())
                    .param("name", sheet.name())
                    .param("nonEmpty", sheet.nonEmpty())
                    .param("used", sheet.used())
                    .param("ignored", sheet.ignoredCells())
                    .param("reported", sheet.reported().size())
                    .update();
            sheet.ignored().forEach(region -> add(submission, sheet, region));
            sheet.reported().forEach(cell -> add(submission, sheet, cell));
        }
    }

    private void add(int submission, SheetLedger sheet, IgnoredRegion region) {
        jdbc.sql(REGION)
                .param("submission", submission)
                .param("sheet", sheet.sheet())
                .param("rule", region.rule())
                .param("region", region.region().toString())
                .param("cells", region.cells())
                .update();
    }

    private void add(int submission, SheetLedger sheet, ReportedCell cell) {
        jdbc.sql(CELL)
                .param("submission", submission)
                .param("sheet", sheet.sheet())
                .param("row", cell.cell().row())
                .param("column", cell.cell().column())
                .param("message", cell.message().toJson())
                .update();
    }
}
