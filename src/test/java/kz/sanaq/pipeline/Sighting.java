package kz.sanaq.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A finding that stands open after a night, or a refusal that no finding repeats.
 *
 * @param cells the cells that it shows as evidence
 * @param files names under which the workbooks came that it speaks of: those of its evidence
 * @param root rule and subject of the finding in whose line it is told; empty where it has a line of its own
 * @param slotFiles names under which workbooks came for the slot that it speaks of, replaced and refused ones too
 */
record Sighting(
        String rule,
        String severity,
        String subject,
        String reporter,
        String root,
        List<Planted.Spot> cells,
        Set<String> files,
        Set<String> slotFiles) {

    private static final String DELIVERED = "select submission_id, file_name from intake.delivery";

    private static final String IN_SLOT = """
            select slot_id, file_name from intake.submission_slot join intake.delivery using (submission_id)
            """;

    /** What was turned away whole: its slot is empty then, and its sender is asked for it. */
    private static final String TURNED_AWAY = """
            select distinct submission.sender, delivery.file_name
            from intake.submission join intake.delivery using (submission_id)
            where state <> 'LOADED'
            """;

    private static final String FINDINGS = """
            select
                finding.finding_id, finding.rule, finding.severity, finding.subject, finding.slot_id,
                coalesce(finding.reporter, '') as reporter, coalesce(root.rule || ' ' || root.subject, '') as root
            from quality.finding
            left join quality.finding root on root.finding_id = finding.root_cause
            where finding.state = 'OPEN'
            order by finding.rule, finding.subject
            """;

    private static final String CELLS = """
            select
                finding_id, submission_id,
                -- text and web pages have no sheets with names
                case when ledger.sheet_name in ('csv', 'html') then '' else coalesce(ledger.sheet_name, '') end as sheet,
                coalesce(mart.a1(cell_row, cell_column), '') as cell
            from quality.finding_cell
            left join intake.sheet_ledger ledger using (submission_id, sheet)
            """;

    private static final String REFUSALS = """
            select submission_id, sender, rule, coalesce(sheet, '') as sheet, coalesce(cell, '') as cell
            from mart.refusal
            where rule is not null
            order by submission_id, rule, sheet, cell
            """;

    private record Cell(int submission, String sheet, String cell) {}

    boolean isNote() {
        return severity.equals("note");
    }

    /** Everything that this database says is wrong. */
    static List<Sighting> in(JdbcClient jdbc) {
        Map<Integer, Set<String>> names = names(jdbc, DELIVERED);
        Map<Integer, Set<String>> ofSlots = names(jdbc, IN_SLOT);
        Map<Long, List<Cell>> cells = new HashMap<>();
        jdbc.sql(CELLS).query(row -> {
            cells.computeIfAbsent(row.getLong("finding_id"), any -> new ArrayList<>())
                    .add(new Cell(row.getInt("submission_id"), row.getString("sheet"), row.getString("cell")));
        });
        Map<String, Set<String>> turnedAway = new HashMap<>();
        jdbc.sql(TURNED_AWAY).query(row -> {
            turnedAway.computeIfAbsent(row.getString(1), any -> new HashSet<>()).add(row.getString(2));
        });
        List<Sighting> sightings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        jdbc.sql(FINDINGS).query(row -> {
            List<Cell> shown = cells.getOrDefault(row.getLong("finding_id"), List.of());
            Set<String> inSlot = new HashSet<>(ofSlots.getOrDefault(row.getInt("slot_id"), Set.of()));
            if (shown.isEmpty()) {
                inSlot.addAll(turnedAway.getOrDefault(row.getString("reporter"), Set.of()));
            }
            Sighting finding = of(
                    row.getString("rule"),
                    row.getString("severity"),
                    row.getString("subject"),
                    row.getString("reporter"),
                    row.getString("root"),
                    shown,
                    names,
                    inSlot);
            sightings.add(finding);
            finding.files().forEach(file -> told.add(finding.rule() + "/" + file));
        });
        jdbc.sql(REFUSALS).query(row -> {
            Cell cell = new Cell(row.getInt("submission_id"), row.getString("sheet"), row.getString("cell"));
            Sighting refusal = of(
                    row.getString("rule"), "refuse", "", row.getString("sender"), "", List.of(cell), names, Set.of());
            if (refusal.files().stream().noneMatch(file -> told.contains(refusal.rule() + "/" + file))) {
                sightings.add(refusal);
            }
        });
        return sightings;
    }

    private static Sighting of(
            String rule,
            String severity,
            String subject,
            String reporter,
            String root,
            List<Cell> cells,
            Map<Integer, Set<String>> names,
            Set<String> slotFiles) {
        List<Planted.Spot> spots = new ArrayList<>();
        Set<String> files = new HashSet<>();
        for (Cell cell : cells) {
            for (String file : names.getOrDefault(cell.submission(), Set.of())) {
                files.add(file);
                spots.add(new Planted.Spot(file, cell.sheet(), cell.cell()));
            }
        }
        return new Sighting(rule, severity, subject, reporter, root, spots, files, slotFiles);
    }

    private static Map<Integer, Set<String>> names(JdbcClient jdbc, String sql) {
        Map<Integer, Set<String>> names = new HashMap<>();
        jdbc.sql(sql).query(row -> {
            names.computeIfAbsent(row.getInt(1), any -> new HashSet<>()).add(row.getString(2));
        });
        return names;
    }
}
