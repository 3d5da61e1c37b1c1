package kz.sanaq.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.form.ReaderOutcome;
import kz.sanaq.form.Reading;
import kz.sanaq.form.Refusal;
import kz.sanaq.form.SheetLedger;
import kz.sanaq.form.SlotReading;
import kz.sanaq.intake.ReaderOutcomes.Said;
import kz.sanaq.language.Message;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Observation;
import kz.sanaq.warehouse.Attributes;
import kz.sanaq.warehouse.Observations;
import kz.sanaq.warehouse.Vintages;
import kz.sanaq.workbook.UnreadableWorkbook;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.datasource.DataSourceUtils;

/**
 * From interpretations to the warehouse. Submissions of a chunk share a transaction; each has its savepoint, and its own
 * state row, claimed and set in the same transaction, is what makes loading it idempotent.
 */
public final class Loading {

    private final DataSource pipeline;
    private final String knowledge;
    private final Submissions submissions;
    private final Slots slots;
    private final Ledgers ledgers;
    private final ReaderOutcomes outcomes;
    private final Observations observations;
    private final Attributes attributes;
    private final Vintages vintages;
    private final Rereadings rereadings;

    /**
     * Reference data must have been loaded: observations point to its keys.
     *
     * @param knowledge name of the knowledge that the interpretations rest on
     */
    public Loading(DataSource pipeline, String knowledge) {
        this.pipeline = pipeline;
        this.knowledge = knowledge;
        this.submissions = new Submissions(pipeline);
        this.slots = new Slots(pipeline);
        this.ledgers = new Ledgers(pipeline);
        this.outcomes = new ReaderOutcomes(pipeline);
        this.observations = new Observations(pipeline);
        this.attributes = new Attributes(pipeline);
        this.vintages = new Vintages(pipeline);
        this.rereadings = new Rereadings(pipeline);
    }

    /** Loads one submission within the transaction at hand; one that the database will not take is refused alone. */
    public void load(Interpretation interpretation, long run) {
        Connection connection = DataSourceUtils.getConnection(pipeline);
        try {
            Savepoint before = connection.setSavepoint();
            try {
                if (interpretation.submission().isAgain()) {
                    again(interpretation, run, connection, before);
                } else {
                    store(interpretation, run);
                }
            } catch (DataIntegrityViolationException e) {
                connection.rollback(before);
                refuse(interpretation.submission(), Message.of("intake.not-stored"), run);
            }
            connection.releaseSavepoint(before);
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "savepoint of submission " + interpretation.submission().id(), e);
        } finally {
            DataSourceUtils.releaseConnection(connection, pipeline);
        }
    }

    /** A workbook that was loaded becomes a submission of its own beside the one it was; nothing where it says the same. */
    private void again(Interpretation interpretation, long run, Connection connection, Savepoint before)
            throws SQLException {
        Submission was = interpretation.submission();
        Submission next = was.next(rereadings.add(was.id(), run));
        store(interpretation.under(next), run);
        if (rereadings.differ(was.id(), next.id())) {
            rereadings.hasChanged(was.id(), next.id(), run);
        } else {
            connection.rollback(before);
            rereadings.isSame(was.id(), knowledge, run);
        }
    }

    /**
     * Holds the slots of these submissions until the transaction at hand ends, in one order, so that several processes
     * that load at the same time cannot wait for each other in a ring.
     */
    public void hold(Collection<? extends Interpretation> interpretations) {
        slots.hold(interpretations.stream()
                .flatMap(each -> each.slots().values().stream())
                .collect(Collectors.toSet()));
    }

    /** Refuses, in the transaction at hand, a submission that could not be read because reading it ended its reader. */
    public void giveUp(Submission submission, int times, long run) {
        refuse(submission, UnreadableWorkbook.endsReader(times).reason(), run);
    }

    private void store(Interpretation interpretation, long run) {
        Reading reading = interpretation.reading();
        int submission = interpretation.submission().id();
        List<Refusal> refusals = new ArrayList<>(reading.refusals());
        reading.slots().forEach(slot -> refusals.addAll(slot.refusals()));
        boolean isLoaded = reading.slots().stream().anyMatch(slot -> loads(reading, slot));
        Decision decision = new Decision(
                submission,
                state(reading, isLoaded),
                reading.returnCode(),
                reading.edition(),
                reading.reportedCells(),
                Refusals.json(refusals));
        if (!submissions.decide(decision, knowledge, run)) {
            return;
        }
        // an account that does not close is a refusal that names its sums; the tables take closed ones only
        ledgers.add(
                submission,
                reading.ledger().stream().filter(SheetLedger::closes).toList());
        for (SlotReading slot : ordered(reading.slots())) {
            load(interpretation, slot, decision, run);
        }
        List<Said> said = new ArrayList<>();
        if (saysOfPersonalData(reading)) {
            outcomes.forget(submission, Reading.PERSONAL_DATA); // that it could not be looked over
        }
        if (reading.slots().isEmpty()) {
            reading.refusals().forEach(refusal -> said.add(Said.refused(refusal.rule(), List.of(refusal))));
        }
        for (ReaderOutcome outcome : reading.outcomes()) {
            Integer slot =
                    outcome.slot() == null ? null : interpretation.slots().get(outcome.slot());
            said.add(new Said(slot, outcome.rule(), outcome.holds(), outcome.notAssessed(), broken(outcome)));
        }
        outcomes.add(submission, said);
    }

    private static String state(Reading reading, boolean isLoaded) {
        if (reading.isSetAside()) {
            return "SET_ASIDE"; // its bytes follow: see SettingAside
        }
        return isLoaded ? "LOADED" : reading.waits() ? "PENDING" : "REFUSED";
    }

    private static boolean saysOfPersonalData(Reading reading) {
        return reading.isSetAside()
                || reading.outcomes().stream()
                        .anyMatch(outcome -> outcome.rule().equals(Reading.PERSONAL_DATA));
    }

    private void load(Interpretation interpretation, SlotReading read, Decision decision, long run) {
        int submission = interpretation.submission().id();
        int slot = Objects.requireNonNull(interpretation.slots().get(read.slot()));
        boolean isLoaded = loads(interpretation.reading(), read);
        slots.fill(
                submission,
                slot,
                isLoaded ? "LOADED" : decision.waits() ? "PENDING" : "REFUSED",
                read,
                isLoaded ? units(interpretation, read) : Set.of());
        if (isLoaded) {
            if (!vintages.isLoaded(slot, submission)) { // read again after an earlier copy: the same bytes say the same
                observations.add(submission, slot, read.observations(), interpretation.units());
                attributes.add(submission, slot, read.attributes(), interpretation.units());
            }
            vintages.open(slot, submission, knownFrom(interpretation.submission(), run));
        }
    }

    /** From when its figures could be known: since it was received, or since it was read again. */
    private Instant knownFrom(Submission submission, long run) {
        return submission.reading() == 1
                ? submission.receivedAt()
                : rereadings.at(run).isAfter(submission.receivedAt()) ? rereadings.at(run) : submission.receivedAt();
    }

    /** Keys of the organisations and areas that a slot speaks of, in order. */
    private static Set<Integer> units(Interpretation interpretation, SlotReading read) {
        return Stream.concat(
                        read.observations().stream().map(Observation::unit),
                        read.attributes().stream().map(Attribute::unit))
                .distinct()
                .map(unit -> Objects.requireNonNull(interpretation.units().get(unit)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A slot loads whole or not at all, and none of a workbook that is refused as a whole. */
    private static boolean loads(Reading reading, SlotReading slot) {
        return reading.refusals().isEmpty() && slot.refusals().isEmpty();
    }

    private void refuse(Submission refused, Message reason, long run) {
        Submission submission = refused.isAgain() ? refused.next(rereadings.add(refused.id(), run)) : refused;
        if (refused.isAgain()) {
            rereadings.hasChanged(refused.id(), submission.id(), run);
        }
        Refusal refusal = new Refusal("F00", reason, null, null);
        boolean isNew = submissions.decide(
                new Decision(submission.id(), "REFUSED", null, null, 0, Refusals.json(List.of(refusal))),
                knowledge,
                run);
        if (isNew) {
            outcomes.add(submission.id(), Said.refused(refusal.rule(), List.of(refusal)));
        }
    }

    private static List<SlotReading> ordered(List<SlotReading> slots) {
        return slots.stream()
                .sorted(Comparator.comparing(slot -> slot.slot().text()))
                .toList();
    }

    private static List<ReaderOutcomes.Broken> broken(ReaderOutcome outcome) {
        return outcome.broken().stream()
                .map(finding ->
                        new ReaderOutcomes.Broken(finding.sheet(), finding.cell(), finding.message(), finding.policy()))
                .toList();
    }
}
