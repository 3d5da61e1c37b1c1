package kz.sanaq.intake;

import kz.sanaq.form.Delivery;
import kz.sanaq.form.Forms;
import kz.sanaq.form.Reading;
import kz.sanaq.workbook.Limits;

/** What would happen to a workbook, by the very code of the night; nothing is stored. */
public final class Checking {

    private final Forms forms;
    private final Limits limits;
    private final PersonalDataFirst first;

    public Checking(Forms forms, Limits limits, PasswordFiles passwords) {
        this.forms = forms;
        this.limits = limits;
        this.first = new PersonalDataFirst(new Readers(limits, passwords, Marks.NONE), forms.personalData());
    }

    /** What was understood; of a workbook with personal data no more than where they are. */
    public record Checked(InboxFile file, Sha256 sha256, Reading reading) {

        public boolean isSetAside() {
            return reading.isSetAside();
        }
    }

    /**
     * Reads a workbook as the night would.
     *
     * @throws NotRead where the file cannot be read
     */
    public Checked check(InboxFile delivered) throws NotRead {
        byte[] bytes = delivered.told(forms.personalData(), null).bytes(limits);
        Sha256 sha256 = Sha256.of(bytes);
        InboxFile file = delivered.told(forms.personalData(), sha256);
        return new Checked(
                file,
                sha256,
                first.read(
                        sha256,
                        file.sender(),
                        () -> bytes,
                        false,
                        workbook -> forms.read(workbook, new Delivery(file.sender(), file.name(), file.receivedAt()))));
    }
}
