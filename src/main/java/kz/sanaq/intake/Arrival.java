package kz.sanaq.intake;

import java.util.List;
import kz.sanaq.form.PersonalData;
import kz.sanaq.form.Refusal;
import kz.sanaq.language.Message;

/**
 * A file of the inbox, read and examined before anything of it is stored.
 *
 * @param personalData where personal data were seen, never what they are; empty where none were seen
 * @param isExamined whether the whole workbook could be looked over; if not, rule F08 is not assessed for it
 */
public record Arrival(
        InboxFile file, Sha256 sha256, byte[] bytes, List<PersonalData.Place> personalData, boolean isExamined) {

    private static final String PERSONAL_DATA = "F08";

    /** Why it is set aside, place by place; empty for a workbook that is not. */
    List<Refusal> reasons() {
        return reasons(personalData);
    }

    /** Why a workbook with personal data in these places is not read. */
    static List<Refusal> reasons(List<PersonalData.Place> places) {
        return places.stream()
                .map(place ->
                        new Refusal(PERSONAL_DATA, Message.of("intake.personal-data"), place.sheet(), place.cell()))
                .toList();
    }

    boolean isSetAside() {
        return !personalData.isEmpty();
    }
}
