package kz.sanaq.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import kz.sanaq.form.Delivery;
import kz.sanaq.form.Forms;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Reading;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;
import kz.sanaq.workbook.Workbook;
import kz.sanaq.workbook.Workbooks;

/** What would happen to a workbook, by the very code of the night; nothing is stored. */
public final class Checking {

    private final Forms forms;
    private final Limits limits;

    public Checking(Forms forms, Limits limits) {
        this.forms = forms;
        this.limits = limits;
    }

    /**
     * What was understood.
     *
     * @param personalData where personal data were seen; the workbook was then read no further
     */
    public record Checked(InboxFile file, List<PersonalData.Place> personalData, Reading reading) {}

    public Checked check(InboxFile file) {
        try (Workbook workbook = Workbooks.open(Files.readAllBytes(file.path()), limits)) {
            List<PersonalData.Place> places = PersonalData.preflight(workbook).places();
            if (!places.isEmpty()) {
                return new Checked(file, places, nothing());
            }
            return new Checked(
                    file, places, forms.read(workbook, new Delivery(file.sender(), file.name(), file.receivedAt())));
        } catch (UnreadableWorkbook e) {
            return new Checked(file, List.of(), Reading.unreadable(e));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Reading nothing() {
        return new Reading(null, null, List.of(), List.of(), List.of(), List.of());
    }
}
