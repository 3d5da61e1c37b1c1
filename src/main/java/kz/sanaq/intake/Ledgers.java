package kz.sanaq.intake;

import java.util.List;
import javax.sql.DataSource;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.UnreadRegion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tables {@code intake.sheet_ledger}, {@code ignored_region}, {@code reported_cell}, {@code unread_region}: the account of every cell. */
final class Ledgers {

    private static final String SHEETS = """
            insert into intake.sheet_ledger (submission_id, sheet, sheet_name, non_empty, used, ignored, reported)
            select :submission, sheet, name, non_empty, used, ignored, reported
            from jsonb_to_recordset(cast(:rows as jsonb))
                as told (sheet smallint, name text, non_empty int, used int, ignored int, reported int)
            """;

    private static final String REGIONS = """
            insert into intake.ignored_region (submission_id, sheet, rule, region, cells)
            select :submission, sheet, rule, region, cells
            from jsonb_to_recordset(cast(:rows as jsonb)) as told (sheet smallint, rule text, region text, cells int)
            """;

    private static final String CELLS = """
            insert into intake.reported_cell (submission_id, sheet, cell_row, cell_column, message)
            select :submission, sheet, cell_row, cell_column, message::jsonb
            from jsonb_to_recordset(cast(:rows as jsonb))
                as told (sheet smallint, cell_row int, cell_column smallint, message text)
            """;

    private static final String UNREAD = """
            insert into intake.unread_region (submission_id, sheet, region, cells)
            select :submission, sheet, region, cells
            from jsonb_to_recordset(cast(:rows as jsonb)) as told (sheet smallint, region text, cells int)
            """;

    private final JdbcClient jdbc;

    Ledgers(DataSource pipeline) {
        this.jdbc = JdbcClient.create(pipeline);
    }

    void add(int submission, List<SheetLedger> ledger) {
        JsonRows sheets = new JsonRows();
        JsonRows regions = new JsonRows();
        JsonRows cells = new JsonRows();
        JsonRows unread = new JsonRows();
        for (SheetLedger sheet : ledger) {
            sheets.add()
                    .put("sheet", sheet.sheet())
                    .put("name", sheet.name())
                    .put("non_empty", sheet.nonEmpty())
                    .put("used", sheet.used())
                    .put("ignored", sheet.ignoredCells())
                    .put("reported", sheet.reportedCells());
            sheet.ignored()
                    .forEach(region -> regions.add()
                            .put("sheet", sheet.sheet())
                            .put("rule", region.rule())
                            .put("region", region.region().toString())
                            .put("cells", region.cells()));
            sheet.reported()
                    .forEach(cell -> cells.add()
                            .put("sheet", sheet.sheet())
                            .put("cell_row", cell.cell().row())
                            .put("cell_column", cell.cell().column())
                            .put("message", cell.message().toJson()));
            UnreadRegion all = sheet.unread();
            if (all != null) {
                unread.add()
                        .put("sheet", sheet.sheet())
                        .put("region", all.region().toString())
                        .put("cells", all.cells());
            }
        }
        sheets.send(jdbc, SHEETS, submission);
        regions.send(jdbc, REGIONS, submission);
        cells.send(jdbc, CELLS, submission);
        unread.send(jdbc, UNREAD, submission);
    }
}
