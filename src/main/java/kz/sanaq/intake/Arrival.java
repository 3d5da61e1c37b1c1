package kz.sanaq.intake;

import java.util.List;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Refusal;

/**
 * A file of the inbox, read and examined before anything of it is stored.
 *
 * @param personalData where personal data were seen, never what they are; empty where none were seen
 * @param isExamined whether the whole workbook could be looked over; if not, rule F08 is not assessed for it
 */
public record Arrival(
        InboxFile file, Sha256 sha256, byte[] bytes, List<PersonalData.Place> personalData, boolean isExamined) {

    /** Why it is set aside, place by place; empty for a workbook that is not. */
    List<Refusal> reasons() {
        return PersonalDataFirst.told(personalData);
    }

    boolean isSetAside() {
        return !personalData.isEmpty();
    }
}
