package kz.sanaq.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kz.sanaq.language.Message;
import kz.sanaq.language.Words;
import kz.sanaq.workbook.CellAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reads what the sender of a submission is asked. */
final class AskedReading {

    private static final String FINDINGS = """
            select
                finding_id, finding.rule, finding.subject, finding.severity, finding.message, finding.return_code,
                finding.left_value, finding.right_value, finding.residual, finding.root_cause,
                title.en as title_en, title.ru as title_ru, title.kk as title_kk,
                explained.state as explained, explained.newest_text, explained.why
            from quality.asked
            join quality.finding using (finding_id)
            left join mart.sentence title on title.key = 'rule.' || finding.rule
            left join quality.explained using (finding_id)
            where asked.submission_id = :submission
            order by finding.rule, finding.subject
            """;

    private static final String CELLS = """
            select cell.finding_id, cell.role, cell.sheet, ledger.sheet_name, cell.cell_row, cell.cell_column
            from quality.asked
            join quality.finding_cell cell using (submission_id, finding_id)
            join intake.sheet_ledger ledger using (submission_id, sheet)
            where submission_id = :submission and cell.cell_row is not null and cell.cell_column is not null
            order by cell.finding_id, cell.role, cell.sheet, cell.cell_row, cell.cell_column
            """;

    private static final String REFUSALS = """
            select
                refusal.rule, refusal.message, ledger.sheet, ledger.sheet_name, refusal.cell,
                title.en as title_en, title.ru as title_ru, title.kk as title_kk
            from mart.refusal
            left join mart.sentence title on title.key = 'rule.' || refusal.rule
            left join intake.sheet_ledger ledger
                on ledger.submission_id = refusal.submission_id and ledger.sheet_name = refusal.sheet
            where refusal.submission_id = :submission
            order by refusal.rule, ledger.sheet, refusal.cell, refusal.message
            """;

    private static final List<String> UNSAID = List.of("ALL", "");

    private final JdbcClient reading;

    AskedReading(JdbcClient reading) {
        this.reading = reading;
    }

    /** A finding and one of its sides. */
    private record SideOf(long finding, String role) {}

    /** What is asked, and why parts of the workbook were refused. */
    List<Asked> of(int submission) {
        Map<SideOf, List<Place>> cells = cells(submission);
        List<Asked> refusals = reading.sql(REFUSALS)
                .param("submission", submission)
                .query(AskedReading::refusal)
                .list();
        Set<String> refusing = refusals.stream().map(Asked::rule).collect(Collectors.toSet());
        List<Asked> all = new ArrayList<>(
                reading
                        .sql(FINDINGS)
                        .param("submission", submission)
                        .query((row, number) -> asked(row, cells))
                        .list()
                        .stream()
                        .map(asked -> refusing.contains(asked.rule()) ? asked.refusing() : asked)
                        .toList());
        Set<String> told = all.stream().map(Asked::rule).collect(Collectors.toSet());
        refusals.stream().filter(refusal -> !told.contains(refusal.rule())).forEach(all::add);
        return List.copyOf(all);
    }

    /** A refusal that no rule has made a finding of. */
    private static Asked refusal(ResultSet row, int number) throws SQLException {
        String rule = row.getString("rule");
        Integer sheet = row.getObject("sheet", Integer.class);
        String cell = row.getString("cell");
        return new Asked(
                -1 - number,
                rule,
                "refusal/" + number,
                List.of(),
                Weight.REFUSE,
                title(row, rule),
                Message.fromJson(row.getString("message")),
                null,
                new Asked.Side(
                        null,
                        sheet == null || cell == null
                                ? List.of()
                                : List.of(new Place(sheet, row.getString("sheet_name"), CellAddress.parse(cell)))),
                new Asked.Side(null, List.of()),
                null,
                null,
                null);
    }

    private Map<SideOf, List<Place>> cells(int submission) {
        Map<SideOf, List<Place>> cells = new HashMap<>();
        reading.sql(CELLS).param("submission", submission).query(row -> {
            cells.computeIfAbsent(
                            new SideOf(row.getLong("finding_id"), row.getString("role")), any -> new ArrayList<>())
                    .add(new Place(
                            row.getInt("sheet"),
                            row.getString("sheet_name"),
                            new CellAddress(row.getInt("cell_row"), row.getInt("cell_column"))));
        });
        return cells;
    }

    private static Asked asked(ResultSet row, Map<SideOf, List<Place>> cells) throws SQLException {
        long id = row.getLong("finding_id");
        String rule = row.getString("rule");
        String subject = row.getString("subject");
        String state = row.getString("explained");
        return new Asked(
                id,
                rule,
                subject,
                about(subject, row.getString("return_code")),
                Weight.of(row.getString("severity")),
                title(row, rule),
                Message.fromJson(row.getString("message")),
                row.getString("return_code"),
                new Asked.Side(row.getBigDecimal("left_value"), cells.getOrDefault(new SideOf(id, "left"), List.of())),
                new Asked.Side(
                        row.getBigDecimal("right_value"), cells.getOrDefault(new SideOf(id, "right"), List.of())),
                row.getBigDecimal("residual"),
                row.getObject("root_cause", Long.class),
                state == null
                        ? null
                        : new Asked.Explained(
                                state,
                                Objects.requireNonNull(row.getString("newest_text"), "explanation"),
                                row.getString("why")));
    }

    /** A subject begins with its slot: return, reporter, institution where there is one, period. The sender knows these. */
    private static List<String> about(String subject, @Nullable String returnCode) {
        List<String> parts = Arrays.asList(subject.split("/"));
        if (returnCode == null || !parts.get(0).equals(returnCode) || parts.size() < 4) {
            return List.of();
        }
        return parts.subList(3, parts.size()).stream()
                .filter(part -> !UNSAID.contains(part))
                .distinct()
                .toList();
    }

    private static Words title(ResultSet row, String rule) throws SQLException {
        String en = row.getString("title_en");
        return en == null
                ? new Words(rule, rule, rule)
                : new Words(en, row.getString("title_ru"), row.getString("title_kk"));
    }
}
