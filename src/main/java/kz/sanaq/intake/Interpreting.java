package kz.sanaq.intake;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.sanaq.form.Delivery;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.form.SlotReading;
import kz.sanaq.observation.Attribute;
import kz.sanaq.observation.Observation;
import kz.sanaq.observation.ReportedUnit;
import kz.sanaq.reference.ReportedUnits;
import kz.sanaq.workbook.Limits;

/** From stored bytes to observations: bad input is an answer here, not an exception. */
public final class Interpreting {

    private final Submissions submissions;
    private final ReaderOutcomes outcomes;
    private final Slots slots;
    private final ReportedUnits units;
    private final Forms forms;
    private final PersonalDataFirst first;

    public Interpreting(DataSource pipeline, Forms forms, Limits limits, PasswordFiles passwords, Marks marks) {
        this.submissions = new Submissions(pipeline);
        this.outcomes = new ReaderOutcomes(pipeline);
        this.slots = new Slots(pipeline);
        this.units = new ReportedUnits(pipeline);
        this.forms = forms;
        this.first = new PersonalDataFirst(new Readers(limits, passwords, marks), forms.personalData());
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
        return first.read(
                submission.sha256(),
                submission.sender(),
                () -> submissions.bytes(submission),
                outcomes.isLookedOver(submission.id()),
                workbook -> forms.read(
                        workbook, new Delivery(submission.sender(), submission.fileName(), submission.receivedAt())));
    }
}
