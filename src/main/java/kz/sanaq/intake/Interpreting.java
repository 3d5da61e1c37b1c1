package kz.sanaq.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.form.Delivery;
import kz.sanaq.form.Forms;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Reading;
import kz.sanaq.form.SlotReading;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.reference.ReportedUnits;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;

/** From stored bytes to observations: bad input is an answer here, not an exception. */
public final class Interpreting {

    private final Submissions submissions;
    private final ReaderOutcomes outcomes;
    private final Slots slots;
    private final ReportedUnits units;
    private final Forms forms;
    private final Readers readers;

    public Interpreting(DataSource pipeline, Forms forms, Limits limits, PasswordFiles passwords, Marks marks) {
        this.submissions = new Submissions(pipeline);
        this.outcomes = new ReaderOutcomes(pipeline);
        this.slots = new Slots(pipeline);
        this.units = new ReportedUnits(pipeline);
        this.forms = forms;
        this.readers = new Readers(limits, passwords, marks);
    }

    /**
     * Reads a submission. May run beside others; keys of new slots and units are made outside the transaction that loads
     * them, since a key without a fact does no harm.
     */
    public Interpretation interpret(Submission submission) {
        return interpret(submission, read(submission));
    }

    /** The same of a submission that was read already. */
    Interpretation interpret(Submission submission, Reading reading) {
        List<SlotReading> read = reading.slots();
        Set<ReportedUnit> labels = read.stream()
                .flatMap(slot -> Stream.concat(
                        slot.observations().stream().map(Observation::unit),
                        slot.attributes().stream().map(Attribute::unit)))
                .collect(Collectors.toSet());
        return new Interpretation(
                submission,
                reading,
                slots.idsOf(read.stream().map(SlotReading::slot).toList()),
                labels.isEmpty() ? Map.of() : units.idsOf(labels));
    }

    /** What a stored submission says; nothing is stored. */
    Reading read(Submission submission) {
        boolean isLookedOver = outcomes.isLookedOver(submission.id());
        try {
            return readers.read(
                    submission.sha256(),
                    submission.sender(),
                    () -> submissions.bytes(submission),
                    workbook -> read(submission, workbook, isLookedOver));
        } catch (UnreadableWorkbook e) {
            return Reading.unreadable(e);
        }
    }

    private Reading read(Submission submission, Workbook workbook, boolean isLookedOver) throws UnreadableWorkbook {
        List<PersonalData.Place> places =
                isLookedOver ? List.of() : PersonalData.preflight(workbook).places();
        if (!places.isEmpty()) {
            return new Reading(null, null, List.of(), List.of(), List.of(), Arrival.reasons(places), List.of());
        }
        return forms.read(workbook, new Delivery(submission.sender(), submission.fileName(), submission.receivedAt()));
    }
}
