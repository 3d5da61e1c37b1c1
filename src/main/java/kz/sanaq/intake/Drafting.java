package kz.sanaq.intake;

import java.time.LocalDate;
import java.util.Optional;
import kz.sanaq.form.Draft;
import kz.sanaq.form.Forms;
import kz.sanaq.form.PersonalData;
import kz.sanaq.workbook.Limits;
import kz.sanaq.workbook.UnreadableWorkbook;

/** Reads a workbook that no form knows as the night would, to draft a form for it: what it is read for may be as hostile. */
public final class Drafting {

    private final Forms forms;
    private final Limits limits;
    private final Readers readers;

    public Drafting(Forms forms, Limits limits, PasswordFiles passwords) {
        this.forms = forms;
        this.limits = limits;
        this.readers = new Readers(limits, passwords, Marks.NONE);
    }

    /**
     * What came of it.
     *
     * @param hasPersonalData whether personal data were seen; it was then read no further
     * @param draft none where nothing in it looks like a table
     */
    public record Drafted(boolean hasPersonalData, Optional<Draft> draft) {}

    /**
     * Drafts a form for the largest table of a workbook.
     *
     * @param today what to count from where the workbook states no date
     * @throws NotRead where the file cannot be read
     * @throws UnreadableWorkbook where it is no workbook, is damaged or exceeds a limit
     */
    public Drafted draft(InboxFile file, String returnCode, String edition, LocalDate today)
            throws NotRead, UnreadableWorkbook {
        byte[] bytes = file.bytes(limits);
        return readers.read(Sha256.of(bytes), file.sender(), () -> bytes, workbook -> {
            PersonalData.Preflight preflight = forms.personalData().preflight(workbook);
            if (!preflight.places().isEmpty()) {
                return new Drafted(true, Optional.empty());
            }
            if (preflight.brokenOff() != null) {
                throw preflight.brokenOff();
            }
            return new Drafted(false, forms.draft(workbook, returnCode, edition, today));
        });
    }
}
