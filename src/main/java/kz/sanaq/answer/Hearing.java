package kz.sanaq.answer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.sanaq.intake.PasswordFiles;
import kz.sanaq.intake.Readers;
import kz.sanaq.language.Message;
import kz.sanaq.publication.Wording;
import kz.sanaq.reference.ReferenceBook;
import kz.sanaq.workbook.AnnotatedWorkbooks;
import kz.sanaq.workbook.CellAddress;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.ReturnedList;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What came back: which workbook it corrects, what it changed of it, and what its list explains. It is heard before
 * anything is published, so that no report asks for what was explained already.
 */
public final class Hearing {

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
            select finding_id, cell.submission_id = :submission as is_later, ledger.sheet_name, cell.cell_row, cell.cell_column
            from quality.finding_cell cell
            join intake.sheet_ledger ledger using (submission_id, sheet)
            where finding_id = any (cast(:findings as bigint[])) and submission_id in (:submission, :corrects)
              and cell.cell_row is not null and cell.cell_column is not null
            """;

    private final JdbcClient jdbc;
    private final ReferenceBook book;
    private final Readers readers;
    private final PasswordFiles passwords;
    private final Limits limits;
    private final Clock clock;
    private final Heard heard;
    private final Corrections corrections;
    private final Explanations explanations;

    /** @param pipeline as {@code sanaq_pipeline} */
    public Hearing(
            JdbcClient pipeline,
            ReferenceBook book,
            Readers readers,
            PasswordFiles passwords,
            Limits limits,
            Clock clock) {
        this.jdbc = pipeline;
        this.book = book;
        this.readers = readers;
        this.passwords = passwords;
        this.limits = limits;
        this.clock = clock;
        this.heard = new Heard(pipeline);
        this.corrections = new Corrections(pipeline);
        this.explanations = new Explanations(pipeline);
    }

    /** What a workbook says; of one that could not be compared, why, and nothing else. */
    public static final class Said {

        private final int submission;
        private @Nullable Message failure;
        private @Nullable Listed listed;
        private @Nullable Corrected corrected;

        private Said(int submission) {
            this.submission = submission;
        }

        /** Nothing but that it could not be heard, and why. */
        public Said because(Message reason) {
            Said failed = new Said(submission);
            failed.failure = reason;
            return failed;
        }
    }

    /** The list of a returned workbook, and which submission it answers. */
    private record Listed(int answered, ReturnedList list, String sheet) {}

    private record Corrected(int submission, boolean isByList, CellEffects effects) {}

    /** Submissions that were not heard in the state that they are in; those that can have nothing to say are heard with that. */
    public List<Integer> due(long run) {
        return heard.due(run);
    }

    /** Listens to one submission; stores nothing. May run beside others, outside of a transaction. */
    public Said hear(int submission, long run) {
        Said said = new Said(submission);
        try {
            Sent sent = Sent.of(jdbc, submission).orElseThrow();
            byte[] bytes = sent.bytes(jdbc);
            if (bytes != null) {
                Listed listed = heard.mayHaveList(submission) ? listed(sent, bytes) : null;
                Optional<Integer> corrects =
                        listed == null ? corrections.ofSameSlots(sent, run) : Optional.of(listed.answered());
                if (corrects.isPresent()) {
                    said.corrected = compared(sent, bytes, corrects.get(), listed != null);
                }
                said.listed = listed;
            }
        } catch (UnreadableWorkbook e) {
            said.failure = e.reason();
        }
        return said;
    }

    private @Nullable Listed listed(Sent sent, byte[] bytes) throws UnreadableWorkbook {
        Optional<Listed> list = readers.read(sent.sha256(), sent.sender(), () -> bytes, workbook -> {
            Optional<ReturnedList> found = AnnotatedWorkbooks.returned(workbook);
            return found.map(one ->
                    new Listed(-1, one, workbook.sheets().get(one.sheet()).name()));
        });
        return list.flatMap(one -> corrections
                        .ofList(sent, one.list().identity())
                        .map(answered -> new Listed(answered, one.list(), one.sheet())))
                .orElse(null);
    }

    private @Nullable Corrected compared(Sent sent, byte[] bytes, int corrects, boolean isByList)
            throws UnreadableWorkbook {
        byte[] before = Sent.of(jdbc, corrects).orElseThrow().bytes(jdbc);
        if (before == null) {
            return null;
        }
        CellEffects asked = effects(sent.id(), corrects);
        return readers.read(sent.sha256(), sent.sender(), () -> bytes, workbook -> {
            CellEffects effects = asked.anew();
            try (Workbook earlier = Workbooks.open(before, limits, passwords.of(sent.sender()))) {
                new Comparison(earlier, workbook).tell(effects);
            }
            return new Corrected(corrects, isByList, effects);
        });
    }

    /** Keeps what was said, in the transaction at hand: all of it, or why it could not be heard. */
    public void keep(Said said, long run) {
        if (said.failure != null) {
            heard.failed(said.submission, said.failure, run);
            return;
        }
        Sent sent = Sent.of(jdbc, said.submission).orElseThrow();
        if (said.listed != null) {
            explanations.take(sent, said.listed.answered(), said.listed.list(), said.listed.sheet());
        }
        if (said.corrected != null) {
            CellEffects effects = said.corrected.effects();
            corrections.add(sent.id(), said.corrected.submission(), said.corrected.isByList(), effects, run);
            if (effects.isAsAsked()) {
                LocalDate until =
                        LocalDate.ofInstant(clock.instant(), Wording.KAZAKHSTAN).plusYears(1);
                explanations.asAsked(sent, sent.language(book), until);
            }
        }
        heard.keep(said.submission, run);
    }

    private CellEffects effects(int submission, int corrects) {
        CellEffects effects = new CellEffects();
        jdbc.sql(FINDINGS)
                .param("changed", Explanations.CHANGED)
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
                            row.getBoolean("is_later"),
                            row.getString("sheet_name"),
                            new CellAddress(row.getInt("cell_row"), row.getInt("cell_column")));
                });
        return effects;
    }
}
