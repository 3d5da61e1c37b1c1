package kz.sanaq.answer;

import java.util.Optional;
import java.util.stream.Collectors;
import kz.sanaq.form.Forms;
import kz.sanaq.language.Language;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.LimitReached;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.ReturnedList;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What came back: which workbook it corrects, what it changed of it, and what its list explains. */
final class RoundTrip {

    /** The rule that says that figures changed, which is what is told here; it makes nothing of its own new. */
    private static final String CHANGED = "F02";

    /** Of those it was told of, what stands no longer since this workbook was decided, and what stands; and what is new. */
    private static final String FINDINGS = """
            select finding_id, case when finding.state = 'OPEN' then 'STAYED' else 'CLOSED' end as became
            from intake.told_finding
            join quality.finding using (finding_id)
            where told_finding.submission_id = :corrects and finding.rule <> :changed
              and (finding.state = 'OPEN'
                   or finding.resolved_run >= (select decided_run from intake.submission where submission_id = :submission))
            union all
            select finding_id, 'OPENED'
            from quality.asked
            join quality.finding using (finding_id)
            where asked.submission_id = :submission and finding.severity <> 'note' and finding.rule <> :changed
              and finding_id not in (select finding_id from intake.told_finding where submission_id = :corrects)
            """;

    private static final String CELLS = """
            select finding_id, ledger.sheet_name, cell.cell_row, cell.cell_column
            from quality.finding_cell cell
            join intake.sheet_ledger ledger using (submission_id, sheet)
            where finding_id = any (cast(:findings as bigint[])) and submission_id in (:submission, :corrects)
              and cell.cell_row is not null and cell.cell_column is not null
            """;

    /** A workbook that no form knows has no ledger, and may have a list all the same. */
    private static final String MAY_HAVE_LIST = """
            select exists (select from intake.ignored_region where submission_id = :submission and rule = :list)
                or not exists (select from intake.sheet_ledger where submission_id = :submission)
            """;

    private final JdbcClient jdbc;
    private final Limits limits;
    private final Corrections corrections;
    private final Explanations explanations;

    RoundTrip(JdbcClient jdbc, Limits limits) {
        this.jdbc = jdbc;
        this.limits = limits;
        this.corrections = new Corrections(jdbc);
        this.explanations = new Explanations(jdbc);
    }

    /** Looks at a workbook that was not answered yet; one that cannot be read says nothing. */
    void look(Sent sent, Language language, long run) {
        boolean mayHaveList = jdbc.sql(MAY_HAVE_LIST)
                .param("list", Forms.RETURNED_LIST)
                .param("submission", sent.id())
                .query(Boolean.class)
                .single();
        Optional<Integer> ofSameSlots = corrections.ofSameSlots(sent, run);
        byte[] bytes = mayHaveList || ofSameSlots.isPresent() ? sent.bytes(jdbc) : null;
        if (bytes == null) {
            return;
        }
        try (Workbook workbook = Workbooks.open(bytes, limits)) {
            Optional<ReturnedList> list = AnnotatedWorkbooks.returned(workbook);
            Optional<Sent> listed = list.flatMap(returned -> corrections.ofList(sent, returned.identity()))
                    .flatMap(submission -> Sent.of(jdbc, submission));
            if (listed.isPresent()) {
                explanations.take(sent, listed.get(), list.get(), workbook);
            }
            Optional<Sent> corrects = listed.or(() -> ofSameSlots.flatMap(submission -> Sent.of(jdbc, submission)));
            if (corrects.isPresent()) {
                compare(sent, workbook, corrects.get(), listed.isPresent(), language, run);
            }
        } catch (UnreadableWorkbook | LimitReached | OutOfMemoryError e) {
            return; // its refusal says why, or comparing uses more than it may: the others are answered
        }
    }

    private void compare(Sent sent, Workbook workbook, Sent corrects, boolean isByList, Language language, long run)
            throws UnreadableWorkbook {
        byte[] before = corrects.bytes(jdbc);
        if (before == null) {
            return;
        }
        CellEffects effects = effects(sent.id(), corrects.id());
        try (Workbook earlier = Workbooks.open(before, limits)) {
            new Comparison(earlier, workbook).tell(effects::changed);
        }
        corrections.add(sent.id(), corrects, isByList, effects, run);
        if (effects.isAsAsked()) {
            explanations.asAsked(sent, CHANGED, language);
        }
    }

    private CellEffects effects(int submission, int corrects) {
        CellEffects effects = new CellEffects();
        jdbc.sql(FINDINGS)
                .param("changed", CHANGED)
                .param("submission", submission)
                .param("corrects", corrects)
                .query((row, number) -> new CellEffects.Became(row.getLong("finding_id"), row.getString("became")))
                .list()
                .forEach(effects::finding);
        String ids = effects.findings().stream()
                .map(finding -> String.valueOf(finding.id()))
                .collect(Collectors.joining(",", "{", "}"));
        jdbc.sql(CELLS)
                .param("submission", submission)
                .param("corrects", corrects)
                .param("findings", ids)
                .query(row -> {
                    effects.cell(
                            row.getLong("finding_id"),
                            row.getString("sheet_name"),
                            new CellAddress(row.getInt("cell_row"), row.getInt("cell_column")));
                });
        return effects;
    }
}
