package kz.sanaq.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kz.sanaq.form.PersonalData;
import kz.sanaq.intake.ReaderOutcomes.Said;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;

/** From the inbox to the register: a submission is born, its bytes are kept whole; personal data never get that far. */
public final class Registering {

    private static final String DUPLICATE = "F01";
    private static final String PERSONAL_DATA = "F08";

    private final Submissions submissions;
    private final ReaderOutcomes outcomes;
    private final ForgottenAccount account;
    private final Quarantine quarantine;
    private final Limits limits;
    private final Readers readers;
    private final Set<String> seen;

    /** Reads the register, so as to pass over what it knows. */
    public Registering(
            DataSource pipeline, Quarantine quarantine, Limits limits, PasswordFiles passwords, Marks marks) {
        this.submissions = new Submissions(pipeline);
        this.outcomes = new ReaderOutcomes(pipeline);
        this.account = new ForgottenAccount(pipeline);
        this.quarantine = quarantine;
        this.limits = limits;
        this.readers = new Readers(limits, passwords, marks);
        this.seen = submissions.seen();
    }

    /**
     * Reads a file, never writing to it, and looks for personal data.
     *
     * @return nothing for a file that is registered already: same bytes, sender, name and time
     * @throws NotRead where the file cannot be read; the others can
     */
    public Optional<Arrival> examine(InboxFile file) throws NotRead {
        byte[] bytes = file.bytes(limits);
        Sha256 sha256 = Sha256.of(bytes);
        if (seen.contains(Submissions.key(file, sha256))) {
            return Optional.empty();
        }
        return Optional.of(examine(file, sha256, bytes));
    }

    private Arrival examine(InboxFile file, Sha256 sha256, byte[] bytes) {
        try {
            PersonalData.Preflight preflight =
                    readers.read(sha256, file.sender(), () -> bytes, PersonalData::preflight);
            return new Arrival(file, sha256, bytes, preflight.places(), preflight.isWhole());
        } catch (UnreadableWorkbook e) {
            return new Arrival(file, sha256, bytes, List.of(), false); // kept; refused with its reason when it is read
        }
    }

    /** Registers an arrival; takes part in the transaction at hand. */
    public void register(Arrival arrival, long run) {
        if (arrival.isSetAside()) {
            quarantine.keep(arrival.sha256(), arrival.bytes());
        }
        Submissions.Registration registration = submissions.add(arrival, run);
        int submission = registration.submission();
        if (registration.replaced() != null) {
            account.forget(submission); // it is read again under its first name
            outcomes.add(submission, Said.broken(DUPLICATE, duplicate(registration.replaced())));
        } else if (!registration.isNew()) {
            outcomes.add(
                    submission, Said.broken(DUPLICATE, duplicate(arrival.file().name())));
        } else if (arrival.isSetAside()) {
            outcomes.add(submission, Said.broken(PERSONAL_DATA, places(arrival)));
        } else {
            outcomes.add(
                    submission,
                    Said.holds(DUPLICATE),
                    arrival.isExamined() ? Said.holds(PERSONAL_DATA) : Said.notAssessed(PERSONAL_DATA));
        }
    }

    private static List<ReaderOutcomes.Broken> duplicate(String file) {
        return List.of(new ReaderOutcomes.Broken(null, null, Message.of("intake.duplicate", "file", file)));
    }

    private static List<ReaderOutcomes.Broken> places(Arrival arrival) {
        return arrival.personalData().stream()
                .map(place ->
                        new ReaderOutcomes.Broken(place.sheet(), place.cell(), Message.of("intake.personal-data")))
                .toList();
    }
}
