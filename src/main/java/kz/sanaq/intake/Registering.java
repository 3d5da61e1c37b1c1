package kz.sanaq.intake;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Reading;
import kz.sanaq.intake.ReaderOutcomes.Said;
import kz.sanaq.language.Message;
import kz.sanaq.workbook.Limits;

/** From the inbox to the register: a submission is born, its bytes are kept whole; personal data never get that far. */
public final class Registering {

    private static final String DUPLICATE = "F01";
    private static final String PERSONAL_DATA = Reading.PERSONAL_DATA;

    private final Submissions submissions;
    private final ReaderOutcomes outcomes;
    private final ForgottenAccount account;
    private final Quarantine quarantine;
    private final SettingAside settingAside;
    private final Limits limits;
    private final PersonalData personalData;
    private final PersonalDataFirst first;
    private final Set<String> seen;

    /** Reads the register, so as to pass over what it knows. */
    public Registering(
            DataSource pipeline,
            Quarantine quarantine,
            PersonalData personalData,
            Limits limits,
            PasswordFiles passwords,
            Marks marks) {
        this.submissions = new Submissions(pipeline);
        this.outcomes = new ReaderOutcomes(pipeline);
        this.account = new ForgottenAccount(pipeline);
        this.quarantine = quarantine;
        this.settingAside = new SettingAside(pipeline, quarantine, personalData);
        this.limits = limits;
        this.personalData = personalData;
        this.first = new PersonalDataFirst(new Readers(limits, passwords, marks), personalData);
        this.seen = submissions.seen();
    }

    /**
     * Reads a file, never writing to it, and looks for personal data.
     *
     * @return nothing for a file that is registered already: same bytes, sender, name and time
     * @throws NotRead where the file cannot be read; the others can
     */
    public Optional<Arrival> examine(InboxFile delivered) throws NotRead {
        byte[] bytes = delivered.told(personalData, null).bytes(limits);
        Sha256 sha256 = Sha256.of(bytes);
        InboxFile file = delivered.told(personalData, sha256);
        if (seen.contains(Submissions.key(file, sha256))) {
            return Optional.empty();
        }
        PersonalDataFirst.Looked looked = first.look(sha256, file.sender(), () -> bytes);
        return Optional.of(new Arrival(file, sha256, bytes, looked.places(), looked.isWhole()));
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
            if (arrival.isSetAside()) {
                settingAside.mark(submission, arrival.reasons(), run); // nobody could look into the first copy
            }
        } else if (arrival.isSetAside()) {
            outcomes.add(submission, Said.refused(PERSONAL_DATA, arrival.reasons()));
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
}
