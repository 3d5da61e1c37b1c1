package kz.sanaq.intake;

import java.util.List;
import kz.sanaq.form.PersonalData;

/**
 * A file of the inbox, read and examined before anything of it is stored.
 *
 * @param personalData where personal data were seen, never what they are; empty where none were seen
 * @param isExamined whether the whole workbook could be looked over; if not, rule F08 is not assessed for it
 */
public record Arrival(
        InboxFile file, Sha256 sha256, byte[] bytes, List<PersonalData.Place> personalData, boolean isExamined) {

    boolean isSetAside() {
        return !personalData.isEmpty();
    }
}
