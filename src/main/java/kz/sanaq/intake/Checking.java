package kz.sanaq.intake;

import java.util.List;
import kz.sanaq.form.Delivery;
import kz.sanaq.form.Forms;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Reading;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;

/** What would happen to a workbook, by the very code of the night; nothing is stored. */
public final class Checking {

    private final Forms forms;
    private final Limits limits;
    private final Readers readers;

    public Checking(Forms forms, Limits limits, PasswordFiles passwords) {
        this.forms = forms;
        this.limits = limits;
        this.readers = new Readers(limits, passwords, Marks.NONE);
    }

    /**
     * What was understood.
     *
     * @param personalData where personal data were seen; the workbook was then read no further
     */
    public record Checked(InboxFile file, Sha256 sha256, List<PersonalData.Place> personalData, Reading reading) {

        public boolean isSetAside() {
            return !personalData.isEmpty();
        }
    }

    /**
     * Reads a workbook as the night would.
     *
     * @throws NotRead where the file cannot be read
     */
    public Checked check(InboxFile file) throws NotRead {
        byte[] bytes = file.bytes(limits);
        Sha256 sha256 = Sha256.of(bytes);
        try {
            return readers.read(sha256, file.sender(), () -> bytes, workbook -> check(file, sha256, workbook));
        } catch (UnreadableWorkbook e) {
            return new Checked(file, sha256, List.of(), Reading.unreadable(e));
        }
    }

    private Checked check(InboxFile file, Sha256 sha256, Workbook workbook) throws UnreadableWorkbook {
        List<PersonalData.Place> places = PersonalData.preflight(workbook).places();
        if (!places.isEmpty()) {
            return new Checked(file, sha256, places, nothing());
        }
        return new Checked(
                file,
                sha256,
                places,
                forms.read(workbook, new Delivery(file.sender(), file.name(), file.receivedAt())));
    }

    private static Reading nothing() {
        return new Reading(null, null, List.of(), List.of(), List.of(), List.of(), List.of());
    }
}
